/// A part of a text that is never broken: a character, or a byte of ``NarrowText``.
protocol Glyph: Equatable {
  /// The columns that it adds to a line.
  var columns: Int { get }
  /// Whether a line can be broken in its place.
  var isBlank: Bool { get }
  /// Whether it ends a line.
  var isLineEnd: Bool { get }

  /// What stands between words.
  static var space: Self { get }

  /// Puts some together as text in UTF-8.
  static func bytes(of glyphs: ArraySlice<Self>) -> ArraySlice<UInt8>
}

extension Character: Glyph {
  var isBlank: Bool { self == " " || self == "\t" }
  var isLineEnd: Bool { self == "\n" }

  static let space: Character = " "

  static func bytes(of glyphs: ArraySlice<Character>) -> ArraySlice<UInt8> {
    Array(String(glyphs).utf8)[...]
  }
}

extension UInt8: Glyph {
  /// One for a byte that begins a scalar, none for those behind it.
  var columns: Int { self & 0xC0 == 0x80 ? 0 : 1 }
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == UInt8(ascii: "\n") }

  static let space = UInt8(ascii: " ")

  static func bytes(of glyphs: ArraySlice<UInt8>) -> ArraySlice<UInt8> { glyphs }
}
