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
    var lines = text.split(whereSeparator: \.isNewline).map(Self.words)[...]
    var kinds: [String] = []
    while let line = lines.first {
      if let (label, count) = Label.leading(lines) {
        lines.removeFirst(count)
        switch label {
        case .none: isNone = true
        case .signal(let kind): kinds.append(kind.dutch)
        case .phase(let phase): self.phase = self.phase ?? phase
        }
        continue
      }
      lines.removeFirst()
      if line.hasPrefix(Self.targetLabel) {
        var words = [String(line.dropFirst(Self.targetLabel.count))]
        while let more = lines.first, Label.leading(lines) == nil {
          words.append(more)
          lines.removeFirst()
        }
        target = String(words.joined(separator: " ").trimmingSpaces)
      } else if let phase = PhaseWords.phase(in: line) {
        self.phase = self.phase ?? phase
      }
    }
    signals = kinds.joined(separator: "; ")
  }

  /// The words of a line, without what is drawn in front of them.
  private static func words(of line: Substring) -> String {
    let line = PhaseSigns.sign(leading: String(line))?.rest ?? String(line)
    return String(line.drop { $0.isWhitespace || $0 == "·" })
  }

  /// What a line says by itself, exactly as a document of this program writes it.
  private enum Label {
    case none
    case signal(Signal.Kind)
    case phase(Phase)

    private static let all: [String: Label] = {
      let labels =
        [(CombinedCell.none, Label.none)] + Phase.allCases.map { ($0.dutch, .phase($0)) }
        + Signal.Kind.allCases.map { ($0.dutch, .signal($0)) }
      return Dictionary(
        labels.map { (letters(of: $0), $1) }, uniquingKeysWith: { first, _ in first })
    }()

    /// The label that some lines begin with, and how many of them it takes: a page breaks it where it has a space or
    /// a hyphen.
    static func leading(_ lines: ArraySlice<String>) -> (label: Label, lines: Int)? {
      for count in stride(from: min(lines.count, mostLines), through: 1, by: -1) {
        if let label = all[letters(of: lines.prefix(count).joined())] { return (label, count) }
      }
      return nil
    }

    /// `Nog te starten` on three.
    private static let mostLines = 3

    private static func letters(of words: String) -> String {
      FoldedText(words).folded.filter(\.isLetter)
    }
  }
}
