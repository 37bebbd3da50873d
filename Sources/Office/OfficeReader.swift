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

  private static func contents(ofZip bytes: [UInt8]) throws(OfficeError) -> OfficeContents {
    let archive = try ZipArchive(bytes) { name in
      // Text alone: no pictures, fonts and macros.
      name == "mimetype" || name.hasSuffix(".xml") || name.hasSuffix(".rels")
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
