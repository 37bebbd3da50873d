internal import Dates
internal import SQLite

extension Snapshot {
  /// Which of some changes can be taken back as the register is now, by their numbers.
  ///
  /// For a change that only says something of lines, it is enough that nothing has put its rows right or taken them
  /// back since; for an import, besides, that people recorded nothing of what it brought first. On others much may have
  /// been built, so that taking them back is tried, in a copy in memory. What is missing in the answer only `stand undo`
  /// can tell: of a register too large to copy, of more than the newest few imports on which people built, and of more than
  /// the newest hundred of the others.
  public func undoable(among changes: [ChangeSummary]) throws -> [Int: Bool] {
    let superseded = try supersededChanges()
    var found: [Int: Bool] = [:]
    var imports: [Int] = []
    var others: [Int] = []
    let builtOn = try importsBuiltOn()
    for change in changes {
      let isPutRight = superseded.contains(change.change.id)
      if change.isImport {
        if !isPutRight, !builtOn.contains(change.change.id) {
          found[change.change.id] = true
        } else {
          imports.append(change.change.id)
        }
      } else if change.isOfLinesAlone, !isPutRight {
        found[change.change.id] = true
      } else {
        others.append(change.change.id)
      }
    }
    guard !(imports + others).isEmpty, let copy = try database.copyInMemory(atMost: Self.mostBytes)
    else {
      return found
    }
    let register = Register(copy, at: path)
    for change in imports.suffix(Self.mostImports) + others.suffix(Self.mostRehearsals) {
      found[change] = try register.canUndo(change)
    }
    return found
  }

  private static let mostBytes = 64 << 20
  private static let mostImports = 3
  private static let mostRehearsals = 100

  /// The imports whose edition was put right or taken back, or of whose things people recorded something since.
  private func importsBuiltOn() throws -> Set<Int> {
    var found: Set<Int> = []
    try database.visit(
      """
      WITH
        other AS (SELECT id FROM changes WHERE id NOT IN (SELECT change_id FROM edition_wordings)),
        about_line AS (
          SELECT line_id, change_id FROM status_updates
          UNION ALL SELECT line_id, change_id FROM notifications
          UNION ALL SELECT line_id, change_id FROM confirmations
          UNION ALL SELECT line_id, change_id FROM line_wordings)
      SELECT edition.change_id FROM editions AS edition
        JOIN edition_wordings AS said ON said.edition_id = edition.id
        WHERE said.change_id <> edition.change_id
      UNION SELECT line.change_id FROM about_line AS said
        JOIN lines AS line ON line.id = said.line_id
        WHERE said.change_id IN (SELECT id FROM other)
      UNION SELECT thing.change_id FROM measure_wordings AS said
        JOIN measures AS thing ON thing.id = said.measure_id
        WHERE said.change_id IN (SELECT id FROM other)
      UNION SELECT thing.change_id FROM ambition_wordings AS said
        JOIN ambitions AS thing ON thing.id = said.ambition_id
        WHERE said.change_id IN (SELECT id FROM other)
      UNION SELECT thing.change_id FROM theme_wordings AS said
        JOIN themes AS thing ON thing.id = said.theme_id
        WHERE said.change_id IN (SELECT id FROM other)
      UNION SELECT thing.change_id FROM lines AS line
        JOIN measures AS thing ON thing.id = line.measure_id
        WHERE line.change_id IN (SELECT id FROM other)
      UNION SELECT thing.change_id FROM lines AS line
        JOIN ambitions AS thing ON thing.id = line.ambition_id
        WHERE line.change_id IN (SELECT id FROM other)
      """
    ) { row in found.insert(try row.read(0)) }
    return found
  }

  /// The changes of which a row was put right or taken back since.
  private func supersededChanges() throws -> Set<Int> {
    var found: Set<Int> = []
    try database.visit(
      """
      SELECT said.change_id FROM status_updates AS later
        JOIN status_updates AS said ON said.id = later.supersedes
      UNION SELECT said.change_id FROM notifications AS later
        JOIN notifications AS said ON said.id = later.supersedes
      UNION SELECT said.change_id FROM confirmations AS later
        JOIN confirmations AS said ON said.id = later.supersedes
      """
    ) { row in found.insert(try row.read(0)) }
    return found
  }
}

extension ChangeSummary {
  /// Whether it took an edition in.
  fileprivate var isImport: Bool { command == "import" && editions > 0 }

  /// Whether it recorded only what is said of lines, and took nothing back.
  fileprivate var isOfLinesAlone: Bool {
    editions == 0 && wordings == 0 && retractions == 0
      && statuses + notifications + confirmations > 0
  }
}

extension Register {
  /// Whether a change can be taken back, which is tried and not kept.
  fileprivate func canUndo(_ change: Int) throws -> Bool {
    // No clock says anything against a moment that is not kept.
    let clock = WallClock(now: { .distantFuture }, date: WallClock.system.date)
    let recorder = Recorder(actor: "stand", command: "undo", clock: clock)
    do {
      _ = try rehearsing(by: recorder) { try $0.undo(change) }
      return true
    } catch let error as RegisterError where error.reason == .usage {
      return false
    }
  }
}
