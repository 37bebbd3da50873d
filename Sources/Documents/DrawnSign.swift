/// What is drawn in a document and may mark a phase: as text, for it to be told, kept and typed.
public enum DrawnSign {
  /// The colour behind a cell: `fill:ffc000`.
  public static let fill = "fill:"
  /// The colour behind words: `highlight:yellow`.
  public static let highlight = "highlight:"
  /// The words of a picture, or what it is known by where it has none: `picture:Groen`, `picture:#1a2b3c4d`.
  public static let picture = "picture:"
  /// A drawn shape and the colour that fills it: `shape:ellipse 00b050`.
  public static let shape = "shape:"
  /// A sign of a font that only it has: `sign:webdings f061`.
  public static let symbol = "sign:"
  /// A sign and the colour of its letters: `coloured:● ffc000`.
  public static let coloured = "coloured:"

  /// Whether a character is a sign, and no letter, number or mark of a sentence.
  ///
  /// Arrows, shapes and pictograms are. What mathematics writes between words is not, as in `≥ 50%`, nor is what
  /// stands among letters, as `©`.
  public static func isSign(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2190 else { return false }
    switch scalar.value {
    case 0x2200...0x22FF, 0x2A00...0x2AFF: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .privateUse: true
    default: false
    }
  }

  /// A sign as it is known: without a selector of how it looks.
  public static func key(of sign: Character) -> String {
    sign.unicodeScalars.first.map { String($0) } ?? ""
  }

  /// The sign that a text begins with, with the colour of its letters; nothing where it begins with none.
  public static func coloured(_ text: some StringProtocol, _ colour: String) -> String? {
    guard let first = text.first(where: { !$0.isWhitespace }), isSign(first) else { return nil }
    return "\(coloured)\(key(of: first)) \(colour.lowercased())"
  }

  /// Whether a drawing is nothing but a colour, which may only decorate.
  public static func isColour(_ sign: String) -> Bool {
    sign.hasPrefix(fill) || sign.hasPrefix(highlight)
  }
}
