/// What the styles of a workbook say that matters here: which numbers are dates, colours behind cells, and what is
/// struck through.
struct ExcelStyles {
  private var formats: [(fill: String?, isStruck: Bool, number: NumberFormat?)] = []

  init(_ styles: XMLElement?) {
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
      // A colour of the theme or the palette is one by its number; which one it is does not matter.
      let number = colour["theme"].map { "theme\($0)" } ?? colour["indexed"].map { "indexed\($0)" }
      return number.map { $0 + (colour["tint"].map { "/\($0)" } ?? "") }
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
