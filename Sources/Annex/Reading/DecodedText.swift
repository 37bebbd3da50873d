/// The bytes of a text as UTF-8, without a byte-order mark.
struct DecodedText {
  let bytes: [UInt8]
  /// Where the first byte stands that is not UTF-8, where they were Windows-1252, as older programs on
  /// Windows save text.
  let firstForeign: SourcePlace?

  /// Decodes UTF-8, or what can only be Windows-1252.
  ///
  /// A text in which a character of several bytes is whole is UTF-8 that was damaged.
  ///
  /// - Throws: ``AnnexError`` at the first byte that cannot be read.
  init(_ source: [UInt8], named file: String) throws(AnnexError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = source.starts(with: mark) ? Array(source.dropFirst(mark.count)) : source
    guard let damage = Self.firstDamage(in: content) else {
      bytes = content
      firstForeign = nil
      return
    }
    guard content.count == source.count, !Self.holdsLongCharacter(content) else {
      throw Self.notUTF8(file, at: SourcePlace(of: damage, in: content))
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(content.count + content.count / 8)
    for byte in content {
      guard let scalar = Windows1252.scalar(of: byte) else {
        throw AnnexError(
          file, at: SourcePlace(of: decoded.count, in: decoded),
          "this is neither UTF-8 text nor Windows-1252; save the file as UTF-8 and try again")
      }
      if scalar.isASCII { decoded.append(byte) } else { decoded += String(scalar).utf8 }
    }
    bytes = decoded
    firstForeign = SourcePlace(of: damage, in: content)
  }

  /// Why a text that is not UTF-8 is refused.
  static func notUTF8(_ file: String, at place: SourcePlace) -> AnnexError {
    AnnexError(
      file, at: place,
      "this is not UTF-8 text (Windows-1252 perhaps?); save the file as UTF-8 and try again")
  }

  /// Where the first byte stands that is not UTF-8; nothing where all is.
  private static func firstDamage(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position += UTF8.width(scalar)
    }
    return position
  }

  /// Whether a character of several bytes is whole somewhere in them.
  private static func holdsLongCharacter(_ bytes: [UInt8]) -> Bool {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        if !scalar.isASCII { return true }
      case .error: continue
      case .emptyInput: return false
      }
    }
  }
}

/// The code page in which Windows saves Western European text.
private enum Windows1252 {
  /// The character of a byte; nothing for the five that mean none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return special[Int(byte) - 0x80]
  }

  /// The characters of 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt, of which
  /// the five controls mean nothing here.
  private static let special: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
