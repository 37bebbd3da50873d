import Annex
import JSONText
import PlainText
import Register

/// The annex in a form, and what has to be said about it.
struct AnnexOutput {
  let text: String
  /// Sentences for the one who writes it.
  private(set) var notes: [String]

  init(of annex: RegisterAnnex, as form: AnnexForm, forExcel: Bool) {
    notes = annex.leftOut.map { line in
      "left out, because the last edition does not have it: \(line.measure.name), \(line.placeName)"
    }
    switch form {
    case .text:
      let written = AnnexText(of: annex.document)
      text = written.text
      notes += written.losses
    case .markdown: text = AnnexMarkdown.text(of: annex.document)
    case .html: text = AnnexPage.text(of: annex.document)
    case .csv:
      text = CSV.text(
        of: AnnexTable.rows(of: annex.document), for: forExcel ? .excel : .programs)
    case .json: text = Self.json(of: annex)
    }
  }

  /// The fields of the list, and the remarks of each line.
  private static func json(of annex: RegisterAnnex) -> String {
    let document = annex.document
    let objects = zip(annex.lines, document.lines).map { state, line in
      let remarks = line.remarks.compactMap(document.note).map { note in
        JSON.object([("mark", .string(note.mark)), ("text", .string(note.text))])
      }
      let changes = annex.differences.map { differences in
        [("changes", JSON.array(differences.filter { $0.line == state.line }.map(change)))]
      }
      return JSON.object(
        ListData.fields(of: state) + [("remarks", .array(remarks))]
          + (changes ?? []))
    }
    return JSON.array(objects).text + "\n"
  }

  private static func change(_ difference: Difference) -> JSON {
    .object([
      ("kind", .string(difference.kind.rawValue)), ("old", .text(difference.old)),
      ("new", .text(difference.new)),
    ])
  }
}

extension LineState {
  fileprivate var placeName: String {
    guard let ambition else { return "N.v.t." }
    return ambition.page.map { "p. \($0) \(ambition.title)" } ?? ambition.title
  }
}
