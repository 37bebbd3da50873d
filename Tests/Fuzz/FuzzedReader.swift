import Annex
import AnnexSamples
import Dates
import Documents
import Kamerstuk
import Office
import OfficeSamples

/// A reader of input that others make, with what must hold whatever they make.
enum FuzzedReader: String, CaseIterable {
  case text, delimited, json, kamerstuk, derivation
  // Documents: as they are, and the XML within them.
  case zip, flat, word, lists, sheet
  // What pdftotext tells of a PDF.
  case page

  /// Tries an input; a property that does not hold ends the program.
  func `try`(_ bytes: [UInt8]) {
    switch self {
    case .text, .delimited, .json: tryAnnex(bytes)
    case .kamerstuk: tryKamerstuk(String(decoding: bytes, as: UTF8.self))
    case .derivation: tryDerivation(String(decoding: bytes, as: UTF8.self))
    case .zip, .flat: tryDocument { try OfficeReader.contents(of: bytes) }
    case .word:
      let document = OfficeSamples.word(document: bytes, numbering: Self.numbering)
      tryDocument { try OfficeReader.contents(of: document) }
    case .lists:
      let numbering = String(decoding: bytes, as: UTF8.self)
      let document = OfficeSamples.word(document: Array(Self.items.utf8), numbering: numbering)
      tryDocument { try OfficeReader.contents(of: document) }
    case .sheet:
      let workbook = OfficeSamples.workbook(sheets: [("Blad1", "visible", bytes)])
      tryDocument { try OfficeReader.contents(of: workbook) }
    case .page:
      tryDocument { try PageReader.contents(of: bytes, headings: HeadingWords(ofAnnex: .known)) }
    }
  }

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// Lists to which the documents of ``word`` may refer.
  private static let numbering = """
    <w:numbering xmlns:w="\(namespace)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
    <w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%2"/></w:lvl>\
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2">\
    <w:abstractNumId w:val="0"/></w:num></w:numbering>
    """

  /// Items of the lists that ``lists`` tries, on all levels.
  private static let items: String = {
    let items = [0, 1, 2, 0, 8, 1].flatMap { level in
      [1, 2].map { list in
        """
        <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr></w:p>
        """
      }
    }
    return "<w:document xmlns:w=\"\(namespace)\"><w:body>\(items.joined())</w:body></w:document>"
  }()

  /// What is read and written in another form reads the same.
  private func tryAnnex(_ bytes: [UInt8]) {
    guard let contents = contents(of: bytes) else { return }
    for line in contents.lines { checkQuotes(of: line.derivation, in: line.status) }
    let lines = ListedLines(of: contents)
    for (form, written) in [
      ("JSON", lines.json), (";", lines.table(separatedBy: ";")),
      ("tab", lines.table(separatedBy: "\t", lineEnd: "\n")),
    ] {
      guard let again = readAgain(written) else { continue }
      require(ListedLines(of: again) == lines, "written as \(form) it reads otherwise")
    }
  }

  /// Reads an annex and what it says; nothing where it is refused, with a place in the file.
  private func contents(of bytes: [UInt8]) -> AnnexContents? {
    do {
      return try Annex(reading: bytes, named: "f").interpreted(in: "f")
    } catch {
      require(error.line > 0 && error.column > 0, "\(error) has no place")
      return nil
    }
  }

  private func readAgain(_ bytes: [UInt8]) -> AnnexContents? {
    do {
      return try Annex(reading: bytes, named: "again").interpreted(in: "again")
    } catch {
      // Written out, a cell may be larger than what it was made of.
      require(error.message.contains("larger than"), "what was read is refused: \(error)")
      return nil
    }
  }

  /// What a document holds is an annex, or is refused with a place in it.
  private func tryDocument(_ read: () throws -> OfficeContents) {
    guard let contents = try? read() else { return }
    do {
      _ = try Annex(of: contents, named: "f").interpreted(in: "f")
    } catch {
      require(error.line > 0 && error.column > 0, "\(error) has no place")
    }
  }

  private func tryKamerstuk(_ text: String) {
    _ = Kamerstuk.looksLikeCitation(text)
    guard let kamerstuk = try? Kamerstuk(reading: text) else { return }
    require((try? Kamerstuk(reading: kamerstuk.description)) == kamerstuk, "\(kamerstuk)")
  }

  private func tryDerivation(_ text: String) {
    guard let derivation = try? Derivation(of: text) else { return }
    checkQuotes(of: derivation, in: text)
  }

  /// Everything derived can be quoted.
  private func checkQuotes(of derivation: Derivation, in text: String) {
    let quotes =
      [derivation.phase?.quote, derivation.target?.quote].compactMap(\.self)
      + (derivation.signals + derivation.ended).compactMap(\.quote)
      + derivation.mentions.map(\.quote)
    for quote in quotes {
      require(!quote.isEmpty && text.utf8.firstRange(of: quote.utf8) != nil, "no quote: \(quote)")
    }
    let kinds = derivation.signals.map(\.kind)
    require(Set(kinds).count == kinds.count, "two signals of a kind")
  }

  private func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    guard !holds else { return }
    fatalError(message())
  }
}
