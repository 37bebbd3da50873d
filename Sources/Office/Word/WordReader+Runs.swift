internal import Documents

/// Runs of letters, with the signs, fields and drawings among them.
extension WordReader {
  mutating func write(
    run: XMLElement, to writing: inout CellWriting
  ) throws(OfficeError) {
    guard run.name == "w:r" else {
      writing.add(WordEquation.text(of: run))
      return writing.add(.equation)
    }
    let properties = run.first("w:rPr")
    let style = styles[properties?.first("w:rStyle")?["w:val"]]
    let position = properties?.first("w:vertAlign")?["w:val"]
    let isRaised = position.map { $0 == "superscript" } ?? style.isRaised
    if let colour = WordElements.highlight(of: properties) { writing.add(colour: colour) }
    var hasOwnMark = false
    if WordElements.hasRuby(run) { writing.add(.ruby) }
    for part in WordElements.contents(of: run) {
      switch part.name {
      case "w:fldChar":
        WordElements.formEntry(of: part).map { writing.add($0) }
        if let note = references.take(part) {
          writing.add(mark: try mark(ofNote: note.id, by: note.kind))
        }
      case "w:instrText": references.add(code: part.text)
      // A mark of its own, such as *, stands behind its reference, and is told by the number of the note.
      case "w:t" where hasOwnMark, "w:sym" where hasOwnMark: continue
      // The number in a cross-reference is that of the note, whatever it was when it was saved.
      case _ where references.isInResult: continue
      case "w:t":
        if let colour = properties?.first("w:color")?["w:val"], colour != "auto",
          let sign = DrawnSign.coloured(part.text, colour)
        {
          writing.add(sign: sign)
        }
        if let font = WordElements.symbolFont(of: properties) {
          writing.add(part.text, in: font)
        } else {
          writing.add(isRaised ? Superscript.raised(part.text) : part.text)
        }
      case "w:tab": writing.add(" ")
      case "w:br" where part["w:type"] == "page" || part["w:type"] == "column": continue
      case "w:br", "w:cr": writing.add("\n")
      case "w:noBreakHyphen": writing.add("\u{2011}")
      case "w:sym":
        writing.add(code: (part["w:char"] ?? "").lowercased(), in: part["w:font"] ?? "")
      // Word has no notes within notes.
      case "w:footnoteReference" where !isInNote, "w:endnoteReference" where !isInNote:
        writing.add(mark: try mark(ofNote: part["w:id"] ?? "", by: part.name))
        hasOwnMark = ["1", "true", "on"].contains(part["w:customMarkFollows"] ?? "0")
      case "w:drawing", "w:pict", "w:object":
        writing.add(drawing: OfficeDrawing.drawing(in: part, pictures))
      default: continue
      }
    }
  }

  /// The mark of a note.
  ///
  /// - Parameter kind: The element of its mark.
  private mutating func mark(ofNote id: String, by kind: String) throws(OfficeError) -> String {
    guard let note = (kind == "w:footnoteReference" ? footnotes : endnotes)[id] else {
      throw OfficeError("a mark in it leads to the note \(id.shown), which is not there")
    }
    let mark = contents.notes.mark(of: "\(kind) \(id)")
    if mark.isNew {
      var writing = CellWriting()
      isInNote = true
      try write(blocksOf: note, to: &writing)
      isInNote = false
      contents.notes.setLast(writing.trimmed)
    }
    return mark.text
  }
}
