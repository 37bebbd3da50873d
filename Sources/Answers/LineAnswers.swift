internal import Annex
internal import Dates
internal import JSONText
internal import Kamerstuk
public import Register

extension Answer {
  /// The list: every line and what holds for it.
  ///
  /// As a table each fact has a column of its own.
  public static func lines(_ lines: [LineState]) -> Answer {
    Answer(lines, of: .line, asTable: .lineRow)
  }

  /// One measure: what it is called, and its lines with their remarks; as a table the lines.
  public static func measure(_ whole: WholeMeasure) -> Answer {
    let lines = whole.lines.map { line in
      JSON.object(
        Shape.line.members(of: line)
          + [("remarks", Shape.remark.list(of: whole.remarks[line.line] ?? []))])
    }
    let members =
      Shape.measure.members(of: whole.measure) + [
        ("successions", Shape.succession.list(of: whole.successions)), ("lines", .array(lines)),
      ]
    return Answer(members, asTable: whole.lines, of: .lineRow)
  }

  /// The lines of an annex in its order, each with its remarks, and with what changed where that was asked.
  public static func annex(_ annex: RegisterAnnex) -> Answer {
    let names =
      Shape<LineState>.line.names + ["remarks"] + (annex.differences == nil ? [] : ["changes"])
    let objects = zip(annex.lines, annex.document.lines).map { state, line in
      let remarks = line.remarks.compactMap(annex.document.note).map { note in
        JSON.object([("mark", .string(note.mark)), ("text", .string(note.text))])
      }
      let changes = annex.differences.map { differences in
        [("changes", Shape.change.list(of: differences.filter { $0.line == state.line }))]
      }
      return Shape.line.members(of: state) + [("remarks", .array(remarks))] + (changes ?? [])
    }
    return Answer(objects, named: names, asTable: annex.lines, of: .lineRow)
  }

  /// What differs between two states of the lines.
  public static func differences(_ differences: [Difference]) -> Answer {
    Answer(differences.map { DatedDifference(difference: $0, period: nil) }, of: .difference)
  }

  /// What differs between what was known after two changes, with the days on which it does.
  public static func differences(_ periods: [DifferingPeriod]) -> Answer {
    Answer(
      periods.flatMap { period in
        period.differences.map { DatedDifference(difference: $0, period: period) }
      }, of: .difference)
  }

  /// What the next letter must deal with.
  public static func agenda(_ items: [AgendaItem]) -> Answer { Answer(items, of: .agendaItem) }
}

extension Shape<LineState> {
  static let line = Shape(placeFields + measureFields + signalFields + statusFields + toldFields)

  private static let placeFields: [Field] = [
    ("line", { .number($0.line) }),
    ("theme", { .text($0.theme) }),
    ("ambition", { .text($0.ambition?.title) }),
    ("page", { .text($0.ambition?.page) }),
    ("measure_id", { .number($0.measure.id) }),
  ]

  private static let measureFields: [Field] = [
    ("measure", { .string($0.measure.title) }),
    ("code", { .text($0.measure.code) }),
    ("numbers", { .numbers($0.measure.numbers) }),
    ("explanation", { .string($0.explanation) }),
    ("owner", { .text($0.owner) }),
    ("phase", { .text($0.status?.phase.value?.rawValue) }),
    ("phase_basis", { .text($0.status?.phase.basis?.rawValue) }),
    ("phase_quote", { .text($0.status?.phase.quote) }),
    ("phase_since", { .name($0.since?.phase) }),
  ]

  private static let signalFields: [Field] = [("signals", { .array(signals(of: $0)) })]

  private static let statusFields: [Field] = [
    ("target_date", { .name($0.status?.target.value?.last) }),
    ("target_from", { .name($0.status?.target.value?.first) }),
    ("target_words", { .text($0.status?.target.value?.words) }),
    ("target_quote", { .text($0.status?.target.quote) }),
    ("target_since", { .name($0.since?.target) }),
    ("text", { .text($0.status?.text) }),
    ("holds_from", { .name($0.status?.holdsFrom) }),
    ("confirmed_on", { .name($0.confirmed?.date) }),
    ("confirmed_by", { .text($0.confirmed?.id) }),
    ("recorded_at", { .text($0.status?.recorded.moment.millisecond) }),
    ("change", { .text($0.status?.recorded.changeName) }),
  ]

  private static let toldFields: [Field] = [
    ("notified", { Shape<Notification>.notification.list(of: $0.notifications) }),
    ("told", { Shape<Telling>.telling.list(of: $0.tellings) }),
  ]
}

extension Shape<LineState> {
  /// The same as a row of a table: one value in each column.
  static let lineRow = Shape(
    nameColumns + measureFields + kindColumns + signalColumns + statusFields + toldColumns)

  private static let nameColumns: [Field] = [
    ("line", { .number($0.line) }),
    ("measure_id", { .number($0.measure.id) }),
    ("theme", { .text($0.theme) }),
    ("ambition", { .text($0.ambition?.title) }),
    ("page", { .text($0.ambition?.page) }),
  ]

