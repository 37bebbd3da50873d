/// What the styles of a workbook say that matters here: which numbers are dates, colours behind cells, and what is
/// struck through.
struct ExcelStyles {
  private var formats: [(isDate: Bool, fill: String?, isStruck: Bool)] = []

  init(_ styles: XMLElement?) {
    var dates: Set<Int> = Set(14...17).union([22]).union(27...31).union([36]).union(50...58)
    for format in styles?.first("x:numFmts")?.all("x:numFmt") ?? [] {
      guard let id = format["numFmtId"].flatMap(Int.init) else { continue }
      if Self.isDate(format["formatCode"] ?? "") { dates.insert(id) } else { dates.remove(id) }
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
      formats.append(
        (
          dates.contains(format["numFmtId"].flatMap(Int.init) ?? 0),
          fills.indices.contains(fill) ? fills[fill] : nil,
          struck.indices.contains(font) && struck[font]
        ))
    }
  }

  /// Whether a number in this style is shown as a date.
  func isDate(_ style: Int) -> Bool { formats.indices.contains(style) && formats[style].isDate }

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

  /// Whether a format shows days: it has one of d and y outside what it shows as it stands.
  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isInBrackets = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isInBrackets = true
      case "]" where !isQuoted: isInBrackets = false
      case "d", "y": if !isQuoted && !isInBrackets { return true }
      default: continue
      }
    }
    return false
  }
}
