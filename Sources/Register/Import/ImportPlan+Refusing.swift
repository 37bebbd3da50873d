public import Planning

extension ImportPlan {
  /// Refuses to go on while something can be one of the register, or new.
  ///
  /// - Throws: ``RegisterError`` with each such thing, and how to say which it is.
  public func refuseUnmatched(in draft: EditionDraft) throws(RegisterError) {
    if let line = unplaced.first {
      throw RegisterError(
        .usage,
        """
        \(draft.shownName):\(line.sourceLine):1: \(line.measure) stands under several ambitions, and this edition has no \
        column for them, so that it cannot be told which line this is; add a column Ambitie
        """)
    }
    guard open.isEmpty else {
      throw RegisterError(
        .notFound,
        (open.prefix(Self.mostShown).map { $0.words(in: draft.shownName) } + more + [Self.hint])
          .joined(separator: "\n"))
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

  /// How many are told one by one.
  private static let mostShown = 50

  private var more: [String] {
    let count = open.count - Self.mostShown
    return count > 0 ? ["and \(count) more, which --dry-run --format json has"] : []
  }

  private static let hint =
    "nothing was recorded; say which with --match, once for each; --match new=others says that all others are new"
}

extension Disagreement.Field {
  /// What it is called.
  public var words: String { self == .codes ? "numbers" : rawValue }
}

extension OpenMatch {
  /// What --match takes where it is a candidate: `w74=measure:48`.
  public func wish(for candidate: Candidate) -> String {
    "\(candidate.name)=\(kind.rawValue):\(sourceLine)"
  }

  /// What --match takes where it is new: `new=measure:48`.
  public var wishForNew: String { "new=\(kind.rawValue):\(sourceLine)" }

  /// What is open, and what a person can say of it.
  fileprivate func words(in file: String) -> String {
    let choices = candidates.prefix(5).map { candidate in
      "  --match \(wish(for: candidate))   it is \(candidate.shown)"
    }
    let article = kind == .ambition ? "an" : "a"
    return
      ([
        "\(file):\(sourceLine):1: \"\(title)\" is \(article) \(kind.rawValue) that the register may have under another name:"
      ] + choices + ["  --match \(wishForNew)   it is new"])
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

extension OpenMatch.Candidate {
  /// What it is called, where it stands, and how what was said of it last begins.
  fileprivate var shown: String {
    let said = words.map { words in
      let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return line.count > 40 ? "“\(line.prefix(39))…”" : "“\(line)”"
    }
    return [title, place.map { "under \($0)" }, said].compactMap(\.self).joined(separator: ", ")
  }
}
