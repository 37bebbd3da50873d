/// An equation of a Word document on one line: ECMA-376, part 1, 22.1, Office Math.
enum WordEquation {
  /// Its signs one behind the other: `x=30`, `a/b`, `m^2`.
  static func text(of part: XMLElement) -> String {
    func inside(_ name: String) -> String { part.first(name).map(text) ?? "" }
    return switch part.name {
    case "m:t": part.text
    case "m:f": inside("m:num") + "/" + inside("m:den")
    case "m:sSup": inside("m:e") + "^" + inside("m:sup")
    case "m:sSub": inside("m:e") + "_" + inside("m:sub")
    case "m:rad": "√" + inside("m:e")
    default: part.elements.map(text).joined()
    }
  }
}
