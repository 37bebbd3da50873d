import Annex
import Dates
import Testing

/// What a text is read to say on a day, in the words of the table.
func reading(of text: String) throws -> Set<String> {
  let date = try #require(CalendarDate(iso: "2026-11-01"))
  let derivation = try Derivation(of: text, on: date)
  return Set(
    [derivation.phase?.content.rawValue, derivation.target?.content.description]
      .compactMap(\.self)
      + derivation.signals.map(\.kind.rawValue)
      + derivation.ended.map { "ended \($0.kind.rawValue)" })
}
