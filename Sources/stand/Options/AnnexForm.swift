import ArgumentParser
import Files

/// A form in which the annex goes out.
enum AnnexForm: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, csv, json
  // Documents of office programs, which stand-office writes.
  case fodt, odt, docx, pdf, xlsx

  /// Whether it is a file that no terminal shows.
  var isDocument: Bool { [.fodt, .odt, .docx, .pdf, .xlsx].contains(self) }

  /// Whether it is one of a word processor, which has pages and styles.
  var isOfWriter: Bool { isDocument && self != .xlsx }

  /// The form that the ending of a file's name asks for; nothing where it has none.
  ///
  /// - Throws: `InputError` where no form has that ending.
  init?(endingOf file: String) throws {
    let name = Files.name(of: file)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[dot...].lowercased() {
    case ".txt": self = .text
    case ".md", ".markdown": self = .markdown
    case ".html", ".htm": self = .html
    case ".csv": self = .csv
    case ".json": self = .json
    case ".fodt": self = .fodt
    case ".odt": self = .odt
    case ".docx": self = .docx
    case ".pdf": self = .pdf
    case ".xlsx": self = .xlsx
    case let ending:
      throw InputError.usage(
        "\(file): there is no form for \(ending); use .txt, .md, .html, .csv, .json, .odt, .docx, .pdf, .fodt or .xlsx, or say which with --format"
      )
    }
  }
}
