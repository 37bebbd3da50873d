extension Snapshot {
  /// Reads what a letter told of the lines that it told, by their numbers: what held on its date, as it was known then.
  ///
  /// A line of which nothing was on record then has none.
  public func told(by letter: Letter) throws -> [Int: LineState] {
    var views: [Int: Viewpoint] = [:]
    for line in letter.lines {
      views[line.line] = line.tellings.last { $0.date == letter.date }?.view
    }
    return try lines(seenFrom: views)
  }
}
