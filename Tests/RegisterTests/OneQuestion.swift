import Chain
import Annex
import Dates
import Kamerstuk
import Planning
import Register

// One question is a snapshot of its own, and one thing recorded a change of its own: so most tests ask and
// record.

extension Register {
  func lines(from view: Viewpoint) throws -> [LineState] {
    try snapshot { try $0.lines(from: view) }
  }

  func lines(of measure: Measure, from view: Viewpoint) throws -> [LineState] {
    try snapshot { try $0.lines(of: measure, from: view) }
  }

  func measureIndex(knownAt change: Int = .max) throws -> MeasureIndex {
    try snapshot { try $0.measureIndex(from: .last(knownAt: change)) }
  }

  func strategy() throws -> Strategy { try snapshot { try $0.strategy() } }

  func measure(named name: String, knownAt change: Int = .max) throws -> MeasureIndex.Entry {
    try snapshot { try $0.measure(named: MeasureReference(name), from: .last(knownAt: change)) }
  }

  func formerMeasures(named name: String, than measure: Measure) throws -> [Measure] {
    try snapshot { try $0.formerMeasures(named: MeasureReference(name), than: measure) }
  }

  func history(of entry: MeasureIndex.Entry, from view: Viewpoint = .last) throws -> [Event] {
    try snapshot { try $0.history(of: entry, from: view) }
  }

  func whole(_ entry: MeasureIndex.Entry, from view: Viewpoint) throws -> WholeMeasure {
    try snapshot { try $0.whole(entry, from: view) }
  }

  func changes() throws -> [ChangeSummary] { try snapshot { try $0.changes() } }

  func editions(knownAt change: Int = .max) throws -> [Edition] {
    try snapshot { try $0.editions(knownAt: change) }
  }

  func table(of edition: Edition) throws -> Annex? { try snapshot { try $0.table(of: edition) } }

  func viewpoint(ofEdition name: String) throws -> Viewpoint {
    try snapshot { try $0.viewpoint(ofEdition: name) }
  }

  func agenda(on date: CalendarDate) throws -> [AgendaItem] {
    try snapshot { try $0.agenda(on: date) }
  }

  func annex(
    from view: Viewpoint, title: String? = nil, since: ChangesSince? = nil
  ) throws -> RegisterAnnex {
    try snapshot { try $0.annex(from: view, title: title, since: since) }
  }

  func search(_ words: String) throws -> [SearchHit] { try snapshot { try $0.search(words) } }

  func seal(of change: Int? = nil) throws -> Seal { try snapshot { try $0.seal(of: change) } }

  func change(_ known: KnownAt, clock: WallClock) throws -> Int {
    try snapshot { try $0.change(known, clock: clock) }
  }

  func rehearse(
    _ draft: EditionDraft, matching matches: [MatchWish] = [],
    deciding decisions: Decisions = .init()
  ) throws -> Snapshot.Rehearsal {
    try snapshot { try $0.rehearse(draft, matching: matches, deciding: decisions) }
  }
}

extension Register {
  func take(
    _ draft: EditionDraft, matching matches: [MatchWish] = [],
    deciding decisions: Decisions = .init(), asAgreed agreed: ImportPlan? = nil, recorder: Recorder
  ) throws -> Recording.Import {
    try recordingAnywhere(by: recorder) { recording in
      try recording.take(draft, matching: matches, deciding: decisions, asAgreed: agreed)
    }
  }

  func log(
    _ draft: StatusDraft, on lines: [Int], recorder: Recorder
  ) throws -> [RecordedStatus] {
    try recordingAnywhere(by: recorder) { try $0.log(draft, on: lines) }
  }

  func inform(
    of lines: [Int], on date: CalendarDate, by letter: Citation, knownAt known: Int? = nil,
    recorder: Recorder
  ) throws -> Informing {
    try recordingAnywhere(by: recorder) {
      try $0.inform(of: lines, on: date, by: letter, knownAt: known)
    }
  }

  func reword(
    _ entry: MeasureIndex.Entry, to words: Rewording, from date: CalendarDate, recorder: Recorder
  ) throws -> [String] {
    try recordingAnywhere(by: recorder) { try $0.reword(entry, to: words, from: date) }
  }

  func correct(
    status id: Int, with correction: StatusCorrection, recorder: Recorder
  ) throws -> RecordedStatus {
    try recordingAnywhere(by: recorder) { try $0.correct(status: id, with: correction) }
  }

  func correct(
    edition name: String, to correction: EditionCorrection, recorder: Recorder
  ) throws -> Edition {
    try recordingAnywhere(by: recorder) { try $0.correct(edition: name, to: correction) }
  }

  func correct(
    notification id: Int, date: CalendarDate?, letter: Citation?, recorder: Recorder
  ) throws -> RowName {
    try recordingAnywhere(by: recorder) {
      try $0.correct(notification: id, date: date, letter: letter)
    }
  }

  func correct(
    wording id: Int, to words: Rewording, from date: CalendarDate?, recorder: Recorder
  ) throws -> RowName {
    try recordingAnywhere(by: recorder) { try $0.correct(wording: id, to: words, from: date) }
  }

  func retract(_ name: RowName, recorder: Recorder) throws -> Change {
    try recordingAnywhere(by: recorder) { try $0.retract(name) }
  }

  func undo(_ change: Int?, recorder: Recorder) throws -> Undoing {
    try recordingAnywhere(by: recorder) { try $0.undo(change) }
  }

  func add(theme title: String, from date: CalendarDate, recorder: Recorder) throws -> Change {
    try recordingAnywhere(by: recorder) { try $0.add(theme: title, from: date) }
  }

  func add(
    ambition title: String, page: String?, under theme: Strategy.Theme, from date: CalendarDate,
    recorder: Recorder
  ) throws -> Change {
    try recordingAnywhere(by: recorder) { recording in
      try recording.add(ambition: title, page: page, under: theme, from: date)
    }
  }

  func add(
    measure title: String, numbers: String?, at place: Strategy.Place, explanation: String,
    from date: CalendarDate, recorder: Recorder
  ) throws -> AddedLine {
    try recordingAnywhere(by: recorder) { recording in
      try recording.add(
        measure: title, numbers: numbers, at: place, explanation: explanation, from: date)
    }
  }

  func add(
    lineOf measure: Measure, at place: Strategy.Place, explanation: String,
    from date: CalendarDate, recorder: Recorder
  ) throws -> AddedLine {
    try recordingAnywhere(by: recorder) { recording in
      try recording.add(lineOf: measure, at: place, explanation: explanation, from: date)
    }
  }
}

extension MeasureIndex {
  func measure(named name: String) throws -> Entry { try measure(named: MeasureReference(name)) }
}
