import PlainText
import Annex
import Register

/// Which lines of a list are wanted: those in one of some phases, under one of some themes, with one of some signals,
/// for which one of some people answers.
struct LineFilter {
  private let phases: [Stated<Phase>]
  private let themes: [String]
  private let signals: [Signal.Kind]
  private let owners: OwnerFilter

  init(phases: [String], themes: [String], signals: [String], owners: [String]) throws {
    self.phases = try phases.map { try Stated(option: $0) }
    self.themes = themes.map { FoldedText.trimmed($0) }
    self.signals = try signals.map { try Signal.Kind(option: $0) }
    self.owners = OwnerFilter(owners)
  }

  /// The lines that are wanted, in their order.
  func wanted(of lines: [LineState]) -> [LineState] {
    // Copies of thousands of lines take longer than a glance at whether all are wanted.
    phases.isEmpty && themes.isEmpty && signals.isEmpty && owners.isEmpty
      ? lines : lines.filter(admits)
  }

  private func admits(_ line: LineState) -> Bool {
    let status = line.status
    if !phases.isEmpty, !phases.contains(where: { $0.value == status?.phase.value }) {
      return false
    }
    let theme = FoldedText(line.theme ?? "").folded
    if !themes.isEmpty, !themes.contains(where: theme.contains) { return false }
    let held = status?.signals.map(\.kind) ?? []
    return (signals.isEmpty || signals.contains(where: held.contains)) && owners.admits(line)
  }
}

/// For which lines one of some people answers, by a part of the name; `none` are those for which nobody does.
struct OwnerFilter {
  private let names: [String]

  init(_ names: [String]) {
    self.names = names.map { FoldedText.trimmed($0) }
  }

  var isEmpty: Bool { names.isEmpty }

  func admits(_ line: LineState) -> Bool {
    guard !names.isEmpty else { return true }
    guard let owner = line.owner.map({ FoldedText($0).folded }) else {
      return names.contains("none")
    }
    return names.contains(where: owner.contains)
  }
}
