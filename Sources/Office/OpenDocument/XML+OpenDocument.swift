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
    let places = piece.places ?? []
    if let link = piece.link {
      element("text:a", [("xlink:type", "simple"), ("xlink:href", link)]) {
        $0.spaced(piece.text, places)
      }
    } else if let style = piece.style, let name = OpenDocumentLook.characterStyles[style] {
      element("text:span", [("text:style-name", name)]) { $0.spaced(piece.text, places) }
    } else {
      spaced(piece.text, places)
    }
  }

  /// Marks a place, so that its page can be asked for.
  mutating func mark(_ place: OfficeDraft.Place) {
    element("text:bookmark", [("text:name", "\(OfficeDraft.Place.prefix)\(place.number)")])
  }

  /// Words with what XML would lose of them: several spaces, spaces at the ends, and line ends.
  ///
  /// - Parameter places: Places in them that are marked, in their order.
  mutating func spaced(_ text: String, _ places: [OfficeDraft.Place] = []) {
    var isBehindSpace = true
    var words = ""
    var rest = places[...]
    func marked(at offset: Int, _ xml: inout XML) {
      while let place = rest.first, place.offset <= offset {
        xml.words(words)
        words = ""
        xml.mark(place)
        rest.removeFirst()
      }
    }
    for (offset, character) in text.enumerated() {
      marked(at: offset, &self)
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
    words = ""
    marked(at: .max, &self)
  }
}
