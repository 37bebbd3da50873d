internal import Dates
internal import SQLite

extension Snapshot {
  /// Which of some changes can be taken back as the register is now, by their numbers.
  ///
  /// For a change that only says something of lines, it is enough that nothing has put its rows right or taken them
  /// back since. On what others recorded much may have been built, so that taking them back is tried, in a copy in
  /// memory. What is missing in the answer only `stand undo` can tell: of a register too large to copy, and of more
  /// than the newest hundred of these.
  public func undoable(among changes: [ChangeSummary]) throws -> [Int: Bool] {
    let superseded = try supersededChanges()
    var found: [Int: Bool] = [:]
    var others: [Int] = []
    for change in changes {
      if change.isOfLinesAlone, !superseded.contains(change.change.id) {
        found[change.change.id] = true
      } else {
        others.append(change.change.id)
      }
    }
    guard !others.isEmpty, let copy = try database.copyInMemory(atMost: Self.mostBytes) else {
      return found
    }
    let register = Register(copy, at: path)
    for change in others.suffix(Self.mostRehearsals) {
      found[change] = try register.canUndo(change)
    }
    return found
  }

  private static let mostBytes = 64 << 20
  private static let mostRehearsals = 100

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
  /// Whether it recorded only what is said of lines, and took nothing back.
  fileprivate var isOfLinesAlone: Bool {
    editions == 0 && wordings == 0 && retractions == 0
      && statuses + notifications + confirmations > 0
  }
}

extension Register {
  /// Whether a change can be taken back, which is tried and not kept.
  fileprivate func canUndo(_ change: Int) throws -> Bool {
    struct End: Error {}
    // No clock says anything against a moment that is not kept.
    let clock = WallClock(now: { .distantFuture }, date: WallClock.system.date)
    let recorder = Recorder(actor: "stand", command: "undo", clock: clock)
    do {
      try recording(by: recorder) { recording in
        _ = try recording.undo(change)
        throw End()
      }
    } catch is End {
      return true
    } catch let error as RegisterError where error.reason == .usage {
      return false
    }
    return false
  }
}
