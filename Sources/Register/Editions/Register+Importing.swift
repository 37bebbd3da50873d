internal import SQLite

extension Register {
  /// What comes of taking an edition in.
  public enum Import: Hashable, Sendable {
    /// It was recorded.
    case recorded(Edition)
    /// The register has these very bytes already.
    case known(Edition)
  }

  /// Tells what would come of taking an edition in, and records nothing.
  ///
  /// - Returns: The edition that the register has of the same bytes; nothing where it would be new.
  /// - Throws: As ``take(_:recorder:)`` does.
  public func check(_ draft: EditionDraft) throws -> Edition? {
    if let edition = try edition(of: draft.digest) {
      try refuseChange(of: edition, to: draft)
      return edition
    }
    guard try isEmpty() else {
      throw RegisterError(
        .usage,
        """
        \(path) holds an edition already, and this one differs from it; nothing was recorded. \
        Taking a next edition in is not possible yet: import it into a register of its own, with \
        --register
        """)
    }
    return nil
  }

  /// Takes an edition in, in one change: all of it or nothing.
  ///
  /// - Throws: ``RegisterError`` where the register holds something else already.
  public func take(_ draft: EditionDraft, recorder: Recorder) throws -> Import {
    try recording(by: recorder) { recording in
      if let edition = try check(draft) { return .known(edition) }
      let change = try recording.begin()
      var rows = try EditionRecording(of: draft, in: change, on: self)
      try rows.recordAll()
      guard let edition = try edition(of: draft.digest) else {
        throw RegisterError(.unavailable, "\(path): the edition was not recorded")
      }
      return .recorded(edition)
    }
  }

  /// The same bytes with another date, title or letter would be a correction.
  private func refuseChange(
    of edition: Edition, to draft: EditionDraft
  ) throws(RegisterError) {
    let differences = [
      draft.isDateStated && draft.date != edition.date
        ? "of \(edition.date), not \(draft.date)" : nil,
      draft.isTitleStated && draft.title != edition.title
        ? "titled \"\(edition.title ?? "")\"" : nil,
      draft.letter.map { $0.kamerstuk != edition.letter } == true
        ? "carried by \(edition.letter?.description ?? "no letter that is known")" : nil,
    ].compactMap(\.self)
    guard !differences.isEmpty else { return }
    throw RegisterError(
      .usage,
      """
      the register has this edition already as \(edition.name), \(differences.joined(separator: ", ")); \
      nothing was recorded. Correcting an edition is not possible yet
      """)
  }
}
