internal import Dates
internal import PlainText

/// A cell that has the phase, the signals and the target date, each on a line.
struct CombinedCell {
  private(set) var phase: Phase?
  /// Whether it says that there is no phase, whatever the words say.
  private(set) var isNone = false
  /// The signals, a semicolon between them.
  private(set) var signals = ""
  /// The target date.
  private(set) var target = ""

  /// What it says where a person stated that there is no phase.
  static let none = "Geen fase"
  /// What stands in front of a target date.
  static let targetLabel = "Streefdatum"

  init(_ text: String) {
    var kinds: [String] = []
    // A line may end between the two.
    let text = text.replacing("\(Self.targetLabel)\n", with: "\(Self.targetLabel) ")
    for line in text.split(whereSeparator: \.isNewline) {
      let line = PhaseSigns.sign(leading: String(line))?.rest ?? String(line)
      let words = line.drop { $0.isWhitespace || $0 == "·" }
      if FoldedText(words).trimmed == FoldedText(Self.none).trimmed {
        isNone = true
      } else if words.hasPrefix(Self.targetLabel) {
        let date = words.dropFirst(Self.targetLabel.count)
        target = String(String(date).trimmingSpaces)
      } else if Signal.Kind.allCases.contains(where: {
        FoldedText($0.dutch).trimmed == FoldedText(words).trimmed
      }) {
        kinds.append(String(words))
      } else if let phase = PhaseSigns.phase(in: String(words)) {
        self.phase = self.phase ?? phase
      }
    }
    signals = kinds.joined(separator: "; ")
  }
}
