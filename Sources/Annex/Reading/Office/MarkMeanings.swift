internal import Documents
internal import PlainText

/// What a person says that marks of phases mean: `▷=implementation`.
public struct MarkMeanings: Hashable, Sendable {
  /// The phases, by marks as ``key(of:)`` has them.
  private var said: [String: Phase]
  /// What was said of the marks of earlier editions, which the legend of a later one may deny.
  private(set) var remembered: [String: Phase] = [:]

  /// Nothing said.
  public static let none = MarkMeanings(said: [:])

  private init(said: [String: Phase], remembered: [String: Phase] = [:]) {
    self.said = said
    self.remembered = remembered
  }

  /// Takes what a person says of marks: a sign, a word of a column of phases, or a drawing as messages write it
  /// (`fill:ffc000`), and the phase in English or in Dutch.
  ///
  /// - Throws: ``MarkMeaningError`` for the first that is no mark and a phase.
  public init(reading wishes: [String]) throws(MarkMeaningError) {
    var said: [String: Phase] = [:]
    for wish in wishes {
      guard let sign = wish.lastIndex(of: "=") else { throw MarkMeaningError(wish: wish) }
      let mark = String(wish[..<sign]).trimmingSpaces
      let name = FoldedText.trimmed(wish[wish.index(after: sign)...])
      let phase = Phase.allCases.first {
        $0.rawValue == name || FoldedText.trimmed($0.dutch) == name
      }
      guard !mark.isEmpty, !mark.contains(where: \.isNewline), let phase else {
        throw MarkMeaningError(wish: wish)
      }
      said[Self.key(of: String(mark))] = phase
    }
    self.said = said
  }

  /// What was said, as it is read again: `▷=implementation`.
  public var wishes: [String] {
    remembered.merging(said) { $1 }.map { "\($0.key)=\($0.value.rawValue)" }.sorted()
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { said.isEmpty && remembered.isEmpty }

  /// With what is said of a later edition, which is heard first; what was said before is remembered.
  public func followed(by later: MarkMeanings) -> MarkMeanings {
    MarkMeanings(
      said: later.said,
      remembered: remembered.merging(said) { $1 }.merging(later.remembered) { $1 })
  }

  /// Without some of what is remembered; the rest counts as said.
  func dropping(_ isDenied: (String, Phase) -> Bool) -> MarkMeanings {
    MarkMeanings(said: remembered.filter { !isDenied($0.key, $0.value) }.merging(said) { $1 })
  }

  /// The phase of a sign, a word or a drawing; nothing where nothing was said of it for this edition.
  subscript(mark: String) -> Phase? { said[mark] }

  /// A mark as it is known: a sign without a selector of how it looks, a drawing as it is told, words folded.
  static func key(of mark: String) -> String {
    if let sign = mark.first, mark.count == 1, DrawnSign.isSign(sign) {
      return DrawnSign.key(of: sign)
    }
    let drawings = [
      DrawnSign.fill, DrawnSign.highlight, DrawnSign.picture, DrawnSign.shape, DrawnSign.symbol,
      DrawnSign.coloured,
    ]
    return drawings.contains(where: mark.hasPrefix) ? mark : FoldedText.trimmed(mark)
  }
}

/// Why a wish says of no mark which phase it means.
public struct MarkMeaningError: Error, Hashable, Sendable {
  /// What was typed.
  public let wish: String
}
