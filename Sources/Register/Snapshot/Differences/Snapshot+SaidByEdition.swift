internal import Annex
internal import SQLite
internal import PlainText

extension Snapshot {
  /// Reads the lines as an edition said them, whatever else the register held or was decided to hold.
  ///
  /// Lines that earlier editions had and it has not are dropped; what people recorded besides is no part of it.
  ///
  /// - Parameter name: Its name: `e1`.
  /// - Throws: ``RegisterError`` where there is no such edition.
  public func lines(saidBy name: String) throws -> [LineState] {
    let view = try viewpoint(ofEdition: name)
    guard let edition = try editions().first(where: { $0.name == name }) else { return [] }
    let states = Dictionary(
      try lines(from: view).map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    // As it was known then, without what was taken back since.
    let known = Set(try editionsInTime(knownAt: view.change).map(\.id))
    let standing = try editionsInTime().map(\.id)
    let present = try lineNumbers(ofEditions: [edition.id])
    let earlier = try lineNumbers(
      ofEditions: known.intersection(standing.prefix { $0 != edition.id }))
    let gone = earlier.subtracting(present).compactMap { states[$0]?.dropped }
    let said = try self.said(
      by: edition, of: present, holding: states, besides: known.subtracting(standing), from: view)
    var all = (said + gone).sorted { $0.line < $1.line }
    // One that has no place for footnotes says nothing of them.
    try addNotes(
      to: &all, of: standing.prefix { $0 != edition.id }.filter(known.contains) + [edition.id])
    return all
  }

  /// The marks of the footnotes of some editions, by their names: `¹`.
  public func footnoteMarks(ofEditions names: [String]) throws -> Set<String> {
    let numbers = Set(names.compactMap { Int($0.dropFirst()) })
    return Set(
      try database.all(
        "SELECT DISTINCT mark FROM edition_notes WHERE edition_id IN (\(Query.ids(numbers)))"
      ) { row in try row.read(0, as: String.self) })
  }

  private func lineNumbers(ofEditions editions: Set<Int>) throws -> Set<Int> {
    guard !editions.isEmpty else { return [] }
    return Set(
      try database.all(
        """
        SELECT DISTINCT line_id FROM edition_rows
        WHERE kind = 'line' AND edition_id IN (\(Query.ids(editions)))
        """
      ) { row in try row.read(0, as: Int.self) })
  }

  /// What an edition says of its lines; its table is understood anew only where the register held something else.
  private func said(
    by edition: Edition, of lines: Set<Int>, holding states: [Int: LineState],
    besides undone: Set<Int>, from view: Viewpoint
  ) throws -> [LineState] {
    let words = try words(of: Set(lines.map { EditionRow(line: $0, edition: edition.id) }))
    let origins = try TextOrigins(of: self, from: view)
    let isHeld = lines.allSatisfy { line in
      guard let state = states[line], let said = words[EditionRow(line: line, edition: edition.id)]
      else { return false }
      // Beside the same words a person may have stated another phase.
      return said.isHeld(by: state)
        && (state.status == nil) == (origins.statuses[line] == nil)
    }
    if isHeld, undone.isEmpty {
      return lines.compactMap { states[$0]?.present }
    }
    let draft = try draft(ofEdition: edition.id, in: edition.change)
    let identities = try identities(in: draft, ofEdition: edition.id, in: edition.change)
    let measures = try measures(ofLines: lines)
    let takenBack = try notifications(ofEditions: undone)
    return draft.contents.lines.compactMap { said in
      guard let line = said.rows.first.flatMap({ identities.lines[$0]?.id }),
        let measure = measures[line]
      else { return nil }
      return LineState(
        said: said, by: draft, on: line, of: measure, holding: states[line],
        without: takenBack[line] ?? [], in: edition.change)
    }
  }

  /// Reads what some editions told of lines.
  private func notifications(ofEditions editions: Set<Int>) throws -> [Int: Set<Notification>] {
    guard !editions.isEmpty else { return [:] }
    let kamerstukken = try kamerstukken()
    var found: [Int: Set<Notification>] = [:]
    try database.visit(
      """
      SELECT line_id, told_on, kamerstuk_id FROM notifications
      WHERE edition_id IN (\(Query.ids(editions)))
      """
    ) { row in
      found[try row.read(0), default: []].insert(
        Notification(
          date: try row.read(1),
          kamerstuk: try row.read(2, as: Int?.self).flatMap { kamerstukken[$0] }))
    }
    return found
  }

  private func measures(ofLines lines: Set<Int>) throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    try database.visit("SELECT id, measure_id FROM lines") { row in
      found[try row.read(0)] = try row.read(1, as: Int.self)
    }
    return found.filter { lines.contains($0.key) }
  }
}

