internal import Annex
internal import PlainText

/// A measure as a person names it: by its codes (`VM4`, `vm 4`, `VM1,15`, `VM 23 t/m 29`, `actie 3.1`), by a number
/// of any word (`4`), or by a part of its title.
///
/// What was typed is read once, here. Case, accents and spaces do not matter.
public struct MeasureReference: Hashable, Sendable {
  /// The name as it was typed.
  public let typed: String
  /// The name, folded.
  let name: String
  /// The codes that it is made of, each written out and folded; nothing where it is no list of codes.
  let codes: [String]?
  /// The code that it would be if any words before a number made one; nothing where there is no number.
  let likelyCode: String?

  /// Reads a name.
  public init(_ typed: String) {
    self.typed = typed
    name = FoldedText.trimmed(typed)
    codes = (try? MeasureCodes(reading: name))?.all
    likelyCode = codes == nil ? (try? MeasureCodes(reading: name, as: .anything))?.all.first : nil
  }

  /// Whether a code is one of those that are named, or has a number that is.
  func names(_ code: String) -> Bool {
    codes?.contains { MeasureCodes.isNamed(code, by: $0) } == true || likelyCode == code
  }

  /// The least number among the codes.
  var leastNumber: Int? { codes?.compactMap(MeasureCodes.number).min() }
}
