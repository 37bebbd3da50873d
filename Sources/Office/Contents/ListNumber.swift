/// A number in front of an item of a list, as office programs write it.
enum ListNumber: Sendable {
  case decimal
  case padded
  case letter(isCapital: Bool)
  case roman(isCapital: Bool)
  /// None is shown.
  case none

  /// The number in its form; in digits where it has none.
  func text(_ number: Int) -> String {
    switch self {
    case .none: ""
    case .padded where (0...9).contains(number): "0\(number)"
    case .letter(let isCapital):
      Self.letters(number).map { Self.cased($0, isCapital) } ?? "\(number)"
    case .roman(let isCapital): Self.roman(number).map { Self.cased($0, isCapital) } ?? "\(number)"
    case .decimal, .padded: "\(number)"
    }
  }

  /// a to z, then aa, bb and on: so count Word and LibreOffice.
  private static func letters(_ number: Int) -> String? {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    guard (1...260).contains(number) else { return nil }
    let (rounds, place) = (number - 1).quotientAndRemainder(dividingBy: alphabet.count)
    return String(repeating: alphabet[place], count: rounds + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func cased(_ text: String, _ isCapital: Bool) -> String {
    isCapital ? text.uppercased() : text
  }
}

/// What stands in front of the items of a list.
enum ListLabel {
  /// A number or a bullet as it stands in front of a paragraph.
  ///
  /// In front of an empty one a number stands nevertheless, where a bullet says nothing.
  static func text(
    _ label: String, isBullet: Bool, inFrontOfNothing isEmpty: Bool, gap: String = " "
  ) -> String {
    if label.isEmpty || isEmpty && isBullet { return "" }
    return isEmpty ? label : label + gap
  }

  /// A bullet as text: one of a font that only has signs is a round one.
  static func bullet(_ sign: String) -> String {
    guard let scalar = sign.unicodeScalars.first, scalar.properties.generalCategory != .privateUse
    else {
      return sign.isEmpty ? "" : "•"
    }
    return String(sign.prefix(longest))
  }

  /// How many characters of a label are read: nobody writes more, and it stands before each item.
  static let longest = 40
}