extension EditionWords {
  /// Whether the register holds just these words.
  fileprivate func isHeld(by state: LineState) -> Bool {
    isSame(explanation, state.explanation) && isSame(status, state.status?.text ?? "")
      // The codes stand behind the title, or in a column of their own.
      && (isSame(measure, state.measure.writtenInFull) || isSame(measure, state.measure.title))
  }
}

extension Measure {
  /// The title with the codes behind it, as a table has it in one cell.
  fileprivate var writtenInFull: String { code.map { "\(title) (\($0))" } ?? title }
}

extension LineState {
  /// The line as one that an edition has.
  fileprivate var present: LineState { copied(isDropped: false) }

  /// The line as one that an edition has no longer.
  fileprivate var dropped: LineState { copied(isDropped: true) }

  private func copied(isDropped: Bool) -> LineState {
    LineState(
      line: line, theme: theme, ambition: ambition, measure: measure, explanation: explanation,
      owner: owner, status: status, notifications: notifications, tellings: tellings,
      isDropped: isDropped)
  }

  /// What a line of an edition says; what it has no column for is as the register held it.
  fileprivate init(
    said: AnnexContents.Line, by draft: EditionDraft, on line: Int, of measure: Int,
    holding held: LineState?, without takenBack: Set<Notification>, in change: Change
  ) {
    let lacks = draft.contents.lacks
    func spelled(_ words: String, as held: String?) -> String {
      guard let held,
        ComparedText.isSame(held, words, marks: said.marks)
      else { return words }
      return held
    }
    let ambition = said.ambition.map { ambition in
      Ambition(
        title: spelled(ambition.title, as: held?.ambition?.title),
        page: lacks.contains(.page) ? held?.ambition?.page : ambition.page)
    }
    let isWhole =
      held.map { ComparedText.isSame($0.measure.writtenInFull, said.measure.title) }
      ?? false
    let hasCodes = !said.measure.codes.isEmpty || !lacks.contains(.code)
    let status = StatusUpdate(said, from: draft.date, after: held?.status, in: change)
    self.init(
      line: line,
      theme: lacks.contains(.theme)
        ? held?.theme : (said.ambition?.theme ?? said.theme).map { spelled($0, as: held?.theme) },
      ambition: lacks.contains(.ambition) ? held?.ambition : ambition,
      measure: isWhole
        ? held?.measure ?? Measure(id: measure, title: said.measure.title, code: nil, codes: [])
        : Measure(
          id: measure, title: spelled(said.measure.title, as: held?.measure.title),
          code: hasCodes ? said.measure.code : held?.measure.code,
          codes: hasCodes ? said.measure.codes : held?.measure.codes ?? []),
      explanation: lacks.contains(.explanation)
        ? held?.explanation ?? "" : spelled(said.explanation, as: held?.explanation),
      owner: said.owner.map { $0.isEmpty ? nil : $0 } ?? held?.owner,
      status: held?.status.flatMap {
        said.statement == nil && spelled(said.status, as: $0.text) == $0.text ? $0 : nil
      }
        ?? (said.status.isBlank && held?.status == nil ? nil : status),
      notifications: Self.notifications(
        said: said.notifications.filter { $0.date <= draft.date }
          .map { Notification(date: $0.date, kamerstuk: $0.kamerstuk) },
        held: (held?.notifications ?? []).filter { !takenBack.contains($0) }),
      tellings: [], isDropped: false)
  }

  /// What an edition lists, and what was told besides, oldest first.
  private static func notifications(
    said: [Notification], held: [Notification]
  ) -> [Notification] {
    let others = said.filter { said in
      !held.contains { $0 == said || ($0.date == said.date && said.kamerstuk == nil) }
    }
    return (held + others).enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }
}
