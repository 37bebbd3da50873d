import PlainText
import Annex
import Register

/// Which lines of a list are wanted.
struct LineFilter {
  private let phase: Stated<Phase>?
  private let theme: String?
  private let signal: Signal.Kind?

  init(phase: String?, theme: String?, signal: String?) throws {
    self.phase = try phase.map { try Stated(option: $0) }
    self.theme = theme.map { FoldedText($0).trimmed }
    self.signal = try signal.map { try Signal.Kind(option: $0) }
  }

  /// The lines that are wanted, in their order.
  func wanted(of lines: [LineState]) -> [LineState] {
    // Copies of thousands of lines take longer than a glance at whether all are wanted.
    phase == nil && theme == nil && signal == nil ? lines : lines.filter(admits)
  }

  private func admits(_ line: LineState) -> Bool {
    let status = line.status
    if let phase, status?.phase.value != phase.value { return false }
    if let theme, !FoldedText(line.theme ?? "").folded.contains(theme) { return false }
    if let signal, status?.signals.contains(where: { $0.kind == signal }) != true { return false }
    return true
  }
}
