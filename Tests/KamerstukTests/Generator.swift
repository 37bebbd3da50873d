import Kamerstuk

/// Makes random papers, the same for the same beginning: SplitMix64.
struct Generator {
  var state: UInt64

  mutating func number(below limit: UInt64) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % limit)
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: UInt64(elements.count))]
  }

  mutating func kamerstuk() -> Kamerstuk? {
    let chamber = one(of: [nil, .first, .second] as [Chamber?])
    let number =
      chamber != .second && self.number(below: 3) == 0
      ? one(of: ["A", "K", "I", "P", "AB", "NO", "NR", "EN", "TK"])
      : String(1 + self.number(below: 3000))
    let dossier = one(of: [
      "21501", String(10_000 + self.number(below: 90_000)), String(1 + self.number(below: 9999)),
    ])
    let letters: [String?] = [nil, "IV", "VII", "B", "N", "I", "XVII", "IXA"]
    return Kamerstuk(
      chamber: chamber,
      sessionYear: one(of: [true, false])
        ? SessionYear(firstYear: 1900 + self.number(below: 200)) : nil,
      dossier: dossier,
      suffix: one(of: dossier.utf8.count == 5 ? letters + ["02", "20", "32"] : letters),
      number: number)
  }
}
