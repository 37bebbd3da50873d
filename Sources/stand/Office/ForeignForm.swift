import PlainText

/// A form of documents that is read through LibreOffice, which turns it into one that `stand-office` reads.
enum ForeignForm {
  case word97, excel97, excelBinary, richText, webPage, savedWebPage, wordXML

  /// Tells the form from the bytes, whatever the name of the file; nothing for any other.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      guard let form = Self.compound(bytes) else { return nil }
      self = form
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // The names of its files stand in a zip as they are.
      guard bytes.has("xl/workbook.bin") else { return nil }
      self = .excelBinary
    } else {
      let start = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        .drop { $0.isWhitespace || $0 == "\u{feff}" }
      if start.hasPrefix("mime-version:")
        || start.hasPrefix("from: ") && start.contains("mime-version:")
      {
        self = .savedWebPage
      } else if start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
        || start.contains("<html xmlns")
      {
        self = .webPage
      } else if start.hasPrefix("<?xml"), start.contains("progid=\"word.document\"") {
        self = .wordXML
      } else {
        return nil
      }
    }
  }

  /// A form of before 2007; nothing for one that is protected with a password, which has none of their parts.
  private static func compound(_ bytes: [UInt8]) -> ForeignForm? {
    if bytes.has(wide: "WordDocument") { return .word97 }
    return bytes.has(wide: "Workbook") ? .excel97 : nil
  }

  /// What people call it.
  var name: String {
    switch self {
    case .word97: "a Word document of before 2007 (.doc)"
    case .excel97: "an Excel workbook of before 2007 (.xls)"
    case .excelBinary: "a binary Excel workbook (.xlsb)"
    case .richText: "rich text (.rtf)"
    case .webPage: "a web page (.html)"
    case .savedWebPage: "a saved web page (.mht)"
    case .wordXML: "a Word document in one XML (.xml)"
    }
  }

  /// Whether it is a workbook, which another part of LibreOffice reads than texts.
  var isWorkbook: Bool { self == .excel97 || self == .excelBinary }

  /// How to save it so that it is read without LibreOffice.
  var better: String {
    switch self {
    case .excel97, .excelBinary: ".xlsx"
    default: ".docx"
    }
  }

  /// The ending by which LibreOffice knows it.
  var ending: String {
    switch self {
    case .word97: "doc"
    case .excel97: "xls"
    case .excelBinary: "xlsb"
    case .richText: "rtf"
    case .webPage, .savedWebPage: "html"
    case .wordXML: "xml"
    }
  }

  /// The form that LibreOffice turns it into.
  var target: String {
    switch self {
    case .excel97, .excelBinary: "ods"
    default: "odt"
    }
  }

  /// The filter by which LibreOffice reads it, where its ending would lead it to another.
  var filter: String? {
    switch self {
    case .webPage, .savedWebPage: "HTML (StarWriter)"
    default: nil
    }
  }
}

extension [UInt8] {
  /// Whether a name stands in the bytes.
  fileprivate func has(_ name: StaticString) -> Bool {
    firstRange(of: Array("\(name)".utf8)) != nil
  }

  /// Whether a name stands in them in UTF-16.
  fileprivate func has(wide name: StaticString) -> Bool {
    firstRange(of: "\(name)".utf8.flatMap { [$0, 0] }) != nil
  }
}
