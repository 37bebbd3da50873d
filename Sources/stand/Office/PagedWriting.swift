import Annex
import Documents

/// Writes the documents of word processors: for those that come from LibreOffice, what depends on where pages end is
/// settled first.
struct PagedWriting {
  private let draft: OfficeDraft
  private let template: AnnexTemplate?
  /// Sentences for the one who writes it.
  private(set) var notes: [String] = []

  /// Takes a document.
  ///
  /// - Parameter template: The template whose pages, styles and fonts it takes over.
  init(of document: AnnexDocument, in template: AnnexTemplate?) {
    (draft, self.template) = (OfficeDraft(of: document, in: template?.flat), template)
  }

  /// Writes it as `.fodt`, `.odt`, `.docx` or `.pdf`.
  ///
  /// - Throws: `RegisterError` where a program that the form needs is missing or fails.
  mutating func document(as form: AnnexForm) throws -> [UInt8] {
    guard form != .fodt else { return try flat(draft) }
    let office = try LibreOffice(for: form)
    let written = try settled(as: form, by: office)
    switch form {
    case .docx: return try OfficeProgram().mended(written)
    case .pdf: return try mended(written)
    default: return written
    }
  }

  /// Writes it once its pages are settled.
  private mutating func settled(as form: AnnexForm, by office: LibreOffice) throws -> [UInt8] {
    // In a document that people work in, notes stand where their marks are first: a word processor numbers them.
    var pages = DraftPages(of: draft, repeatingNotes: form == .pdf)
    guard pages.matter else { return try converted(draft, to: form, by: office) }
    for _ in 0..<DraftPages.rounds {
      let pdf = try pdf(of: pages.asking, for: form, by: office)
      guard let spots = try spots(of: pdf) else {
        return try converted(draft, to: form, by: office)
      }
      guard pages.take(spots) else {
        // Only qpdf takes the names of the places out again.
        let isFinal = form == .pdf && QPDF() != nil
        return isFinal ? pdf : try converted(pages.draft, to: form, by: office)
      }
    }
    notes.append(
      """
      its pages end elsewhere each time that it is written: a row may go over a page without its name\
      \(form == .pdf ? ", and a footnote stand on a page twice or not at all" : "")
      """)
    return try converted(pages.draft, to: form, by: office)
  }

  private mutating func converted(
    _ draft: OfficeDraft, to form: AnnexForm, by office: LibreOffice
  ) throws -> [UInt8] {
    form == .pdf
      ? try pdf(of: draft, for: form, by: office)
      : try office.converted(try flat(draft), to: form)
  }

  /// A PDF, with a sentence where links and notes may not be where they belong.
  private mutating func pdf(
    of draft: OfficeDraft, for form: AnnexForm, by office: LibreOffice
  ) throws -> [UInt8] {
    let isTwice = !notes.contains(Self.isUnsettled)
    let (pdf, isSettled) = try office.pdf(of: try flat(draft), for: form, twice: isTwice)
    if isTwice, !isSettled { notes.append(Self.isUnsettled) }
    return pdf
  }

  private static let isUnsettled = """
    LibreOffice did not run the macro that has it write a PDF twice, so that its pages are written once: links may stand \
    beside their words, and a row go over a page without its name
    """

  /// Where the places of a PDF are; nothing, with a sentence, where that cannot be known.
  private mutating func spots(of pdf: [UInt8]) throws -> [Int: OfficeDraft.Spot]? {
    let why: String
    if let poppler = Poppler.Places() {
      if let spots = try poppler.spots(of: pdf) { return spots }
      why = "for pdfinfo cannot tell it"
    } else {
      why = "for pdfinfo is not installed (Debian: apt install poppler-utils)"
    }
    notes.append(
      """
      where its pages end is not known, \(why); what goes on over pages has its name, and a footnote its words, where \
      they are first alone
      """)
    return nil
  }

  /// The draft as a flat document.
  ///
  /// - Throws: `RegisterError` where the template is at fault.
  private func flat(_ draft: OfficeDraft) throws -> [UInt8] {
    try OfficeProgram().document(of: draft, as: "fodt", in: template?.path)
  }

  /// A PDF with headings of rows, and with names of its notes, which PDF/UA asks for.
  private mutating func mended(_ pdf: [UInt8]) throws -> [UInt8] {
    guard let qpdf = QPDF() else {
      notes.append(
        """
        the names of the measures are no headings of their rows, and the PDF is not all that PDF/UA-1 asks for: qpdf \
        is not installed (Debian: apt install qpdf)
        """)
      return pdf
    }
    if let objects = try qpdf.objects(of: pdf) {
      let update = try OfficeProgram().mending(ofPDF: objects, rowHeadings: draft.measures)
      if let mended = try qpdf.updated(pdf, by: update) { return mended }
    }
    notes.append(
      """
      the names of the measures are no headings of their rows, and the PDF is not all that PDF/UA-1 asks for: qpdf \
      cannot put them in; it needs version 11 or later, and room for temporary files
      """)
    return pdf
  }
}
