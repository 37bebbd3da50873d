/// The words at the head and the foot of the pages of a sheet (ECMA-376, part 1, 18.3.1.46).
enum ExcelMargins {
  /// The words of each, without codes for fonts, colours and fields.
  static func texts(of sheet: XMLElement) -> [String] {
    let parts = sheet.first("x:headerFooter")?.elements ?? []
    return parts.flatMap { texts(in: $0.text) }
  }

  /// The left, the middle and the right of one: `&LLegenda&R&P`.
  private static func texts(in coded: String) -> [String] {
    var texts = [""]
    var rest = coded[...]
    while let next = rest.popFirst() {
      guard next == "&", let code = rest.popFirst() else {
        texts[texts.count - 1].append(next)
        continue
      }
      switch code {
      case "L", "C", "R": texts.append("")
      case "&": texts[texts.count - 1].append("&")
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K": rest = rest.dropFirst(6)
      case _ where code.isNumber: rest = rest.drop(while: \.isNumber)
      default: continue
      }
    }
    return texts.filter { $0.contains { !$0.isWhitespace } }
  }
}
