internal import Annex
internal import Dates
internal import Kamerstuk

/// What differs between two states of the lines: a comparison of values, which asks no register.
public enum Differences {
  /// Compares the lines as they were with the lines as they are, in the order of the lines.
  ///
  /// - Parameter marks: The marks of the footnotes of editions, which say nothing by themselves; nothing where words are
  ///   compared byte by byte.
  public static func between(
    _ old: [LineState], _ new: [LineState], ignoring marks: Set<String>? = nil
  ) -> [Difference] {
    // Places, for the states of a hundred thousand lines are large.
    let before = places(of: old)
    let after = places(of: new)
    var themes = ThemeNoteChanges(
      themes: { Set(old.compactMap(\.theme)) }, then: { Set(new.compactMap(\.theme)) })
    return Set(before.keys).union(after.keys).sorted()
      .flatMap { line in
        let (was, now) = (before[line].map { old[$0] }, after[line].map { new[$0] })
        let notes = themeNotes(from: was, to: now, &themes)
        return differences(from: was, to: now, ignoring: marks) + notes
      }
  }

  /// What is told of a line that was not there before.
  static func appearance(of new: LineState) -> Difference {
    Difference(new, .appeared, old: nil, new: new.status?.text)
  }

  private static func places(of states: [LineState]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    places.reserveCapacity(states.count)
    for (place, state) in states.enumerated() where places[state.line] == nil {
      places[state.line] = place
    }
    return places
  }

  /// A line that the last edition has no longer dropped out of the annex; what is said of it goes on to be told.
  private static func differences(
    from old: LineState?, to new: LineState?, ignoring marks: Set<String>?
  ) -> [Difference] {
    switch (old, new) {
    case (let old?, let new?):
      let coming: [Difference] =
        switch (old.isDropped, new.isDropped) {
        case (false, true): [Difference(old, .dropped, old: old.status?.text, new: nil)]
        case (true, false): [Difference(new, .reappeared, old: nil, new: new.status?.text)]
        case (true, true), (false, false): []
        }
      // An edition that has not the line says nothing of what it was.
      if old.isDropped, !new.isDropped, marks != nil { return coming }
      return coming + changes(from: old, to: new, ignoring: marks)
    // What an edition has not says nothing of what had dropped out before it.
    case (let old?, nil) where old.isDropped: return []
    case (let old?, nil): return [Difference(old, .dropped, old: old.status?.text, new: nil)]
    case (nil, let new?): return [appearance(of: new)]
    case (nil, nil): return []
    }
  }

  private static func changes(
    from old: LineState, to new: LineState, ignoring marks: Set<String>?
  ) -> [Difference] {
    // A title is told with its numbers, and a place with its theme.
    let isCalledSame = isSame(old.measure.title, new.measure.title)
    let isUnderSame = isSame(old.theme, new.theme)
    let compared: [(Difference.Kind, String?, String?)] = [
      (.title, isCalledSame ? nil : old.title, isCalledSame ? nil : new.title),
      (.code, old.measure.code, new.measure.code),
      (isUnderSame ? .title : .moved, old.place, new.place),
      (.explanation, old.explanation, new.explanation),
      (.owner, old.owner, new.owner),
      (.status, old.status?.text, new.status?.text),
      (.phase, old.status?.phase.value?.rawValue, new.status?.phase.value?.rawValue),
      (
        .targetDate, old.status?.target.value?.description, new.status?.target.value?.description
      ),
    ]
    let single = compared.compactMap { kind, before, after in
      isSame(before, after, ignoring: marks)
        ? nil : Difference(new, kind, old: before, new: after)
    }
    return single
      + listed(.signal, from: old.signalNames, to: new.signalNames, of: new)
      + listed(.goesOnIn, from: old.goesOnIn, to: new.goesOnIn, of: new)
      + listed(.notified, from: old.toldNames, to: new.toldNames, of: new)
      + notes(from: old, to: new)
  }

  /// What came, changed and went of the footnotes, cell by cell.
  private static func notes(from old: LineState, to new: LineState) -> [Difference] {
    NoteChange.all(from: old.notes, to: new.notes).map { Difference(new, $0) }
  }

  /// What became of the footnotes of the theme of a line; only what stands where it stood says so.
  private static func themeNotes(
    from old: LineState?, to new: LineState?, _ themes: inout ThemeNoteChanges
  ) -> [Difference] {
    guard let old, let new, old.isDropped == new.isDropped else { return [] }
    return themes.next(from: (old.theme, old.themeNotes), to: (new.theme, new.themeNotes))
      .map { Difference(new, $0) }
  }

  /// What came into a list, and what went out of it, each by itself.
  private static func listed(
    _ kind: Difference.Kind, from old: [String], to new: [String], of line: LineState
  ) -> [Difference] {
    old.filter { !new.contains($0) }.map { Difference(line, kind, old: $0, new: nil) }
      + new.filter { !old.contains($0) }.map { Difference(line, kind, old: nil, new: $0) }
  }

  private static func isSame(
    _ left: String?, _ right: String?, ignoring marks: Set<String>?
  ) -> Bool {
    guard let marks, let left, let right else { return isSame(left, right) }
    return ComparedText.isSame(left, right, marks: marks)
  }

  /// Whether two texts are the same bytes: Swift's `==` would take two ways of writing é for one.
  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }
}

extension Difference {
  /// A footnote, with the cell that it is of in front of it.
  fileprivate init(_ line: LineState, _ note: NoteChange) {
    self.init(
      line, .note, old: note.old.map { "\(note.cell): \($0)" },
      new: note.new.map { "\(note.cell): \($0)" })
  }

  fileprivate init(_ line: LineState, _ kind: Kind, old: String?, new: String?) {
    self.init(
      line: line.line, ambition: line.ambition?.title, measureID: line.measure.id,
      measure: line.measure.title,
      code: line.measure.code, numbers: line.measure.numbers, kind: kind, old: old, new: new)
  }
}

extension LineState {
  fileprivate var title: String { measure.fullTitle }

  fileprivate var place: String {
    let page = ambition?.page.map { "p. \($0)" }
    return [theme, ambition?.title ?? "N.v.t.", page].compactMap(\.self).joined(separator: " · ")
  }

  fileprivate var signalNames: [String] { status?.signals.map(\.kind.rawValue) ?? [] }

  fileprivate var toldNames: [String] {
    notifications.map { told in
      told.kamerstuk.map { "\(told.date), \($0)" } ?? told.date.description
    }
  }
}
