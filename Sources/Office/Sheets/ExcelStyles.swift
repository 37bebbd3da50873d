/// What the styles of a workbook say that matters here: which numbers are dates, colours behind cells, and what is
/// struck through.
struct ExcelStyles {
  private var formats: [(isDate: Bool, fill: String?, isStruck: Bool, number: NumberFormat?)] = []

  /// How a number is shown: with so many decimals, and as a share of hundred.
  private struct NumberFormat {
    let decimals: Int
    let isPercent: Bool

    /// Reads a code such as `0.00` or `0%`; nothing where it shows more than that.
    init?(_ code: String) {
      let positive = code.split(separator: ";").first ?? ""
      var digits = positive.filter { !"\\\"".contains($0) }
      isPercent = digits.last == "%"
      if isPercent { digits.removeLast() }
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts[0].last == "0",
        parts[0].allSatisfy({ "#,0".contains($0) }),
        parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) && parts[1].count <= 9
      else { return nil }
      decimals = parts.count == 2 ? parts[1].count : 0
    }

    init(decimals: Int, isPercent: Bool = false) {
      (self.decimals, self.isPercent) = (decimals, isPercent)
    }

    /// The number as the sheet shows it, with a decimal point.
    func shown(_ value: String) -> String {
      guard let number = Double(value) else { return value }
      var unit = 1.0
      for _ in 0..<decimals { unit *= 10 }
      let scaled = ((isPercent ? number * 100 : number) * unit).rounded()
      guard abs(scaled) < 1e15 else { return value }
      let digits = String(Int(abs(scaled)))
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      let whole = padded.dropLast(decimals)
      let rest = decimals == 0 ? "" : "." + padded.suffix(decimals)
      return (scaled < 0 ? "-" : "") + whole + rest + (isPercent ? "%" : "")
    }
  }

  /// The formats that every workbook knows: ECMA-376, 18.8.30.
  private static let known: [Int: NumberFormat] = [
    1: NumberFormat(decimals: 0), 2: NumberFormat(decimals: 2), 3: NumberFormat(decimals: 0),
    4: NumberFormat(decimals: 2), 9: NumberFormat(decimals: 0, isPercent: true),
    10: NumberFormat(decimals: 2, isPercent: true),
  ]

  init(_ styles: XMLElement?) {
    var dates: Set<Int> = Set(14...17).union([22]).union(27...31).union([36]).union(50...58)
    var numbers = Self.known
    for format in styles?.first("x:numFmts")?.all("x:numFmt") ?? [] {
      guard let id = format["numFmtId"].flatMap(Int.init) else { continue }
      numbers[id] = NumberFormat(format["formatCode"] ?? "")
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
          struck.indices.contains(font) && struck[font],
          numbers[format["numFmtId"].flatMap(Int.init) ?? 0]
        ))
    }
  }

  /// Whether a number in this style is shown as a date.
  func isDate(_ style: Int) -> Bool { formats.indices.contains(style) && formats[style].isDate }

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
