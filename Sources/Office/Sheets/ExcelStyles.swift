/// What the styles of a workbook say that matters here: which numbers are dates, colours behind cells, and what is
/// struck through.
struct ExcelStyles {
  private var formats: [(fill: String?, isStruck: Bool, symbols: String?, number: NumberFormat?)] =
    []

  init(_ styles: XMLElement?, _ theme: ExcelTheme) {
    var numbers: [Int: NumberFormat?] = [:]
    for format in styles?.first("x:numFmts")?.all("x:numFmt") ?? [] {
      guard let id = format["numFmtId"].flatMap(Int.init) else { continue }
      numbers[id] = .some(NumberFormat(format["formatCode"] ?? ""))
    }
    let fills = (styles?.first("x:fills")?.all("x:fill") ?? []).map { fill -> String? in
      let pattern = fill.first("x:patternFill")
      guard pattern?["patternType"] == "solid", let colour = pattern?.first("x:fgColor") else {
        return nil
      }
      if let rgb = colour["rgb"] { return String(rgb.suffix(6)).lowercased() }
      let tint = colour["tint"].flatMap(Double.init) ?? 0
      if let known = colour["theme"].flatMap(Int.init).flatMap({ theme.colour($0, tint: tint) }) {
        return known
      }
      // A colour of the palette is one by its number; which one it is does not matter.
      let number = colour["theme"].map { "theme\($0)" } ?? colour["indexed"].map { "indexed\($0)" }
      return number.map { $0 + (colour["tint"].map { "/\($0)" } ?? "") }
    }
    let symbols = (styles?.first("x:fonts")?.all("x:font") ?? []).map { font in
      font.first("x:name")?["val"].flatMap { SymbolFonts.isOne($0) ? $0 : nil }
    }
    let struck = (styles?.first("x:fonts")?.all("x:font") ?? []).map(Self.isStruck)
    for format in styles?.first("x:cellXfs")?.all("x:xf") ?? [] {
      let fill = format["fillId"].flatMap(Int.init) ?? 0
      let font = format["fontId"].flatMap(Int.init) ?? 0
      let number = format["numFmtId"].flatMap(Int.init) ?? 0
      formats.append(
        (
          fills.indices.contains(fill) ? fills[fill] : nil,
          struck.indices.contains(font) && struck[font],
          symbols.indices.contains(font) ? symbols[font] : nil,
          numbers[number] ?? NumberFormat.known(number)
        ))
    }
  }

  /// How much of a date a number in this style is shown as; nothing where it is none.
  func dateGrain(_ style: Int) -> DateGrain? {
    formats.indices.contains(style) ? formats[style].number?.grain : nil
  }

  /// A number as a cell in this style shows it: 50% and 1.10, not 0.5 and 1.1.
  func shown(_ value: String, in style: Int) -> String {
    guard formats.indices.contains(style), let format = formats[style].number else { return value }
    return format.shown(value)
  }

  /// The font of a cell in this style, where it has signs in place of letters.
  func symbolFont(of style: Int) -> String? {
    formats.indices.contains(style) ? formats[style].symbols : nil
  }

  /// Whether a cell in this style is struck through.
  func isStruck(_ style: Int) -> Bool { formats.indices.contains(style) && formats[style].isStruck }

  /// Whether a font strikes its words through.
  static func isStruck(_ font: XMLElement) -> Bool {
    font.first("x:strike").map { !["0", "false"].contains($0["val"] ?? "1") } ?? false
  }

  /// The colour behind a cell in this style: six hexadecimal digits, or its number in the theme.
  func fill(of style: Int) -> String? {
    formats.indices.contains(style) ? formats[style].fill : nil
  }
}
