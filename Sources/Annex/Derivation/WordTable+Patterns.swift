extension WordTable {
  /// Words behind one another.
  struct Pattern: Sendable {
    let elements: [Element]
    let role: Role

    /// Reads a pattern; nothing where it is empty.
    init?(_ text: ArraySlice<UInt8>, role: Role) {
      var elements: [Element] = []
      var choice: [ArraySlice<UInt8>] = []
      var start = text.startIndex
      for place in text.startIndex...text.endIndex {
        let byte = place == text.endIndex ? UInt8(ascii: " ") : text[place]
        guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") else { continue }
        let word = text[start..<place]
        start = place + 1
        if word.count == 3, word.elementsEqual("…".utf8) {
          elements.append(.gap)
        } else if !word.isEmpty {
          choice.append(word)
          guard byte == UInt8(ascii: " ") else { continue }
          elements.append(.words(Choice(choice)))
          choice = []
        }
      }
      self.elements = elements
      self.role = role
      guard !elements.isEmpty else { return nil }
    }
  }

  /// A part of a pattern.
  enum Element: Sendable {
    /// One of some words.
    case words(Choice)
    /// Some words between: `…`.
    case gap

    func fits(_ word: String) -> Bool {
      switch self {
      case .words(let choice): choice.fits(word)
      case .gap: true
      }
    }
  }

  /// Some words of which one stands: `is|was`, `capaciteit*`, `*capaciteit`.
  ///
  /// It is one object, for it is looked at far more often than it is made.
  final class Choice: Sendable {
    private let whole: [String]
    private let beginnings: [String]
    private let endings: [String]
    /// Whether it may be a number, in digits or in words.
    private let isNumber: Bool

    fileprivate init(_ words: [ArraySlice<UInt8>]) {
      let star = UInt8(ascii: "*")
      func text(_ word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self) }
      isNumber = words.contains { $0.elementsEqual("{number}".utf8) }
      endings = words.filter { $0.first == star }.map { text($0.dropFirst()) }
      beginnings = words.filter { $0.first != star && $0.last == star }.map { text($0.dropLast()) }
      whole = words.filter {
        $0.first != star && $0.last != star && !$0.elementsEqual("{number}".utf8)
      }.map(text)
    }

    /// Whether a word is one of them, or begins or ends as one of them.
    func fits(_ word: String) -> Bool {
      whole.contains(word) || beginnings.contains(where: word.begins)
        || endings.contains(where: word.ends) || isNumber && word.isNumber
    }
  }
}

extension String {
  /// Whether it begins with the bytes of another.
  fileprivate func begins(with start: String) -> Bool { utf8.starts(with: start.utf8) }

  /// Whether it is a number, in digits or as it is written up to the thousands: `12`, `vijfentwintig`.
  fileprivate var isNumber: Bool {
    utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      || Self.numbers.contains(self)
      || ["entwintig", "endertig", "enveertig", "envijftig", "enzestig"].contains(where: ends)
      || ["enzeventig", "entachtig", "ennegentig", "honderd", "duizend"].contains(where: ends)
  }

  private static let numbers: Set = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
    "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
  ]

  /// Whether it ends with the bytes of another.
  fileprivate func ends(with end: String) -> Bool {
    end.utf8.count <= utf8.count && utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
