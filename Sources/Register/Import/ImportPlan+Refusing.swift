public import Planning

extension ImportPlan {
  /// Refuses to go on while something can be one of the register, or new.
  ///
  /// - Throws: ``RegisterError`` with each such thing, and how to say which it is.
  public func refuseUnmatched(in draft: EditionDraft) throws(RegisterError) {
    guard open.isEmpty else {
      throw RegisterError(
        .notFound,
        (open.map { $0.words(in: draft.shownName) } + [Self.hint]).joined(separator: "\n"))
    }
  }

  /// Refuses to go on while both the edition and the register say something new.
  ///
  /// - Throws: ``RegisterError`` with each such cell.
  public func refuseUndecided(in draft: EditionDraft) throws(RegisterError) {
    let undecided = undecided
    guard undecided.isEmpty else {
      let places = undecided.map { $0.words(in: draft) }
      throw RegisterError(
        .usage,
        (places + [
          """
          nothing was recorded; say whose word holds with --conflicts edition or --conflicts \
          register, or look at each in a terminal
          """
        ]).joined(separator: "\n"))
    }
  }

  private static let hint = "nothing was recorded; say which with --match, once for each"
}

extension Disagreement.Field {
  /// What it is called.
  public var words: String { self == .codes ? "numbers" : rawValue }
}

extension OpenMatch {
  /// What is open, and what a person can say of it.
  fileprivate func words(in file: String) -> String {
    let choices = candidates.prefix(5).map { candidate in
      "  --match \(candidate.name)=\(kind.rawValue):\(sourceLine)   it is \(candidate.title)"
    }
    let article = kind == .ambition ? "an" : "a"
    return
      ([
        "\(file):\(sourceLine):1: \"\(title)\" is \(article) \(kind.rawValue) that the register may have under another name:"
      ] + choices + ["  --match new=\(kind.rawValue):\(sourceLine)   it is new"])
      .joined(separator: "\n")
  }
}

extension Disagreement {
  /// That nobody decided it yet, with its place in the file.
  public func words(in draft: EditionDraft) -> String {
    """
    \(draft.shownName):\(sourceLine):1: \(name): both the edition and the register say something new \
    of its \(subject.field.words)
    """
  }
}
