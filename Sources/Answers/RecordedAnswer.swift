internal import Annex
internal import Dates
internal import JSONText
public import Register

extension Answer {
  /// Statuses that were recorded, or would be: what they say, and what of it was read from which words.
  ///
  /// - Parameters:
  ///   - statuses: Those of each measure, with the lines that they are of, and whether they were recorded before.
  ///   - isRecorded: Whether they were recorded, and not only rehearsed.
  public static func recorded(
    _ statuses: [(MeasureIndex.Entry, [RecordedStatus], isOld: Bool)], isRecorded: Bool
  ) -> Answer {
    Answer(
      statuses.flatMap { entry, statuses, isOld in
        statuses.map {
          Recorded(status: $0, entry: entry, isRecorded: isRecorded || isOld, isOld: isOld)
        }
      }, of: .recorded)
  }
}

private struct Recorded {
  let status: RecordedStatus
  let entry: MeasureIndex.Entry
  let isRecorded: Bool
  let isOld: Bool

  var said: StatusUpdate { status.status }
  var place: MeasureIndex.Place? { entry.lines.first { $0.line == status.line } }
}

extension Shape<Recorded> {
  fileprivate static let recorded = Shape([
    ("recorded", { .bool($0.isRecorded) }),
    ("id", { .text($0.isRecorded ? $0.status.id : nil) }),
    ("change", { .text($0.isRecorded ? $0.said.recorded.changeName : nil) }),
    ("line", { .number($0.status.line) }),
    ("ambition", { .text($0.place?.ambition?.title) }),
    ("measure_id", { .number($0.entry.measure.id) }),
    ("measure", { .string($0.entry.measure.title) }),
    ("numbers", { .numbers($0.entry.measure.numbers) }),
    ("holds_from", { .name($0.said.holdsFrom) }),
    ("holds_until", { .name($0.status.holdsUntil) }),
    ("text", { .string($0.said.text) }),
    ("phase", { .text($0.said.phase.value?.rawValue) }),
    ("phase_basis", { .text($0.said.phase.basis?.rawValue) }),
    ("phase_quote", { .text($0.said.phase.quote) }),
    ("phase_place", { .number(place(of: $0.said.phase.quote, in: $0.said.text)) }),
    ("target_date", { .name($0.said.target.value?.last) }),
    ("target_from", { .name($0.said.target.value?.first) }),
    ("target_words", { .text($0.said.target.value?.words) }),
    ("target_basis", { .text($0.said.target.basis?.rawValue) }),
    ("target_quote", { .text($0.said.target.quote) }),
    ("target_place", { .number(place(of: $0.said.target.quote, in: $0.said.text)) }),
    (
      "signals", { recorded in .array(recorded.said.signals.map { placed($0, in: recorded.said) }) }
    ),
    (
      "ended_signals",
      { recorded in .array(recorded.said.ended.map { placed($0, in: recorded.said) }) }
    ),
    (
      "spoken_of",
      { recorded in
        .array(
          (recorded.status.derivation?.mentions ?? []).map { mention in
            .object([
              ("subject", .string(mention.subject.names.subject)),
              ("name", .text(mention.subject.names.name)),
              ("spoken_of_as", .string(mention.category.rawValue)),
              ("quote", .string(mention.quote)),
              ("place", .number(mention.place(in: recorded.said.text))),
            ])
          })
      }
    ),
    ("recorded_before", { .bool($0.isOld) }),
  ])
}

/// A signal with the place of its quote.
private func placed(_ signal: Signal, in said: StatusUpdate) -> JSON {
  .object(
    Shape.signal.members(of: signal) + [("place", .number(place(of: signal.quote, in: said.text)))])
}

/// Where a quote stands in a text, in Unicode scalars from its beginning.
private func place(of quote: String?, in text: String) -> Int? {
  quote.flatMap { quote in
    text.firstRange(of: quote).map { range in
      text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    }
  }
}
