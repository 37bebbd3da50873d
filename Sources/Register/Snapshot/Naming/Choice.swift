internal import PlainText
internal import Annex

/// The one of several things that a person means.
enum Choice {
  /// Finds the one thing that is named by its title or by a part of it.
  ///
  /// Case, accents and spaces do not matter. A title that is named whole comes before those that it is
  /// a part of.
  ///
  /// - Parameters:
  ///   - noun: What the things are: `theme`.
  ///   - isNamed: Whether a folded text that is not a whole title names a thing.
  ///   - shown: A thing as it stands in a list to choose from.
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  static func only<Thing>(
    of things: [Thing], named name: String, noun: String, title: (Thing) -> String,
    isNamed: (Thing, String) -> Bool, shown: (Thing) -> String
  ) throws(RegisterError) -> Thing {
    let folded = FoldedText.trimmed(name)
    guard !folded.isEmpty else {
      throw RegisterError(.usage, "the name of the \(noun) is empty; give a part of its title")
    }
    guard !things.isEmpty else {
      throw RegisterError(
        .notFound, "the register holds no \(noun)s yet; make one with `stand add \(noun)`")
    }
    let whole = things.filter { FoldedText.trimmed(title($0)) == folded }
    let found = whole.isEmpty ? things.filter { isNamed($0, folded) } : whole
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else { throw several(found.map(shown), for: name, noun: noun) }
    let nearest = Likeness.nearest(to: folded, of: things) { FoldedText.trimmed(title($0)) }
    throw none(for: name, noun: noun, nearest: nearest.map(shown))
  }

  /// Why a name that fits several things names none.
  static func several(_ found: [String], for name: String, noun: String) -> RegisterError {
    RegisterError(
      .notFound,
      """
      "\(name)" names \(found.count) \(noun)s; say which:
      \(list(found))
      """)
  }

  /// Why a name fits nothing.
  static func none(for name: String, noun: String, nearest: [String]) -> RegisterError {
    let hint = nearest.isEmpty ? "" : "; the nearest are:\n\(list(nearest))"
    return RegisterError(.notFound, "no \(noun) is named \"\(name)\"\(hint)")
  }

  private static func list(_ lines: [String]) -> String {
    lines.map { "  \($0)" }.joined(separator: "\n")
  }
}
