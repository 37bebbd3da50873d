public import Files
internal import SQLite

/// What of a register is public, as a register of its own: it holds nothing else, so that nothing made of it can hint
/// at more.
///
/// Public is what the editions say that stand and are dated up to a day, each as it was sent, and what notifications up
/// to that day told. The date, the title and the letter of an edition, whether it was taken back, and notifications are
/// as they stand now. Ids, numbers of changes and moments are its own and follow from what is public alone.
public struct PublicRegister {
  /// The register that holds only that.
  public let register: Register
  /// What is held back: statuses that stand in the whole register and are not public, measure by measure.
  public let heldBack: [HeldBack]

  /// Statuses of a measure that are held back.
  public struct HeldBack: Hashable, Sendable {
    /// The measure as a person names it.
    public let measure: String
    /// How many.
    public let statuses: Int
  }
}

extension Snapshot {
  /// Makes the register of what is public.
  ///
  /// The editions are taken in once more into an empty register, in the order in which they were recorded, each thing
  /// of their tables being what it was settled to be. Then come the notifications, and the words that these told.
  ///
  /// - Parameters:
  ///   - view: Up to which day, and as known after which change.
  ///   - progress: Is told how many editions are taken in.
  /// - Throws: ``RegisterError`` where an edition that the register keeps cannot be understood any more.
  public func published(
    from view: Viewpoint, telling progress: Progress = .untold
  ) throws -> PublicRegister {
    let editions = try editions(knownAt: view.change).filter { $0.date <= view.date }
    let notifications = try publicNotifications(from: view)
    var publishing = try Publishing(
      of: path, numbering: editions.map(\.change.id) + notifications.map(\.change))
    for (place, edition) in editions.sorted(by: { $0.change.id < $1.change.id }).enumerated() {
      progress(place, of: editions.count)
      try publishing.take(edition, from: self)
    }
    try publishing.replaceNotifications(by: notifications, from: self)
    try publishing.addTold(by: notifications, from: self)
    return PublicRegister(
      register: publishing.register, heldBack: try heldBack(by: publishing, from: view))
  }

  /// Counts the statuses that stand and are not among the public ones.
  private func heldBack(
    by publishing: Publishing, from view: Viewpoint
  ) throws -> [PublicRegister.HeldBack] {
    var found: [Int: Int] = [:]
    try database.visit(
      """
      SELECT line.measure_id, said.line_id, said.holds_from, said.text, said.phase, said.target_date
      FROM status_updates AS said
      JOIN lines AS line ON line.id = said.line_id
      WHERE \(DatedTable.statuses.stands("said", knownAt: view.change))
      """
    ) { row in
      let isPublic = try publishing.says(
        line: try row.read(1), from: try row.read(2), text: try row.read(3),
        phase: try row.read(4, as: Value.self), target: try row.read(5, as: Value.self))
      if !isPublic { found[try row.read(0), default: 0] += 1 }
    }
    let entries = try measureIndex(from: view).entries
    return entries.compactMap { entry in
      found[entry.measure.id].map { .init(measure: entry.measure.name, statuses: $0) }
    }
  }
}
