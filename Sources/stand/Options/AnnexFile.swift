import Annex
import Documents
import Files

/// The annex's bytes.
enum AnnexFile {
  static func bytes(of file: String) throws -> [UInt8] {
    let input = file == "-" ? Input.standard : .file(file)
    // One more than is taken, so that the reader can tell what is too large.
    return try input.read(atMost: Limits.file + 1)
  }

  /// What stand-office tells of them, as JSON, where they are a document; nothing where they are text.
  ///
  /// - Parameter columns: What a person says of its headings, by which the columns of a PDF are found.
  static func contents(
    of bytes: [UInt8], named name: String, _ columns: ColumnNames
  ) throws -> [UInt8]? {
    if Poppler.reads(bytes) {
      let words = try Poppler().words(of: bytes, named: name)
      return try OfficeProgram().contents(
        ofPages: words, headed: HeadingWords(ofAnnex: columns), named: name)
    }
    if let form = ForeignForm(of: bytes) {
      let page = form == .savedWebPage ? SavedWebPage.page(in: bytes) : bytes
      let readable = try LibreOffice(reading: form, named: name)
        .readable(page ?? bytes, of: form, named: name)
      return try OfficeProgram().contents(of: readable, named: name)
    }
    guard OfficeProgram.reads(bytes) else { return nil }
    return try OfficeProgram().contents(of: bytes, named: name)
  }
}
