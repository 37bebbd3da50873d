public import Dates

extension Recording {
  /// Puts a wording right: a new row supersedes it.
  ///
  /// What is not given stays as it was recorded.
  ///
  /// - Throws: ``RegisterError`` where there is no such wording, or it was put right or taken back
  ///   already, where it has no such words, or where a code belongs to another measure.
  /// - Returns: The name of the new row.
  public func correct(
    wording id: Int, to words: Rewording, from date: CalendarDate?
  ) throws -> RowName {
    let new = try NewWording(of: id, from: date, superseding: id, words: words)
    let row = try snapshot.correctable(.wording(id))
    guard let kind = WordingKind(of: row.table) else {
      throw RegisterError(.notFound, "w\(id) is no wording")
    }
    try words.refuseOthers(than: kind, of: .wording(id))
    if kind == .measure {
      try snapshot.directory().refuse(new.codes ?? [], takenForMeasure: row.owner)
    }
    return .wording(try insert(new, of: kind, in: try begin()))
  }
}
