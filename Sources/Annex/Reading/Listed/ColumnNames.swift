internal import PlainText

/// Which headings mean which column: those that every reader knows, and those that a person says.
public struct ColumnNames: Hashable, Sendable {
  /// What a person says, by headings that are folded.
  private(set) var said: [String: Field]

  /// The headings that every reader knows.
  public static let known = ColumnNames(said: [:])

  private init(said: [String: Field]) {
    self.said = said
  }

  /// Takes what a person says of headings: `Stand van zaken per 1 mei 2026=status`.
  ///
  /// - Throws: ``ColumnNameError`` for the first that is no heading and a column.
  public init(reading wishes: [String]) throws(ColumnNameError) {
    var said: [String: Field] = [:]
    for wish in wishes {
      guard let sign = wish.lastIndex(of: "=") else { throw ColumnNameError(wish: wish) }
      let heading = FoldedText.trimmed(wish[..<sign])
      let name = FoldedText.trimmed(wish[wish.index(after: sign)...])
      guard !heading.isEmpty,
        let field = name == "status"
          ? Field.status : Field.allCases.first(where: { $0.listed == name })
      else { throw ColumnNameError(wish: wish) }
      said[heading] = field
    }
    self.said = said
  }

  /// What was said, as it is read again: `stand van zaken per 1 mei 2026=text`.
  public var wishes: [String] { said.map { "\($0.key)=\($0.value.listed)" }.sorted() }

  /// Whether nothing is said beside what every reader knows.
  public var isEmpty: Bool { said.isEmpty }

  /// With what is said later, which is heard first.
  public func followed(by later: ColumnNames) -> ColumnNames {
    ColumnNames(said: said.merging(later.said) { $1 })
  }

  /// With what a person says now: that another heading is a column takes it from those that were before.
  public func overruled(by others: ColumnNames) -> ColumnNames {
    let given = Set(others.said.values)
    return ColumnNames(said: said.filter { !given.contains($0.value) }).followed(by: others)
  }

  /// The columns that can be named.
  public static var columns: [String] {
    Field.allCases.filter { $0 != .phaseBasis && $0 != .targetFrom && $0 != .targetWords }
      .map { $0 == .status ? "status" : $0.listed }
  }
}

/// Why a wish says of no heading which column it is.
public struct ColumnNameError: Error, Hashable, Sendable {
  /// What was typed.
  public let wish: String
}

extension ColumnNames {
  /// What the headings of a row mean: as they stand; without what people put behind them, a footnote, a colon, words
  /// in brackets; by other words for it where no heading has the usual ones.
  ///
  /// Of two headings of a column the one counts that a person names.
  func fields(of headings: [String]) -> [Field?] {
    let named = headings.map { said[Self.folded($0.filter { !$0.isMark })] }
    let taken = Set(named.compactMap(\.self))
    let fields = zip(fields(known: headings), named).map { field, name in
      name ?? field.flatMap { taken.contains($0) ? nil : $0 }
    }
    // A page is that of an ambition, and has no place without it.
    return fields.contains(.ambition) ? fields : fields.map { $0 == .page ? nil : $0 }
  }

  private func fields(known headings: [String]) -> [Field?] {
    let exact = headings.map { field(of: $0.filter { !$0.isMark }) }
    let plain = zip(exact, headings).map { field, text -> Field? in
      if let field { return field }
      // "Status (oud)" beside a status is none.
      return self.field(of: Self.short(text)).flatMap { exact.contains($0) ? nil : $0 }
    }
    var taken = Set(plain.compactMap(\.self))
    return zip(plain, headings).map { field, text in
      if let field { return field }
      guard let other = Field.byOtherHeading[Self.folded(text)], taken.insert(other).inserted
      else { return nil }
      return other
    }
  }

  /// Whether a text may be the heading of the column of measures, as ``fields(of:)`` knows it: a look that takes
  /// hardly any time for what is none.
  func mayNameMeasures(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    guard !said.isEmpty || Self.mayBegin(text) && Self.mayEnd(text) else { return false }
    return [text.filter { !$0.isMark }, Self.short(text), text].contains { words in
      let name = Self.folded(words)
      return (said[name] ?? Field.byHeading[name] ?? Field.byOtherHeading[name]) == .measure
    }
  }

