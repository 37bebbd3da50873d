internal import SQLite

/// The name of a row that a person can put right or take back: `s12`, `n3`, `b4`, `w7`.
public enum RowName: Hashable, Sendable {
  /// A status.
  case status(Int)
  /// A notification.
  case notification(Int)
  /// A confirmation.
  case confirmation(Int)
  /// A wording of a theme, an ambition, a measure or an explanation.
  case wording(Int)

  /// Reads a name.
  ///
  /// - Throws: ``RegisterError`` where it is none, or names something that is not put right by name.
  public init(reading text: String) throws(RegisterError) {
    let number = Int(text.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
    let letter = text.first?.lowercased() ?? ""
    if let number, let name = RowName(letter: letter, number) {
      self = name
      return
    }
    switch (letter, number) {
    case ("c", _?):
      throw RegisterError(.usage, "\(text) is a change; take it back with `stand undo \(text)`")
    case ("e", _?):
      throw RegisterError(
        .usage,
        "\(text) is an edition; take it back with `stand undo` of the change that took it in: `stand editions` tells which"
      )
    default:
      throw RegisterError(
        .usage,
        "\"\(text)\" names no row; expected a status such as s12, a notification such as n3, a confirmation such as b4 or a wording such as w7"
      )
    }
  }
}

extension RowName {
  /// The row of a kind, by its letter; nothing where that is none of a row.
  init?(letter: String, _ number: Int) {
    switch letter {
    case "s": self = .status(number)
    case "n": self = .notification(number)
    case "b": self = .confirmation(number)
    case "w": self = .wording(number)
    default: return nil
    }
  }

  /// The letter that names its kind.
  var letter: String {
    switch self {
    case .status: "s"
    case .notification: "n"
    case .confirmation: "b"
    case .wording: "w"
    }
  }

  /// Its number among those of its kind.
  var number: Int {
    switch self {
    case .status(let id), .notification(let id), .confirmation(let id), .wording(let id): id
    }
  }

  /// The tables in one of which it stands.
  var tables: [DatedTable] {
    switch self {
    case .status: [.statuses]
    case .notification: [.notifications]
    case .confirmation: [.confirmations]
    case .wording: DatedTable.wordings
    }
  }
}

extension RowName: CustomStringConvertible {
  /// The name: `s12`.
  public var description: String { "\(letter)\(number)" }
}

extension Snapshot {
  /// Finds the line that a row is about; nothing for a wording of a theme, an ambition or a measure.
  public func line(of name: RowName) throws -> Int? {
    let tables = name.letter == "w" ? [DatedTable.lineWordings] : name.tables
    for table in tables {
      let found: Int? = try database.first(
        "SELECT \(words: table.owner) FROM \(words: table.name) WHERE id = \(name.number)"
      ) { row in try row.read(0) }
      if let found { return found }
    }
    return nil
  }
}
