public import Documents

/// Reads the documents of office programs.
public enum OfficeReader {
  /// The most bytes that a document may have.
  public static let longest = Limits.document

  /// Reads a document, whatever its name: Word, OpenDocument text and spreadsheet, Excel.
  ///
  /// - Throws: ``OfficeError``.
  public static func contents(of bytes: [UInt8]) throws(OfficeError) -> OfficeContents {
    guard bytes.count <= Limits.document else {
      throw OfficeError("it is larger than 64 MiB; an annex is smaller")
    }
    if ZipArchive.isZip(bytes) { return try contents(ofZip: bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // The parts of such a file have names in UTF-16.
      if bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] }) != nil { throw locked }
      throw OfficeError(
        """
        it is in a form of before 2007, or protected with a password; save it as .docx, .xlsx or .odt, \
        without a password, and try again
        """)
    }
    let document = try XMLReader.read(bytes, of: "the document")
    guard document.name == "office:document" else { throw unknown }
    return try OpenDocumentReader.contents(of: document)
  }

  /// How the names of pictures end.
  private static let pictures: Set<String> = [
    "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg", "svm", "webp", "ico",
  ]

  /// What a document says that needs a password.
  private static var locked: OfficeError {
    OfficeError("it is protected with a password; save it without one and try again")
  }

  private static func contents(ofZip bytes: [UInt8]) throws(OfficeError) -> OfficeContents {
    let archive = try ZipArchive(bytes) { name in
      // No fonts and macros; pictures are told, and not looked at.
      if name == "mimetype" || name.hasSuffix(".xml") || name.hasSuffix(".rels") { return .unpack }
      let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
      return ending.map(pictures.contains) == true ? .tell : .none
    }
    // OASIS OpenDocument 1.3, part 2, 4.8.
    if archive["META-INF/manifest.xml"]?.firstRange(of: Array("encryption-data".utf8)) != nil {
      throw locked
    }
    if let content = archive["ppt/presentation.xml"], !content.isEmpty {
      throw OfficeError(
        "it is a presentation; expected a document with a table, .docx, .odt or .xlsx")
    }
    if archive["[Content_Types].xml"] != nil {
      return archive.names.contains { $0.hasPrefix("xl/") }
        ? try ExcelReader.contents(of: archive) : try WordReader.contents(of: archive)
    }
    guard archive["content.xml"] != nil else { throw unknown }
    return try OpenDocumentReader.contents(of: archive)
  }

  private static var unknown: OfficeError {
    OfficeError(
      "it is no document that can be read; expected .docx, .odt, .fodt, .xlsx or .ods")
  }
}
