/// Where the cross-references of a Word document to its notes lead, and the fields that are open in a paragraph:
/// ECMA-376, part 1, 17.16.5.35, NOTEREF.
struct WordReferences {
  /// The notes by the names of the bookmarks around their marks.
  private var notes: [String: Note] = [:]
  /// The codes of the fields that are open, the innermost last, and whether their results are taken.
  private var open: [(code: String, isTaken: Bool)] = []

  /// A note: the element of its mark, and its id.
  struct Note {
    let kind: String
    let id: String
  }

  /// Finds the bookmarks around the marks of notes in a text.
  init(in body: XMLElement) {
    var pending: [String] = []
    find(in: body, &pending)
  }

  private mutating func find(in element: XMLElement, _ pending: inout [String]) {
    for part in element.elements {
      switch part.name {
      case "w:bookmarkStart": if let name = part["w:name"] { pending.append(name) }
      case "w:footnoteReference", "w:endnoteReference":
        for name in pending where notes[name] == nil {
          notes[name] = Note(kind: part.name, id: part["w:id"] ?? "")
        }
        pending = []
      default:
        find(in: part, &pending)
        // A bookmark of a mark stands right before it.
        if part.name == "w:p" { pending = [] }
      }
    }
  }

  /// Whether what comes is the result of a field in whose place the mark of its note stands.
  var isInResult: Bool { open.contains(where: \.isTaken) }

  /// Forgets fields that a paragraph before left open.
  mutating func beginParagraph() {
    open = []
  }

  /// Takes in a part of the code of a field.
  mutating func add(code: String) {
    guard !open.isEmpty, open[open.count - 1].code.utf8.count < 200 else { return }
    open[open.count - 1].code += code
  }

  /// Takes in where a field begins, where its result begins, or where it ends.
  ///
  /// - Returns: The note whose mark stands in place of the result.
  mutating func take(_ character: XMLElement) -> Note? {
    switch character["w:fldCharType"] {
    case "begin": open.append(("", false))
    case "separate":
      guard !open.isEmpty, let note = note(of: open[open.count - 1].code) else { return nil }
      open[open.count - 1].isTaken = true
      return note
    case "end": _ = open.popLast()
    default: break
    }
    return nil
  }

  /// The note that a field leads to: `NOTEREF _Ref12 \f \h`, or `REF` as LibreOffice writes it.
  private func note(of code: String) -> Note? {
    let words = code.split(separator: " ")
    guard words.count > 1, ["NOTEREF", "REF"].contains(words[0].uppercased()) else { return nil }
    return notes[String(words[1])]
  }
}
