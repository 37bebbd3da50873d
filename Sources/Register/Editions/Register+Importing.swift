internal import SQLite

extension Register {
  /// What comes of taking an edition in.
  public enum Import: Hashable, Sendable {
    /// It is recorded, its lines numbered from this on.
    case recorded(Edition, firstLine: Int)
    /// The register has these very bytes already, with another date, title or letter: it is put right.
    case corrected(Edition)
    /// The register has these very bytes already, and nothing changes.
    case known(Edition)
  }

  /// What would come of taking an edition in.
  public enum Rehearsal: Hashable, Sendable {
    /// It would be recorded, its lines numbered from this on.
    case new(firstLine: Int)
    /// The register has these very bytes already, and would put this about them right.
    case correction(of: Edition)
    /// The register has these very bytes already.
    case known(Edition)
  }

  /// Tells what would come of taking an edition in, and records nothing.
  ///
  /// - Throws: As ``take(_:recorder:)`` does.
  public func rehearse(_ draft: EditionDraft) throws -> Rehearsal {
    if let edition = try edition(of: draft.digest) {
      return draft.corrects(edition) ? .correction(of: edition) : .known(edition)
    }
    try refuseTakenBack(draft.digest)
    guard try isEmpty() else {
      throw RegisterError(
        .usage,
        """
        \(path) holds an edition already, and this one differs from it; nothing was recorded. \
        Taking a next edition in is not possible yet: import it into a register of its own, with \
        --register
        """)
    }
    let last: Int? = try database.first("SELECT ifnull(max(id), 0) FROM lines") { row in
      try row.read(0)
    }
    return .new(firstLine: (last ?? 0) + 1)
  }

  /// Takes an edition in, in one change: all of it or nothing.
  ///
  /// - Throws: ``RegisterError`` where the register holds something else already.
  public func take(_ draft: EditionDraft, recorder: Recorder) throws -> Import {
    try recording(by: recorder) { recording in
      switch try rehearse(draft) {
      case .known(let edition):
        return .known(edition)
      case .correction(let edition):
        try correct(edition, to: draft, in: try recording.begin())
        return .corrected(try recorded(draft))
      case .new(let firstLine):
        var rows = try EditionRecording(of: draft, in: try recording.begin(), on: self)
        try rows.recordAll()
        return .recorded(try recorded(draft), firstLine: firstLine)
      }
    }
  }

  private func recorded(_ draft: EditionDraft) throws -> Edition {
    guard let edition = try edition(of: draft.digest) else {
      throw RegisterError(.unavailable, "\(path): the edition was not recorded")
    }
    return edition
  }
}

extension EditionDraft {
  /// Whether something is stated that the register has otherwise of the same bytes.
  fileprivate func corrects(_ edition: Edition) -> Bool {
    (isDateStated && (date != edition.date || !edition.isDateStated))
      || (isTitleStated && title != edition.title)
      || (letter.map { $0.kamerstuk != edition.letter } ?? false)
  }
}
