internal import Documents
internal import PlainText

/// A colour as people call it.
enum ColourName: String, CaseIterable {
  case groen, geel, oranje, rood, roze, bruin, blauw, paars, grijs, wit, zwart

  /// How a colour is told from others of its name.
  enum Shade: Int {
    case dark, plain, light
  }

  /// The colour that a word names, with its shade: `lichtgroen`.
  static func shaded(_ word: some StringProtocol) -> (name: ColourName, shade: Shade)? {
    if let name = ColourName(word: word) { return (name, .plain) }
    let folded = FoldedText.trimmed(word)
    for (prefix, shade) in [("licht", Shade.light), ("donker", .dark)]
    where folded.hasPrefix(prefix) {
      return ColourName(word: folded.dropFirst(prefix.count)).map { ($0, shade) }
    }
    return nil
  }

  /// The colour that a word names, in whatever form.
  init?(word: some StringProtocol) {
    guard let name = Self.words[FoldedText.trimmed(word)] else { return nil }
    self = name
  }

  private static let words: [String: ColourName] = {
    var words: [String: ColourName] = [
      "groene": .groen, "gele": .geel, "rode": .rood, "bruine": .bruin, "blauwe": .blauw,
      "paarse": .paars, "grijze": .grijs, "witte": .wit, "zwarte": .zwart, "green": .groen,
      "yellow": .geel, "orange": .oranje, "amber": .oranje, "red": .rood, "blue": .blauw,
      "purple": .paars, "grey": .grijs, "gray": .grijs,
    ]
    for name in allCases { words[name.rawValue] = name }
    return words
  }()

  /// What people may call the colour of a drawing, of which several may be right; none where it has no colour that is known.
  static func names(of drawing: String) -> Set<ColourName> {
    if let name = pictograms[drawing] { return [name] }
    guard let end = drawing.split(whereSeparator: { $0 == ":" || $0 == " " }).last,
      let (red, green, blue) = components(of: highlights[String(end)] ?? String(end))
    else { return [] }
    let light = lightness(of: drawing) ?? 0
    let chroma = max(red, green, blue) - min(red, green, blue)
    guard chroma >= leastChroma else {
      return light > 0.97 ? [.wit] : light < 0.15 ? [.zwart] : [.grijs]
    }
    return names(ofHue: hue(red, green, blue, chroma: chroma), light: light)
  }

  /// Pictograms that have a colour.
  static let pictograms: [String: ColourName] = [
    "🔴": .rood, "🟥": .rood, "🟠": .oranje, "🟧": .oranje, "🟡": .geel, "🟨": .geel, "🟢": .groen,
    "🟩": .groen, "🔵": .blauw, "🟦": .blauw, "🟣": .paars, "🟪": .paars, "🟤": .bruin, "🟫": .bruin,
    "⚫": .zwart, "⬛": .zwart, "⚪": .wit, "⬜": .wit,
  ]

  /// How light the colour of a drawing is, from 0 to 1; nothing where it has none that is known.
  static func lightness(of drawing: String) -> Double? {
    guard let end = drawing.split(whereSeparator: { $0 == ":" || $0 == " " }).last,
      let (red, green, blue) = components(of: highlights[String(end)] ?? String(end))
    else { return nil }
    return Double(max(red, green, blue) + min(red, green, blue)) / 510
  }

  /// Colours with less of one part than of another than this are grey to the eye.
  private static let leastChroma = 14

  private static func components(of digits: String) -> (Int, Int, Int)? {
    guard digits.utf8.count == 6, let value = Int(digits, radix: 16) else { return nil }
    return (value >> 16, value >> 8 & 0xff, value & 0xff)
  }

  /// The place on the circle of colours, in degrees.
  private static func hue(_ red: Int, _ green: Int, _ blue: Int, chroma: Int) -> Int {
    let degrees =
      switch max(red, green, blue) {
      case red: 60 * (green - blue) / chroma
      case green: 120 + 60 * (blue - red) / chroma
      default: 240 + 60 * (red - green) / chroma
      }
    return (degrees + 360) % 360
  }

  private static func names(ofHue hue: Int, light: Double) -> Set<ColourName> {
    switch hue {
    case ..<12, 345...: light > 0.75 ? [.rood, .roze] : [.rood]
    case ..<20: light < 0.4 ? [.rood, .bruin] : [.rood, .oranje]
    case ..<38: light < 0.4 ? [.oranje, .bruin] : [.oranje]
    case ..<50: light < 0.3 ? [.geel, .oranje, .bruin] : [.geel, .oranje]
    case ..<66: [.geel]
    case ..<75: [.geel, .groen]
    case ..<165: [.groen]
    case ..<190: [.groen, .blauw]
    case ..<250: [.blauw]
    case ..<265: [.blauw, .paars]
    case ..<320: [.paars]
    default: [.paars, .rood, .roze]
    }
  }

  /// The colours that Word has names for behind words (ECMA-376, ST_HighlightColor).
  private static let highlights = [
    "black": "000000", "blue": "0000ff", "cyan": "00ffff", "darkblue": "000080",
    "darkcyan": "008080", "darkgray": "808080", "darkgreen": "008000", "darkmagenta": "800080",
    "darkred": "800000", "darkyellow": "808000", "green": "00ff00", "lightgray": "c0c0c0",
    "magenta": "ff00ff", "red": "ff0000", "white": "ffffff", "yellow": "ffff00",
  ]
}
