public import Dates
public import Kamerstuk
internal import SQLite

/// A letter to Parliament, and the lines that it told.
public struct Letter: Hashable, Sendable {
  /// Its date.
  public let date: CalendarDate
  /// The letter, where it is known.
  public let kamerstuk: Kamerstuk?
  /// The edition that it carried, by its name.
  public let edition: String?
  /// The lines that it told.
  public let lines: [LineState]
}

extension Letter {
  /// The letters that told some lines, oldest first.
  public static func all(of lines: [LineState]) -> [Letter] {
    struct Told {
      let date: CalendarDate
      var kamerstuk: Kamerstuk?
      var edition: String?
      var lines: [LineState]
    }
    var letters: [Told] = []
    // The places of those of one date, which are few.
    var places: [CalendarDate: [Int]] = [:]
    for line in lines {
      for telling in line.tellings {
        let place = places[telling.date]?.first {
          letters[$0].kamerstuk.isCited(as: telling.kamerstuk)
        }
        guard let place else {
          places[telling.date, default: []].append(letters.count)
          letters.append(
            Told(
              date: telling.date, kamerstuk: telling.kamerstuk, edition: telling.edition,
              lines: [line]))
          continue
        }
        letters[place].kamerstuk = letters[place].kamerstuk.fuller(than: telling.kamerstuk)
        letters[place].edition = letters[place].edition ?? telling.edition
        letters[place].lines.append(line)
      }
    }
    return letters.map { told in
      Letter(date: told.date, kamerstuk: told.kamerstuk, edition: told.edition, lines: told.lines)
    }.sorted { left, right in
      let (one, other) = (left.kamerstuk?.description ?? "", right.kamerstuk?.description ?? "")
      return (left.date, one) < (right.date, other)
    }
  }
}

extension Snapshot {
  /// Reads the letters that had told Parliament of lines by a date, oldest first.
  ///
  /// An edition tells of dates before its own: a line that it is the first to word is called as it words it.
  public func letters(from view: Viewpoint) throws -> [Letter] {
    let lines = try lines(from: view)
    let worded = Set(lines.map(\.line))
    let early = try tellings(from: view).filter { !worded.contains($0.key) }
    guard !early.isEmpty else { return Letter.all(of: lines) }
    var views: [Int: Viewpoint] = [:]
    try database.visit(
      """
      SELECT line_id, min(holds_from) FROM line_wordings
      WHERE change_id <= \(min(view.change, newestChange))
      GROUP BY line_id
      """
    ) { row in
      let line: Int = try row.read(0)
      guard early[line] != nil else { return }
      views[line] = Viewpoint(asOf: try row.read(1), knownAt: view.change)
    }
    let firsts = try self.lines(seenFrom: views).sorted { $0.key < $1.key }.map { line, state in
      var state = state
      state.tellings = early[line] ?? []
      return state
    }
    return Letter.all(of: (lines + firsts).sorted { $0.line < $1.line })
  }
}

extension Kamerstuk? {
  /// Whether another citation is of the same paper; one that is not known is of none but itself.
  fileprivate func isCited(as other: Kamerstuk?) -> Bool {
    guard let self, let other else { return self == other }
    return self.mayBe(other)
  }

  /// The one of two citations of a paper that says more.
  fileprivate func fuller(than other: Kamerstuk?) -> Kamerstuk? {
    guard let self, let other else { return self ?? other }
    let said = { (paper: Kamerstuk) in
      (paper.chamber == nil ? 0 : 1) + (paper.sessionYear == nil ? 0 : 1)
    }
    return said(self) < said(other) ? other : self
  }
}

extension Letter {
  /// The measures that it told, as a person names them, each once.
  public var measures: [String] {
    var names: [String] = []
    for line in lines where !names.contains(line.measure.name) { names.append(line.measure.name) }
    return names
  }
}
