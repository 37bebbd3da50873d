import PlainText
import Annex
import Register

/// Which lines of a list are wanted: those in one of some phases, under one of some themes, with one of some signals.
struct LineFilter {
  private let phases: [Stated<Phase>]
  private let themes: [String]
  private let signals: [Signal.Kind]

  init(phases: [String], themes: [String], signals: [String]) throws {
    self.phases = try phases.map { try Stated(option: $0) }
    self.themes = themes.map { FoldedText($0).trimmed }
    self.signals = try signals.map { try Signal.Kind(option: $0) }
  }

  /// The lines that are wanted, in their order.
  func wanted(of lines: [LineState]) -> [LineState] {
    // Copies of thousands of lines take longer than a glance at whether all are wanted.
    phases.isEmpty && themes.isEmpty && signals.isEmpty ? lines : lines.filter(admits)
  }

  private func admits(_ line: LineState) -> Bool {
    let status = line.status
    if !phases.isEmpty, !phases.contains(where: { $0.value == status?.phase.value }) {
      return false
    }
    let theme = FoldedText(line.theme ?? "").folded
    if !themes.isEmpty, !themes.contains(where: theme.contains) { return false }
    let held = status?.signals.map(\.kind) ?? []
    return signals.isEmpty || signals.contains(where: held.contains)
  }
}
