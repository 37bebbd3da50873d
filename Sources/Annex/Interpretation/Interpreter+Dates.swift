internal import Dates
internal import Kamerstuk
internal import PlainText

extension Interpreter {
  /// The dates of a line, which wait for the marks of the lines below it.
  struct OpenDates {
    /// The line, by its place among the lines.
    let line: Int
    /// Its row, by its place among the rows.
    let row: Int
    let dates: [NotifiedCell.Entry]
  }

  /// The dates of a row; those that are marked tell the others by which Kamerstuk.
  mutating func notified(_ row: Annex.Row) throws(AnnexError) -> [NotifiedCell.Entry] {
    let entries: [NotifiedCell.Entry]
    do {
      entries = try NotifiedCell(reading: row.cells[.notified]).dates
    } catch {
      throw AnnexError(
        file, at: row.place(of: .notified, offset: error.offset), error.message)
    }
    if form == .text, let inline = entries.first(where: { $0.citation != nil || $0.aside != nil }) {
      throw AnnexError(
        file,
        at: row.place(
          of: .notified, offset: inline.citation?.offset ?? inline.aside?.offset ?? inline.end),
        NotifiedCell.noJoint)
    }
    dateCount += entries.count
    guard dateCount <= Limits.allDates else {
      throw .manyDates(in: file, at: row.place(of: .notified))
    }
    for entry in entries {
      warn(ofLate: entry, in: row)
      if let aside = entry.aside {
        warn(
          row.place(of: .notified, offset: aside.offset),
          "\"(\(aside.words.shown))\" behind \(entry.date) names no paper, and is left aside")
      }
      guard let note = note(of: entry) else { continue }
      usedNotes.insert(note)
      guard let kamerstuk = footnotes.all[note].kamerstuk else {
        warn(
          row.place(of: .notified, offset: entry.offset),
          """
          footnote \(footnotes.all[note].note.mark) names no Kamerstuk for \(entry.date), which so is told by no \
          known letter
          """)
        continue
      }
      if !kamerstuk.mayBeDated(entry.date) {
        warn(
          row.place(of: .notified, offset: entry.offset),
          "\(entry.date) is not in the session year of \(kamerstuk)")
      }
      // A paper that stands beside a date says nothing of that date elsewhere.
      if entry.mark != nil { dates.add(entry.date, note: note, of: footnotes) }
    }
    return entries
  }

  /// Warns of a date on which nobody can have been told yet when the annex was sent, or when it is read.
  private mutating func warn(ofLate entry: NotifiedCell.Entry, in row: Annex.Row) {
    let place = row.place(of: .notified, offset: entry.offset)
    if let date {
      guard entry.date > date else { return }
      warn(
        place,
        """
        \(entry.date) lies after the date of this annex, \(date), and it cannot name a letter that was sent later; put \
        the date right in the file, or state another date of the annex
        """)
    } else if let today, entry.date > today {
      warn(
        place,
        """
        \(entry.date) is still to come, and Parliament cannot have been told on it; put the date right in the file, or \
        state the date of the annex with --date
        """)
    }
  }

  /// The footnote of a date: the one that its mark leads to, or the one of the paper beside it.
  private func note(of entry: NotifiedCell.Entry) -> Int? {
    entry.mark.flatMap { footnotes.position(of: $0.text) }
      ?? entry.citation.flatMap { footnotes.position(of: $0.kamerstuk) }
  }

  mutating func notification(
    _ entry: NotifiedCell.Entry, row: Annex.Row
  ) -> AnnexContents.Notification {
    // A date with a note of its own says by that what told it, or does not say it: no other line does.
    if let own = note(of: entry) {
      return told(entry.date, by: footnotes.all[own].kamerstuk.map { _ in own })
    }
    if dates.isContested(entry.date) {
      warn(
        row.place(of: .notified, offset: entry.offset),
        "several Kamerstukken are cited for \(entry.date), and no mark says which is meant here")
    }
    return told(entry.date, by: dates.note(for: entry.date))
  }

  private func told(_ date: CalendarDate, by note: Int?) -> AnnexContents.Notification {
    AnnexContents.Notification(
      date: date, note: note, kamerstuk: note.flatMap { footnotes.all[$0].kamerstuk })
  }

  /// Names the marks that are only typed and lead, beside a date, to another paper than those that go along with
  /// their notes: somebody put a note in front of these, and they were not numbered anew.
  mutating func warnOfTypedMarks(in rows: [Annex.Row]) {
    func marked(_ told: OpenDates, isTyped: Bool) -> [(entry: NotifiedCell.Entry, note: Int)] {
      told.dates.compactMap { entry in
        guard let mark = entry.mark, let note = footnotes.position(of: mark.text),
          rows[told.row].beside.typedMarks.contains(mark.text) == isTyped
        else { return nil }
        return (entry, note)
      }
    }
    var real: [CalendarDate: Set<Int>] = [:]
    for told in open {
      for (entry, note) in marked(told, isTyped: false) {
        real[entry.date, default: []].insert(note)
      }
    }
    for told in open {
      for (entry, note) in marked(told, isTyped: true) {
        guard let others = real[entry.date], !others.contains(note),
          let other = others.sorted().first
        else { continue }
        let (typed, led) = (footnotes.all[note].note, footnotes.all[other].note)
        warn(
          rows[told.row].place(of: .notified, offset: entry.offset),
          """
          the mark \(typed.mark) is typed and leads to "\(typed.text.trimmingSpaces.shown)", where the footnote of \
          \(entry.date) elsewhere is \(led.mark) "\(led.text.trimmingSpaces.shown)"; one of them is not right
          """)
      }
    }
  }
}
