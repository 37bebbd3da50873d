import Documents
import Annex
import Answers
import PlainText
import Register

/// The annex in a form, and what has to be said about it.
struct AnnexOutput {
  let bytes: [UInt8]
  /// Sentences for the one who writes it.
  private(set) var notes: [String]

  /// Writes it.
  ///
  /// - Parameter template: The template whose pages, styles and fonts a document takes over.
  /// - Throws: `RegisterError` where a program that the form needs is missing or fails.
  init(
    of annex: RegisterAnnex, as form: AnnexForm, in template: AnnexTemplate? = nil, forExcel: Bool
  ) throws {
    var notes = annex.leftOut.map { line in
      "left out, because the last edition does not have it: \(line.measure.name), \(line.placeName)"
    }
    let document = annex.document
    switch form {
    case .csv, .json, .xlsx: notes += AnnexTable.losses(of: document)
    case .text, .markdown, .html, .fodt, .odt, .docx, .pdf: break
    }
    switch form {
    case .text:
      let written = AnnexText(of: document)
      bytes = Array(written.text.utf8)
      notes += written.losses
    case .markdown: bytes = Array(AnnexMarkdown.text(of: document).utf8)
    case .html: bytes = Array(AnnexHTML.text(of: document).utf8)
    case .csv:
      let rows = AnnexTable.rows(of: document)
      bytes = Array(CSV.text(of: rows, for: forExcel ? .excel : .programs).utf8)
    case .json: bytes = try Answer.annex(annex).bytes(as: .json)
    case .xlsx: bytes = try OfficeProgram().document(of: OfficeDraft(of: document), as: "xlsx")
    case .fodt, .odt, .docx, .pdf:
      var writing = PagedWriting(of: document, in: template)
      bytes = try writing.document(as: form)
      notes += writing.notes
    }
    self.notes = notes
  }
}

extension LineState {
  fileprivate var placeName: String {
    guard let ambition else { return "N.v.t." }
    return ambition.page.map { "p. \($0) \(ambition.title)" } ?? ambition.title
  }
}
