import Annex
import Files

/// The annex's bytes.
enum AnnexFile {
  static func bytes(of file: String) throws -> [UInt8] {
    let input = file == "-" ? Input.standard : .file(file)
    // One more than is taken, so that the reader can tell what is too large.
    return try input.read(atMost: Limits.file + 1)
  }

  /// The annex in them: text, CSV, JSON, the document of an office program, or a PDF.
  static func annex(of bytes: [UInt8], named name: String) throws -> Annex {
    if Poppler.reads(bytes) {
      let words = try Poppler().words(of: bytes, named: name)
      return try OfficeProgram().annex(onPages: words, named: name)
    }
    guard OfficeProgram.reads(bytes) else { return try Annex(reading: bytes, named: name) }
    return try OfficeProgram().annex(of: bytes, named: name)
  }
}
