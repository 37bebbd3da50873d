/// A measure with its numbers in one of the forms in which annexes write them.
struct RandomMeasure {
  let title: String
  let code: String?
  let numbers: [Int]

  /// The cell that names it.
  var cell: String { title + (code.map { " (\($0))" } ?? "") }

  /// Makes measures that share no number and no title.
  static func several(using random: inout SplitMix64) -> [RandomMeasure] {
    var next = 1
    return (0..<Int.random(in: 3...9, using: &random)).map { position in
      let (code, numbers) = code(from: &next, using: &random)
      return RandomMeasure(
        title: "\(random.pick(from: titles, else: "Maatregel")) \(position)", code: code,
        numbers: numbers)
    }
  }

  /// Titles with what misleads: brackets, commas, accents, a no-break space, `VM` in words.
  private static let titles = [
    "Invorderingspauze", "Eén betalingsregeling", "Betaling (spijtoptantenregeling) na start",
    "Niet stuiten, tenzij ...", "Beslagvrije\u{A0}voet bij KOT", "Toeslag/materieel (deel)",
    "Gei\u{308}nformeerd", "VMBO-regeling",
  ]

  private static func code(
    from next: inout Int, using random: inout SplitMix64
  ) -> (code: String?, numbers: [Int]) {
    next += Int.random(in: 0...2, using: &random)
    let first = next
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return (nil, [])
    case 1: next += 2; return ("VM\(first), \(first + 1)", [first, first + 1])
    case 2: next += 2; return ("VM \(first), VM \(first + 1)", [first, first + 1])
    case 3: next += 4; return ("VM \(first) t/m \(first + 3)", Array(first...(first + 3)))
    default: next += 1; return ("VM \(first)", [first])
    }
  }
}
