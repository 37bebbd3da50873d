/// How the annex of a programme looks, beside its words: what its own headings, legend and columns are.
public struct ProgrammeLook: Hashable, Sendable {
  /// The headings of its columns, where they are not those of every annex.
  public var headings: [Column: String]
  /// The heading of its column for who answers for a measure; nothing where it has none.
  public var owner: String?
  /// The columns of every annex that it does not have.
  public var lacking: Set<Column> = []
  /// What its legend says of the phases; nothing where it is that of every annex.
  public var legend: [Phase: String]?
  /// How wide its columns are, each in proportion to the others.
  public var widths: [Column: Double]

  /// Creates a look; by default that of every annex.
  public init(
    headings: [Column: String] = [:], owner: String? = nil, legend: [Phase: String]? = nil,
    widths: [Column: Double] = [:]
  ) {
    self.headings = headings
    self.owner = owner
    self.legend = legend
    self.widths = widths
  }

  /// Takes what a person says of headings: `status=Stand van zaken`.
  ///
  /// - Throws: ``ColumnNameError`` for the first that is no column and a heading.
  public mutating func take(_ wishes: [String]) throws(ColumnNameError) {
    for wish in wishes {
      let parts = wish.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw ColumnNameError(wish: wish) }
      let name = String(parts[0]).trimmingSpaces.lowercased()
      let heading = String(parts[1]).trimmingSpaces
      guard !heading.isEmpty, !heading.contains(where: \.isNewline) else {
        throw ColumnNameError(wish: wish)
      }
      if name == "owner" {
        owner = String(heading)
      } else if let column = Self.columns[name] {
        headings[column] = String(heading)
      } else {
        throw ColumnNameError(wish: wish)
      }
    }
  }

  /// What was said of headings, as it is read again.
  public var wishes: [String] {
    Self.names.compactMap { name in
      let heading = Self.columns[name].map { headings[$0] } ?? owner
      return heading.map { "\(name)=\($0)" }
    }
  }

  /// Calls its columns as another look does, where that says what they are called.
  public mutating func call(_ other: ProgrammeLook) {
    headings.merge(other.headings) { $1 }
    lacking.subtract(other.headings.keys)
    owner = other.owner ?? owner
  }

  /// The columns whose headings can be said, by their names.
  private static let columns: [String: Column] = [
    "ambition": .ambition, "page": .page, "measure": .measure, "explanation": .explanation,
    "status": .status, "notified": .notified,
  ]

  /// The names of the columns whose headings can be said.
  public static let names = [
    "ambition", "page", "measure", "explanation", "status", "notified", "owner",
  ]

  /// With the headings of a table, without marks of footnotes; a name of a field of data is no heading.
  func with(headingsOf header: Annex.Row) -> ProgrammeLook {
    var look = self
    let listed = Set(Field.allCases.map(\.listed) + ["status"])
    for column in Column.allCases {
      let text = header.cells[column].filter { !$0.isMark }
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.isEmpty { look.lacking.insert(column) }
      guard !text.isEmpty, text.count < 200,
        text.contains(where: \.isUppercase) || !listed.contains(text)
      else { continue }
      look.headings[column] = text
    }
    return look
  }
}
