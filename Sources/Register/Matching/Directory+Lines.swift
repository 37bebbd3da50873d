internal import Annex

extension Directory.Entry {
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
    let name = FoldedText(ambition).trimmed
    let found = lines.filter { $0.isNamed(name) }
    guard found.isEmpty else { return Self(measure: measure, lines: found) }
    throw RegisterError(
      .notFound,
      """
      \(measure.name) stands under no ambition named "\(ambition)"; it stands under:
      \(Self.list(lines))
      """)
  }

  private static func list(_ places: [Directory.Place]) -> String {
    places.map { "  \($0.name)" }.joined(separator: "\n")
  }
}

extension Directory.Place {
  fileprivate func isNamed(_ name: String) -> Bool {
    guard let ambition else { return ["n.v.t.", "nvt", "-"].contains(name) }
    return ambition.isNamed(name)
  }
}

extension LineState.Ambition {
  /// Whether a folded text is its page or a part of its title.
  func isNamed(_ name: String) -> Bool {
    let page = FoldedText(page ?? "").trimmed
    if !page.isEmpty, [page, "p. \(page)", "p.\(page)", "p\(page)"].contains(name) { return true }
    // A number alone is a page, never a part of a title.
    guard !name.isEmpty, Int(name) == nil else { return false }
    return FoldedText(title).folded.contains(name)
  }

  /// The ambition as a person names it, with its page.
  var name: String { page.map { "p. \($0)  \(title)" } ?? title }
}