  /// A heading without what people put behind it: a footnote, a colon, words in brackets, a legend on lines of its own.
  private static func short(_ text: String) -> String {
    let hasLegend = text.contains("=")
    return text.prefix { $0 != "(" && !(hasLegend && $0.isNewline) }
      .filter { !$0.isMark && !":*?.".contains($0) }
  }

  /// Whether a text begins as a heading of measures does, or with a letter that is no plain one.
  private static func mayBegin(_ text: String) -> Bool {
    let letters = text.utf8.drop { $0 <= 0x20 || ":*?.\"'".utf8.contains($0) }.prefix(beginning)
    guard !letters.isEmpty, letters.allSatisfy({ $0 < 0x80 }) else { return !letters.isEmpty }
    return beginnings.contains(letters.map { $0 | 0x20 })
  }

  /// Whether a text has no more letters than a heading of measures, and what may stand beside these, in front of what is
  /// in brackets.
  private static func mayEnd(_ text: String) -> Bool {
    text.utf8.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "\n") }
      .count { $0 > 0x20 && $0 & 0xC0 != 0x80 } <= longest + 8
  }

  /// The headings of the column of measures, folded.
  private static let ofMeasures = Field.byHeading.merging(Field.byOtherHeading) { first, _ in first
  }
  .filter { $0.value == .measure }.keys
  private static let longest = ofMeasures.map(\.utf8.count).max() ?? 0
  /// How many of their first letters are looked at.
  private static let beginning = min(3, ofMeasures.map(\.utf8.count).min() ?? 0)
  private static let beginnings = Set(ofMeasures.map { Array($0.utf8.prefix(beginning)) })

  /// What a heading means, whatever its case, accents and spaces.
  func field(of heading: String) -> Field? {
    // A cell of a table may be long, and no heading is.
    guard heading.utf8.count < 200 else { return nil }
    let name = Self.folded(heading)
    return said[name] ?? Field.byHeading[name]
  }

  private static func folded(_ heading: String) -> String {
    heading.utf8.count < 200 ? FoldedText.trimmed(heading) : ""
  }

  /// The member of JSON of a name.
  func field(ofMember name: String) -> Field? {
    said[Self.folded(name)] ?? Field.allCases.first { $0.listed == name }
  }

  /// What a heading that is left aside looks like, among what no column of a table is.
  static func likely(_ heading: String, besides taken: Set<Field>) -> Field? {
    let name = folded(heading)
    let words = " \(String(name.map { $0.isLetter ? $0 : " " })) "
    let known = Field.byHeading.merging(Field.byOtherHeading) { first, _ in first }
    return known.filter {
      !taken.contains($0.value) && $0.key.count > 3 && words.contains(" \($0.key) ")
    }
    .max { ($0.key.count, $1.key) < ($1.key.count, $0.key) }?.value
  }

  /// Why a table without a heading for the status is refused: what it does not have would be taken for what has gone.
  ///
  /// - Parameter others: The headings that are left aside.
  static func noStatus(among others: [String]) -> String {
    let known = others.filter { !$0.allSatisfy(\.isWhitespace) }
    let named = known.prefix(20).map { "\"\($0.shown)\"" }.joined(separator: ", ")
    let best = known.first { likely($0, besides: []) == .status }
    let heading = best?.shown ?? "HEADING"
    return "no heading names the status; expected one such as \(Column.status.heading) or Status"
      + (known.isEmpty ? "" : ", or --column \"\(heading)=status\". Not known are \(named)")
  }

  /// What is told of a heading that is left aside.
  static func aside(_ heading: String, besides taken: Set<Field>) -> String {
    guard let field = Field.byHeading[folded(heading)] ?? likely(heading, besides: taken) else {
      return ""
    }
    // No name of a column gives a page an ambition.
    if field == .page, !taken.contains(.ambition) { return ListedTable.pagesAside }
    let name = field == .status ? "status" : field.listed
    return "; it looks like the \(name): --column \"\(heading.shown)=\(name)\" takes it for that"
  }
}
