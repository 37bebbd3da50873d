import ArgumentParser
import Files

/// A form in which the annex goes out.
enum AnnexForm: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, csv, json

  /// The form that the ending of a file's name asks for; text where it has none.
  ///
  /// - Throws: `InputError` where no form has that ending.
  init(ending file: String) throws {
    let name = Files.name(of: file)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      self = .text
      return
    }
    switch name[dot...].lowercased() {
    case ".txt": self = .text
    case ".md", ".markdown": self = .markdown
    case ".html", ".htm": self = .html
    case ".csv": self = .csv
    case ".json": self = .json
    case let ending:
      throw InputError.usage(
        "\(file): there is no form for \(ending); use .txt, .md, .html, .csv or .json, or say which with --format"
      )
    }
  }
}
