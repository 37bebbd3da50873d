internal import Documents

/// The signs of fonts that are no letters, as the characters that mean the same.
enum SymbolFonts {
  /// The character of a sign of Wingdings; nothing for a sign that has none.
  ///
  /// - Parameter code: The code in hexadecimal digits, as Word has it: `f0fc`, or `fc` where it was typed.
  static func sign(_ code: String, in font: String) -> String? {
    guard font.lowercased() == "wingdings" else { return nil }
    return wingdings[code.count == 4 && code.hasPrefix("f0") ? String(code.dropFirst(2)) : code]
  }

  /// The words of a PDF, which does not say of what font they are: signs that only stand in one, as the fonts have them
  /// that Word takes for bullets and marks.
  static func withSigns(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: { Self.own.contains($0.value) }) else {
      return words
    }
    return words.unicodeScalars.reduce(into: "") { text, scalar in
      let code = Self.own.contains(scalar.value) ? String(scalar.value - 0xF000, radix: 16) : nil
      text += code.flatMap { $0 == "b7" ? "•" : wingdings[$0] } ?? String(scalar)
    }
  }

  /// Where fonts have signs in place of letters.
  private static let own: ClosedRange<UInt32> = 0xF020...0xF0FF

  /// Whether a font has signs in place of letters.
  static func isOne(_ font: String) -> Bool {
    let name = font.lowercased()
    return name.hasPrefix("wingdings") || name == "webdings"
  }

  private static let wingdings = [
    "fc": "✔", "fe": "☑", "fd": "☒", "a8": "◻", "6f": "□", "6e": "■", "6c": "●", "a1": "○",
    "a2": "○",
    "a4": "◉", "fb": "✘", "a7": "▪", "71": "❑", "72": "❒", "75": "◆", "76": "❖", "ab": "★",
    "df": "←", "e0": "→", "e1": "↑", "e2": "↓", "e8": "➔", "d8": "➢", "46": "☞", "4a": "☺",
    "4c": "☹",
  ]
}

extension CellWriting {
  /// Adds letters of a font of signs, which are no letters.
  mutating func add(_ letters: String, in font: String) {
    for letter in letters.unicodeScalars {
      if letter.properties.isWhitespace {
        add(" ")
      } else {
        add(code: String(letter.value, radix: 16), in: font)
      }
    }
  }

  /// Adds a sign by its code in a font, in hexadecimal digits.
  mutating func add(code: String, in font: String) {
    if let sign = SymbolFonts.sign(code, in: font) {
      add(sign)
    } else {
      add(sign: DrawnSign.symbol + "\(font.lowercased()) \(code)")
    }
  }
}
