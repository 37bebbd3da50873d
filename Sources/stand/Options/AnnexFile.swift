import Annex
import Files

/// The annex's bytes.
enum AnnexFile {
  static func bytes(of file: String) throws -> [UInt8] {
    let input = file == "-" ? Input.standard : .file(file)
    // One more than is taken, so that the reader can tell what is too large.
    return try input.read(atMost: Limits.file + 1)
  }
}