  private static let kindColumns: [Field] = [
    ("signals", { .array(($0.status?.signals ?? []).map { .string($0.kind.rawValue) }) })
  ]

  private static let signalColumns: [Field] = Signal.Kind.allCases.map { kind in
    ("\(kind.rawValue)_since", { .name($0.since?.signals[kind]) })
  }

  private static let toldColumns: [Field] = [
    ("notified", { .array($0.notifications.map { .string(words(of: $0)) }) }),
    ("last_told", { .name($0.tellings.last?.date) }),
    ("last_told_with", { .text($0.tellings.last?.edition) }),
    ("last_told_letter", { .text($0.tellings.last?.kamerstuk?.publication) }),
    ("times_told", { .number($0.tellings.count) }),
  ]
}

/// A notification as a cell of an annex has it, with its paper where that is known.
private func words(of told: Notification) -> String {
  told.kamerstuk.map { "\(told.date) (\($0))" } ?? told.date.description
}

extension Shape<Succession> {
  fileprivate static let succession = Shape([
    ("kind", { .string($0.kind.rawValue) }), ("from", { .bool($0.isFromOther) }),
    ("measure_id", { .number($0.other.id) }), ("measure", { .string($0.other.title) }),
    ("code", { .text($0.other.code) }),
  ])
}

/// The signals of a line, each with the date since which it holds.
private func signals(of line: LineState) -> [JSON] {
  (line.status?.signals ?? []).map { signal in
    .object(
      Shape.signal.members(of: signal) + [("since", .name(line.since?.signals[signal.kind]))])
  }
}

extension Shape<Signal> {
  static let signal = Shape([
    ("kind", { .string($0.kind.rawValue) }), ("basis", { .string($0.basis.rawValue) }),
    ("quote", { .text($0.quote) }),
  ])
}

extension Shape<Notification> {
  fileprivate static let notification = Shape([
    ("date", { .name($0.date) }),
    ("kamerstuk", { .name($0.kamerstuk) }),
    ("letter", { .text($0.kamerstuk?.publication) }),
    ("url", { .text($0.kamerstuk?.address) }),
  ])
}

extension Shape<Telling> {
  fileprivate static let telling = Shape([
    ("date", { .name($0.date) }),
    ("with", { .text($0.edition) }),
    ("kamerstuk", { .name($0.kamerstuk) }),
    ("letter", { .text($0.kamerstuk?.publication) }),
    ("url", { .text($0.kamerstuk?.address) }),
  ])
}

extension Shape<Measure> {
  fileprivate static let measure = Shape([
    ("measure_id", { .number($0.id) }),
    ("measure", { .string($0.title) }),
    ("code", { .text($0.code) }),
    ("numbers", { .numbers($0.numbers) }),
  ])
}

extension Shape<Remark> {
  fileprivate static let remark = Shape([
    ("mark", { .string($0.mark) }), ("text", { .string($0.text) }),
  ])
}

/// A difference, with the days on which it is one, where it is not of two states.
struct DatedDifference {
  let difference: Difference
  let period: DifferingPeriod?
}

extension Shape<DatedDifference> {
  static let difference = Shape([
    ("line", { .number($0.difference.line) }),
    ("ambition", { .text($0.difference.ambition) }),
    ("measure_id", { .number($0.difference.measureID) }),
    ("measure", { .string($0.difference.measure) }),
    ("numbers", { .numbers($0.difference.numbers) }),
    ("kind", { .string($0.difference.kind.rawValue) }),
    ("old", { .text($0.difference.old) }),
    ("new", { .text($0.difference.new) }),
    ("from", { .name($0.period?.from) }),
    ("until", { .name($0.period?.until) }),
  ])
}

extension Shape<Difference> {
  /// The same within its line.
  fileprivate static let change = Shape([
    ("kind", { .string($0.kind.rawValue) }),
    ("old", { .text($0.old) }),
    ("new", { .text($0.new) }),
  ])
}

extension Shape<AgendaItem> {
  fileprivate static let agendaItem = Shape([
    ("reason", { .string($0.reason.rawValue) }),
    ("line", { .number($0.line.line) }),
    ("ambition", { .text($0.line.ambition?.title) }),
    ("measure_id", { .number($0.line.measure.id) }),
    ("measure", { .string($0.line.measure.title) }),
    ("numbers", { .numbers($0.line.measure.numbers) }),
    ("owner", { .text($0.line.owner) }),
    ("date", { .name($0.date) }),
    ("kamerstuk", { .name($0.told?.kamerstuk) }),
    ("letter", { .text($0.told?.kamerstuk?.publication) }),
    ("url", { .text($0.told?.kamerstuk?.address) }),
    ("told", { .array($0.told.map { [Shape<Telling>.telling.object(of: $0)] } ?? []) }),
    ("phase", { .text($0.line.status?.phase.value?.rawValue) }),
    ("text", { .text($0.line.status?.text) }),
    ("changes", { Shape<Difference>.change.list(of: $0.change?.differences ?? []) }),
    ("recorded_after", { .bool($0.change?.isRecordedAfter ?? false) }),
    ("off_record", { .bool($0.change?.isOffRecord ?? false) }),
  ])
}
