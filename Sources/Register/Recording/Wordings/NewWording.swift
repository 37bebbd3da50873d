internal import Dates
internal import SQLite

/// A wording that says what another one says, but for what is worded anew.
struct NewWording {
  /// The wording that it leaves standing where nothing else is given.
  let source: Int
  /// The date from which it holds; nothing leaves that of the other.
  let date: CalendarDate?
  /// The wording that it puts right.
  let supersedes: Int?
  let words: Rewording
  /// The codes that the words state.
  let codes: [String]?

  /// - Throws: ``RegisterError`` where what is stated as codes are none.
  init(
    of source: Int, from date: CalendarDate?, superseding supersedes: Int? = nil,
    words: Rewording
  ) throws(RegisterError) {
    self.source = source
    self.date = date
    self.supersedes = supersedes
    self.words = words
    codes = try words.readCodes()
  }
}

extension Recording {
  /// Adds a wording to a change.
  ///
  /// - Returns: Its id.
  func insert(_ new: NewWording, of kind: WordingKind, in change: Change) throws -> Int {
    switch kind {
    case .theme: try insertOfTheme(new, in: change)
    case .measure: try insertOfMeasure(new, in: change)
    case .ambition: try insertOfAmbition(new, in: change)
    case .line: try insertOfLine(new, in: change)
    }
  }

  private func insertOfMeasure(_ new: NewWording, in change: Change) throws -> Int {
    let code = new.words.numbers?.value
    let id = try database.insert(
      """
      INSERT INTO measure_wordings (
        id, change_id, measure_id, holds_from, title, code, supersedes)
      SELECT next_wording.id, \(change.id), source.measure_id,
        ifnull(\(new.date), source.holds_from), ifnull(\(new.words.title), source.title),
        iif(\(new.words.numbers != nil), \(code), source.code), \(new.supersedes)
      FROM next_wording, measure_wordings AS source
      WHERE source.id = \(new.source)
      """)
    let codes: [String] =
      try new.codes
      ?? database.all(
        "SELECT code FROM measure_codes WHERE wording_id = \(new.source) ORDER BY id"
      ) { row in try row.read(0) }
    try insert(codes, of: id, in: change)
    if let successors = new.words.successors {
      for measure in successors.measures {
        try database.run(
          """
          INSERT INTO measure_successors (change_id, wording_id, kind, measure_id)
          VALUES (\(change.id), \(id), \(successors.kind), \(measure))
          """)
      }
    } else {
      try copySuccessors(of: new.source, to: id, in: change)
    }
    return id
  }

  /// Lets a measure's wording go on in the same measures as another.
  func copySuccessors(of source: Int, to wording: Int, in change: Change) throws {
    try database.run(
      """
      INSERT INTO measure_successors (change_id, wording_id, kind, measure_id)
      SELECT \(change.id), \(wording), kind, measure_id
      FROM measure_successors WHERE wording_id = \(source) ORDER BY id
      """)
  }

  /// Adds the codes of a measure's wording to a change.
  func insert(_ codes: [String], of wording: Int, in change: Change) throws {
    for code in codes {
      try database.run(
        """
        INSERT INTO measure_codes (change_id, wording_id, code)
        VALUES (\(change.id), \(wording), \(code))
        """)
    }
  }

  private func insertOfTheme(_ new: NewWording, in change: Change) throws -> Int {
    try database.insert(
      """
      INSERT INTO theme_wordings (id, change_id, theme_id, holds_from, title, supersedes)
      SELECT next_wording.id, \(change.id), source.theme_id,
        ifnull(\(new.date), source.holds_from), ifnull(\(new.words.theme), source.title),
        \(new.supersedes)
      FROM next_wording, theme_wordings AS source
      WHERE source.id = \(new.source)
      """)
  }

  private func insertOfAmbition(_ new: NewWording, in change: Change) throws -> Int {
    try database.insert(
      """
      INSERT INTO ambition_wordings (
        id, change_id, ambition_id, holds_from, theme_id, title, page, supersedes)
      SELECT next_wording.id, \(change.id), source.ambition_id,
        ifnull(\(new.date), source.holds_from), source.theme_id,
        ifnull(\(new.words.ambition), source.title), ifnull(\(new.words.page), source.page),
        \(new.supersedes)
      FROM next_wording, ambition_wordings AS source
      WHERE source.id = \(new.source)
      """)
  }

  private func insertOfLine(_ new: NewWording, in change: Change) throws -> Int {
    try database.insert(
      """
      INSERT INTO line_wordings (
        id, change_id, line_id, holds_from, theme_id, explanation, owner, edition_id, supersedes)
      SELECT next_wording.id, \(change.id), source.line_id,
        ifnull(\(new.date), source.holds_from), source.theme_id,
        ifnull(\(new.words.explanation), source.explanation),
        iif(\(new.words.owner != nil), \(new.words.owner?.value), source.owner),
        -- What is put right is still what the edition said; what is worded anew is not.
        iif(\(new.supersedes != nil), source.edition_id, NULL), \(new.supersedes)
      FROM next_wording, line_wordings AS source
      WHERE source.id = \(new.source)
      """)
  }
}
