internal import Annex
public import Dates
internal import JSONText
public import Kamerstuk
public import Register

extension Answer {
  /// Of which lines Parliament was told by a letter, or would be.
  ///
  /// - Parameters:
  ///   - chosen: The measures, each on the lines that were named.
  ///   - isRecorded: Whether it was recorded, and not only rehearsed.
  public static func informed(
    of chosen: [MeasureIndex.Entry], _ outcome: Informing, on date: CalendarDate,
    by letter: Kamerstuk, isRecorded: Bool
  ) -> Answer {
    Answer(
      chosen.flatMap { entry in
        entry.lines.map { place in
          Informed(
            entry: entry, place: place, outcome: outcome, date: date, letter: letter,
            isRecorded: isRecorded)
        }
      }, of: .informed)
  }

  /// What was confirmed of some lines, or would be.
  public static func confirmed(
    _ confirmed: [RecordedConfirmation], of entry: MeasureIndex.Entry, on date: CalendarDate,
    isRecorded: Bool
  ) -> Answer {
    Answer(
      confirmed.map { Confirmed(row: $0, entry: entry, date: date, isRecorded: isRecorded) },
      of: .confirmed)
  }

  /// Which row was put right by which, or would be.
  ///
  /// - Parameters:
  ///   - row: The new one; for an edition itself.
  ///   - change: The change that did so.
  ///   - line: The line that it is about; nothing where it is about more than one.
  public static func corrected(
    _ wrong: String, by row: String, in change: String?, on line: Int?, isRecorded: Bool
  ) -> Answer {
    Answer([
      ("recorded", .bool(isRecorded)), ("id", .text(isRecorded ? row : nil)),
      ("change", .text(isRecorded ? change : nil)), ("line", .number(line)),
      ("supersedes", .text(wrong == row ? nil : wrong)),
    ])
  }
}

private struct Informed {
  let entry: MeasureIndex.Entry
  let place: MeasureIndex.Place
  let outcome: Informing
  let date: CalendarDate
  let letter: Kamerstuk
  let isRecorded: Bool

  /// The row that says so; nothing where the register knew it.
  var row: RowName? {
    zip(outcome.new, outcome.rows).first { $0.0 == place.line }?.1
  }
}

extension Shape<Informed> {
  fileprivate static let informed = Shape([
    ("recorded", { .bool($0.isRecorded && $0.row != nil) }),
    ("known_already", { .bool($0.row == nil) }),
    ("id", { .text($0.isRecorded ? $0.row?.description : nil) }),
    ("change", { .text($0.isRecorded && $0.row != nil ? $0.outcome.change?.name : nil) }),
    ("line", { .number($0.place.line) }),
    ("ambition", { .text($0.place.ambition?.title) }),
    ("measure_id", { .number($0.entry.measure.id) }),
    ("measure", { .string($0.entry.measure.title) }),
    ("numbers", { .numbers($0.entry.measure.numbers) }),
    ("date", { .name($0.date) }),
    ("kamerstuk", { .name($0.letter) }),
    ("letter", { .text($0.letter.publication) }),
    ("url", { .text($0.letter.address) }),
    (
      "recorded_after_letter",
      { told in
        .array(
          told.outcome.later.filter { $0.line == told.place.line }.map { .string($0.id) })
      }
    ),
  ])
}

private struct Confirmed {
  let row: RecordedConfirmation
  let entry: MeasureIndex.Entry
  let date: CalendarDate
  let isRecorded: Bool
}

extension Shape<Confirmed> {
  fileprivate static let confirmed = Shape([
    ("recorded", { .bool($0.isRecorded) }),
    ("id", { .text($0.isRecorded ? $0.row.id : nil) }),
    ("change", { .text($0.isRecorded ? $0.row.change.name : nil) }),
    ("line", { .number($0.row.line) }),
    (
      "ambition",
      { confirmed in
        .text(
          confirmed.entry.lines.first { $0.line == confirmed.row.line }?.ambition?.title)
      }
    ),
    ("measure_id", { .number($0.entry.measure.id) }),
    ("measure", { .string($0.entry.measure.title) }),
    ("numbers", { .numbers($0.entry.measure.numbers) }),
    ("date", { .name($0.date) }),
    ("holds_from", { .name($0.row.status.holdsFrom) }),
    ("phase", { .text($0.row.status.phase.value?.rawValue) }),
    ("text", { .string($0.row.status.text) }),
  ])
}
