internal import Documents

/// Numbers footnotes and endnotes through, in the order in which marks lead to them.
struct NoteNumbers {
  private var numbers: [String: Int] = [:]
  private(set) var notes: [OfficeContents.Note] = []

  /// The mark of a note, and whether no mark led to it before.
  ///
  /// - Parameter key: What tells the note from others.
  mutating func mark(of key: String) -> (text: String, isNew: Bool) {
    if let number = numbers[key] { return (Superscript.mark(number), false) }
    let mark = Superscript.mark(notes.count + 1)
    numbers[key] = notes.count + 1
    notes.append(OfficeContents.Note(mark: mark, text: ""))
    return (mark, true)
  }

  /// Says what the note says that was numbered last.
  mutating func setLast(_ text: String) {
    guard !notes.isEmpty else { return }
    notes[notes.count - 1].text = text
  }
}
