internal import Documents
internal import Markup

/// What an OpenDocument text is made of.
extension XML {
  /// Adds a heading.
  mutating func heading(_ text: String, level: Int, style: String) {
    element("text:h", [("text:style-name", style), ("text:outline-level", "\(level)")]) {
      $0.spaced(text)
    }
    words("\n")
  }

  /// Adds a paragraph with what a body puts in it.
  mutating func paragraph(_ style: String, _ body: (inout XML) -> Void) {
    element("text:p", [("text:style-name", style)], body)
    words("\n")
  }

  /// Adds a piece that marks no footnote.
  mutating func write(_ piece: OfficeDraft.Piece) {
    if let link = piece.link {
      element("text:a", [("xlink:type", "simple"), ("xlink:href", link)]) {
        $0.spaced(piece.text)
      }
    } else if let style = piece.style, let name = OpenDocumentLook.characterStyles[style] {
      element("text:span", [("text:style-name", name)]) { $0.spaced(piece.text) }
    } else {
      spaced(piece.text)
    }
  }

  /// Words with what XML would lose of them: several spaces, spaces at the ends, and line ends.
  mutating func spaced(_ text: String) {
    var isBehindSpace = true
    var words = ""
    for character in text {
      switch character {
      case "\n", "\r\n":
        self.words(words)
        words = ""
        element("text:line-break")
        isBehindSpace = true
      case " " where isBehindSpace:
        self.words(words)
        words = ""
        element("text:s")
      case " ":
        words.append(character)
        isBehindSpace = true
      default:
        words.append(character)
        isBehindSpace = false
      }
    }
    // A space at the end may meet one that follows it, or the end of the paragraph.
    if words.last == " " {
      self.words(String(words.dropLast()))
      element("text:s")
    } else {
      self.words(words)
    }
  }
}
