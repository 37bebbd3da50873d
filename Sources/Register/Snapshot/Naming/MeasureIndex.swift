internal import PlainText
internal import Annex

/// Every measure of the register with its lines: what a person can name.
public struct MeasureIndex: Sendable {
  /// The measures, in the order in which they were recorded.
  public let entries: [Entry]

  /// The measure of a line, on that line alone.
  public func entry(of line: Int) -> Entry? {
    entries.lazy.compactMap { entry in
      entry.lines.first { $0.line == line }.map { Entry(measure: entry.measure, lines: [$0]) }
    }.first
  }

  /// A measure and the lines that it stands on.
  public struct Entry: Hashable, Sendable {
    /// The measure, as it is worded last.
    public let measure: Measure
    /// Its lines, in the order in which they were recorded.
    public let lines: [Place]

    /// Creates it.
    public init(measure: Measure, lines: [Place]) {
      (self.measure, self.lines) = (measure, lines)
    }
  }

  /// A line: the place where a measure stands.
  public struct Place: Hashable, Sendable {
    /// The line's number.
    public let line: Int
    /// The ambition that it stands under; nothing outside the strategy.
    public let ambition: LineState.Ambition?

    /// The ambition as a person names it, with its page.
    public var name: String {
      ambition?.name ?? "N.v.t. (outside the strategy)"
    }
  }
}

extension MeasureIndex.Entry {
  /// The measure on the lines that a person means to write to.
  ///
  /// - Parameters:
  ///   - ambition: A part of an ambition's title, or its page.
  ///   - all: Whether all lines are meant where there are several.
  /// - Throws: ``RegisterError`` where it stays open which are meant, with the lines to choose from.
  public func narrowed(to ambition: String?, all: Bool) throws(RegisterError) -> Self {
    let narrowed = try narrowed(to: ambition)
    guard narrowed.lines.count > 1, !all else { return narrowed }
    throw RegisterError(
      .notFound,
      """
      \(measure.name) stands on \(narrowed.lines.count) lines; say which with --ambition (a page, \
      or a part of the title), or take them all with --all:
      \(Self.list(narrowed.lines))
      """)
  }

  /// The measure on the lines under the ambitions that a person names; on all where none is named.
  ///
  /// - Throws: ``RegisterError`` where no ambition of the measure is named so.
  public func narrowed(to ambition: String?) throws(RegisterError) -> Self {
    guard let ambition else { return self }
    let name = FoldedText.trimmed(ambition)
    let found = lines.filter { $0.isNamed(name) }
    guard found.isEmpty else { return Self(measure: measure, lines: found) }
    throw RegisterError(
      .notFound,
      """
      \(measure.name) stands under no ambition named "\(ambition)"; it stands under:
      \(Self.list(lines))
      """)
  }

  private static func list(_ places: [MeasureIndex.Place]) -> String {
    places.map { "  \($0.name)" }.joined(separator: "\n")
  }
}

extension MeasureIndex.Place {
  fileprivate func isNamed(_ name: String) -> Bool {
    guard let ambition else { return ["n.v.t.", "nvt", "-"].contains(name) }
    return ambition.isNamed(name)
  }
}

extension LineState.Ambition {
  /// Whether a folded text is its page or a part of its title.
  func isNamed(_ name: String) -> Bool {
    let page = FoldedText.trimmed(page ?? "")
    if !page.isEmpty, [page, "p. \(page)", "p.\(page)", "p\(page)"].contains(name) { return true }
    // A number alone is a page, never a part of a title.
    guard !name.isEmpty, Int(name) == nil else { return false }
    return FoldedText(title).folded.contains(name)
  }

  /// The ambition as a person names it, with its page.
  var name: String { page.map { "p. \($0)  \(title)" } ?? title }
}

extension MeasureIndex {
  /// Finds the one measure that a person names.
  ///
  /// A title that is named whole comes before those that it is a part of.
  ///
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func measure(named reference: MeasureReference) throws(RegisterError) -> Entry {
    guard !reference.name.isEmpty else {
      throw RegisterError(.usage, "a measure is named by a number or a part of its title: VM 4")
    }
    if let only = try only(of: matches(of: reference), for: reference) { return only }
    throw none(for: reference)
  }

  /// Whether a name fits one measure or several.
  func isNamed(_ reference: MeasureReference) -> Bool { !matches(of: reference).isEmpty }

  /// Finds the one measure that a person names by its codes, or gives `nil` where there is none.
  ///
  /// - Throws: ``RegisterError`` where there are several.
  func measure(coded reference: MeasureReference) throws(RegisterError) -> Entry? {
    try only(of: coded(reference) ?? [], for: reference)
  }

  private func only(
    of found: [Entry], for reference: MeasureReference
  ) throws(RegisterError) -> Entry? {
    guard found.count > 1 else { return found.first }
    throw Choice.several(Self.listed(found), for: reference.name, noun: "measure")
  }

  /// The measures with the codes that a name is made of; nothing where it is no codes of theirs, and may
  /// be a title.
  private func coded(_ reference: MeasureReference) -> [Entry]? {
    if let codes = reference.codes {
      let found = codes.map { code in entries.filter { $0.measure.isNamed(code) } }
      guard found.allSatisfy({ !$0.isEmpty }) else { return [] }
      return entries.filter { entry in codes.contains(where: entry.measure.isNamed) }
    }
    guard let code = reference.likelyCode else { return nil }
    let found = entries.filter { $0.measure.codes.contains(code) }
    return found.isEmpty ? nil : found
  }

  private func matches(of reference: MeasureReference) -> [Entry] {
    if let coded = coded(reference) { return coded }
    let name = reference.name
    let whole = entries.filter { FoldedText.trimmed($0.measure.title) == name }
    guard whole.isEmpty else { return whole }
    return entries.filter { FoldedText($0.measure.fullTitle).folded.contains(name) }
  }

  private func none(for reference: MeasureReference) -> RegisterError {
    guard !entries.isEmpty else {
      return RegisterError(
        .notFound, "the register holds no measures yet; take an edition in with `stand import`")
    }
    return Choice.none(
      for: reference.name, noun: "measure", nearest: Self.listed(nearest(to: reference)))
  }

  private func nearest(to reference: MeasureReference) -> [Entry] {
    guard let wanted = reference.leastNumber else {
      return Likeness.nearest(to: reference.name, of: entries) {
        FoldedText.trimmed($0.measure.title)
      }
    }
    let ranked = entries.compactMap { entry in
      entry.measure.numbers.map { abs($0 - wanted) }.min().map { (entry: entry, distance: $0) }
    }
    return ranked.sorted { $0.distance < $1.distance }.prefix(3).map(\.entry)
  }

  private static func listed(_ entries: [Entry]) -> [String] {
    let width = entries.map { $0.measure.code?.count ?? 0 }.max() ?? 0
    return entries.map { entry in
      let code = entry.measure.code ?? ""
      let space = String(repeating: " ", count: width - code.count)
      return "\(code)\(space)  \(entry.measure.title)"
    }
  }
}

extension Measure {
  /// Whether a code that a person types is one of its own, or the number of one.
  fileprivate func isNamed(_ typed: String) -> Bool {
    codes.contains { MeasureCodes.isNamed($0, by: typed) }
  }

  /// The title with the codes behind it, as an annex writes it.
  var fullTitle: String {
    code.map { "\(title) (\($0))" } ?? title
  }
}
