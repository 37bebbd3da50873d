extension WordTable {
  /// Words behind one another.
  struct Pattern: Sendable {
    let elements: [Element]
    let role: Role

    /// Reads a pattern; nothing where it is empty.
    init?(_ text: ArraySlice<UInt8>, role: Role) {
      var elements: [Element] = []
      var choice = Choice()
      var start = text.startIndex
      for place in text.startIndex...text.endIndex {
        let byte = place == text.endIndex ? UInt8(ascii: " ") : text[place]
        guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") else { continue }
        let word = text[start..<place]
        start = place + 1
        if word.count == 3, word.elementsEqual("…".utf8) {
          elements.append(.gap)
        } else if !word.isEmpty {
          choice.add(word)
          guard byte == UInt8(ascii: " ") else { continue }
          elements.append(.words(choice))
          choice = Choice()
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
      case .words(let choice): choice.whole.contains(word) || choice.fitsPart(of: word)
      case .gap: true
      }
    }
  }

  /// Some words of which one stands: `is|was`, `capaciteit*`, `*capaciteit`.
  struct Choice: Sendable {
    private(set) var whole: [String] = []
    private(set) var beginnings: [String] = []
    private(set) var endings: [String] = []

    fileprivate mutating func add(_ word: ArraySlice<UInt8>) {
      let star = UInt8(ascii: "*")
      if word.first == star {
        endings.append(String(decoding: word.dropFirst(), as: UTF8.self))
      } else if word.last == star {
        beginnings.append(String(decoding: word.dropLast(), as: UTF8.self))
      } else {
        whole.append(String(decoding: word, as: UTF8.self))
      }
    }

    /// Whether a word begins or ends as one of them.
    func fitsPart(of word: String) -> Bool {
      beginnings.contains(where: word.begins) || endings.contains(where: word.ends)
    }
  }
}

extension String {
  /// Whether it begins with the bytes of another.
  fileprivate func begins(with start: String) -> Bool { utf8.starts(with: start.utf8) }

  /// Whether it ends with the bytes of another.
  fileprivate func ends(with end: String) -> Bool {
    end.utf8.count <= utf8.count && utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
