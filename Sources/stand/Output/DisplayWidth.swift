extension Character {
  /// The columns that a terminal gives a character: 0, 1 or 2.
  ///
  /// It covers what prose holds; the full rules are https://www.unicode.org/reports/tr11/
  var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension StringProtocol {
  /// The columns that a terminal gives a text without line ends and styles.
  var columns: Int {
    // The bytes side by side are walked many times faster than by the indices of a text.
    let narrow = utf8.withContiguousStorageIfAvailable(NarrowText.columns) ?? nil
    return narrow ?? reduce(0) { $0 + $1.columns }
  }

  /// The text with spaces behind it up to a number of columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}
