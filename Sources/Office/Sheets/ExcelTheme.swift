/// The colours of the theme of a workbook (ECMA-376, part 1, 20.1.6.2), which cells name by numbers.
struct ExcelTheme {
  /// In the order in which cells count them.
  private let colours: [String?]

  init(_ theme: XMLElement?) {
    let scheme = theme?.descendant("a:clrScheme")
    colours = Self.order.map { name in
      let colour = scheme?.first(name)?.elements.first
      return (colour?["lastClr"] ?? colour?["val"])?.lowercased()
    }
  }

  private static let order =
    ["a:lt1", "a:dk1", "a:lt2", "a:dk2"] + (1...6).map { "a:accent\($0)" }

  /// A colour by its number, made lighter or darker by a part from -1 to 1; nothing where the theme has none.
  func colour(_ number: Int, tint: Double) -> String? {
    guard colours.indices.contains(number), let colour = colours[number], colour.utf8.count == 6,
      let value = Int(colour, radix: 16), (-1...1).contains(tint)
    else { return nil }
    let parts = [value >> 16, value >> 8 & 0xff, value & 0xff].map { part -> Int in
      let part = Double(part)
      return Int((tint < 0 ? part * (1 + tint) : part + (255 - part) * tint).rounded())
    }
    return parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
