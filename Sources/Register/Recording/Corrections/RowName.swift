/// The name of a row that a person can put right or take back: `s12`, `n3`, `w7`.
public enum RowName: Hashable, Sendable {
  /// A status.
  case status(Int)
  /// A notification.
  case notification(Int)
  /// A wording of a theme, an ambition, a measure or an explanation.
  case wording(Int)

  /// Reads a name.
  ///
  /// - Throws: ``RegisterError`` where it is none, or names something that is not put right by name.
  public init(reading text: String) throws(RegisterError) {
    let number = Int(text.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
    switch (text.first?.lowercased(), number) {
    case ("s", let number?): self = .status(number)
    case ("n", let number?): self = .notification(number)
    case ("w", let number?): self = .wording(number)
    case ("c", _?):
      throw RegisterError(.usage, "\(text) is a change; take it back with `stand undo \(text)`")
    case ("e", _?):
      throw RegisterError(
        .usage,
        "\(text) is an edition; import its file again with another --date to correct its date")
    default:
      throw RegisterError(
        .usage,
        "\"\(text)\" names no row; expected a status such as s12, a notification such as n3 or a wording such as w7"
      )
    }
  }
}

extension RowName {
  /// The letter that names its kind.
  var letter: String {
    switch self {
    case .status: "s"
    case .notification: "n"
    case .wording: "w"
    }
  }

  /// Its number among those of its kind.
  var number: Int {
    switch self {
    case .status(let id), .notification(let id), .wording(let id): id
    }
  }

  /// The tables in one of which it stands.
  var tables: [DatedTable] {
    switch self {
    case .status: [.statuses]
    case .notification: [.notifications]
    case .wording: DatedTable.wordings
    }
  }
}

extension RowName: CustomStringConvertible {
  /// The name: `s12`.
  public var description: String { "\(letter)\(number)" }
}
