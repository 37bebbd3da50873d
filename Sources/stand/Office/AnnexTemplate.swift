import Files
import Register

/// A template of whoever sends the annex: page, styles and fonts of their house.
struct AnnexTemplate {
  /// The file, as a person named it.
  let path: String
  /// What LibreOffice makes of it, flat.
  let flat: String

  private static let endings = ["ott", "odt", "dotx", "docx", "dot", "doc", "fodt", "fott"]

  /// Reads one, as LibreOffice writes it flat.
  ///
  /// - Throws: ``RegisterError`` where it is none or cannot be read, and `InputError` for another kind of file.
  init(at path: String) throws {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.endings.contains(ending) else {
      throw InputError.usage(
        "--template \(path): expected a template of a word processor, such as .ott or .dotx")
    }
    let bytes = try Input.file(path).read(atMost: Self.longest + 1)
    guard bytes.count <= Self.longest else {
      throw RegisterError(.content, "\(path): it is larger than 64 MiB; a template is smaller")
    }
    // LibreOffice would take anything for a text, and nothing for an empty one.
    guard OfficeProgram.reads(bytes) else {
      throw RegisterError(.content, "\(path): it is no document of a word processor")
    }
    let isFlat = bytes.starts(with: Array("<?xml".utf8))
    let flat =
      isFlat ? bytes : try LibreOffice(readingTemplate: path).flat(bytes, ending, named: path)
    guard let text = String(validating: flat, as: UTF8.self) else {
      throw RegisterError(.content, "\(path): it is no UTF-8, in which a flat document is written")
    }
    (self.path, self.flat) = (path, text)
  }

  private static let longest = 64 << 20
}
