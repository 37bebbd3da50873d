import Annex
import Dates
import Register

/// What a person is told of the status that they write: what it is about, and what holds.
struct LogNotes {
  /// The measure, with the lines that are logged.
  let entry: MeasureIndex.Entry
  /// Those lines, as they stand on the date of the status.
  let held: [LineState]
  /// What the person has said of the status already.
  let draft: StatusDraft

  /// The notes, line by line, as wide as text is that people write.
  var lines: [String] {
    let about = entry.lines.flatMap { place in
      let state = held.first { $0.line == place.line }
      return [""] + block(place.name, indent: 0) + block(facts(of: state), indent: 4)
        + block(state?.status?.text, indent: 4)
    }
    let closing = """
      Phase, target date and signals are read from your words; what they leave open stays as it \
      held, which is said. Nothing is recorded where you write nothing.
      """
    return block(
      "Status of \(entry.measure.heading), from \(draft.date). What holds on that date:", indent: 0)
      + about + [""] + block(stated, indent: 0) + block(closing, indent: 0)
  }

  private func facts(of state: LineState?) -> String? {
    guard let status = state?.status else { return "no status recorded" }
    let look = PhaseLook(status.phase.value)
    return [look.text, "since \(status.holdsFrom)", status.signalWords].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// What the options say, which the words need not say again.
  private var stated: String? {
    var parts: [String] = []
    if let phase = draft.phase { parts.append("phase \(PhaseLook(phase.value).word)") }
    if let target = draft.target { parts.append("target \(target.value?.description ?? "none")") }
    parts += draft.signals.map { "signal \($0.words)" }
    parts += draft.ended.map { "no signal \($0.words)" }
    if let source = draft.source { parts.append("source \(source)") }
    if let citation = draft.citation { parts.append(citation.cited) }
    return parts.isEmpty ? nil : "You say by option: \(parts.joined(separator: " · "))."
  }

  private func block(_ text: String?, indent: Int) -> [String] {
    guard let text else { return [] }
    let margin = String(repeating: " ", count: indent)
    return text.harmless.wrapped(to: 76 - indent).map { margin + $0 }
  }
}
