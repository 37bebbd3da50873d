public import Dates
public import Digest
internal import SQLite

/// A change and how much it recorded.
public struct ChangeSummary: Hashable, Sendable {
  /// The change.
  public let change: Change
  /// Who was logged in, where that is not the name that they gave.
  public let login: String?
  /// The machine on which it was recorded; nothing where that is not known.
  public let host: String?
  /// What the clock said, where a person agreed to record behind a change that lay ahead of it.
  public let clockAt: Moment?
  /// The command that recorded it.
  public let command: String
  /// Why, in the recorder's words.
  public let message: String?
  /// The editions that it took in or put right.
  public let editions: Int
  /// The statuses that it recorded or put right.
  public let statuses: Int
  /// The notifications that it recorded or put right.
  public let notifications: Int
  /// The confirmations that it recorded or put right.
  public let confirmations: Int
  /// The wordings that it recorded.
  public let wordings: Int
  /// The rows that it took back.
  public let retractions: Int
  /// The earliest date from which something that it recorded holds.
  public let earliest: CalendarDate?
  /// The lines about which it recorded something.
  public internal(set) var lines: Set<Int> = []
  /// The hash of the change in the chain; nothing where it has lost its link.
  public let hash: SHA256Digest?

  /// How many days before its recording the earliest of it holds; nothing where it holds nothing.
  ///
  /// - Parameter clock: Tells on which local day the moment of recording falls.
  public func daysBackdated(by clock: WallClock) -> Int? {
    earliest.map { clock.date(change.recordedAt).daysSinceEpoch - $0.daysSinceEpoch }
  }
}

extension Snapshot {
  /// Reads all changes, oldest first.
  public func changes() throws -> [ChangeSummary] {
    let touched = try linesOfChanges()
    return try summaries().map { summary in
      var summary = summary
      summary.lines = touched[summary.change.id] ?? []
      return summary
    }
  }

  private func summaries() throws -> [ChangeSummary] {
    try database.all(
      """
      WITH
        status AS (
          SELECT change_id, count(*) - sum(retracted) AS said, sum(retracted) AS taken,
            min(iif(retracted, NULL, holds_from)) AS earliest
          FROM status_updates GROUP BY change_id),
        told AS (
          SELECT change_id, count(*) - sum(retracted) AS said, sum(retracted) AS taken,
            min(iif(retracted, NULL, told_on)) AS earliest
          FROM notifications GROUP BY change_id),
        confirmed AS (
          SELECT change_id, count(*) - sum(retracted) AS said, sum(retracted) AS taken,
            min(iif(retracted, NULL, confirmed_on)) AS earliest
          FROM confirmations GROUP BY change_id),
        wording AS (
          SELECT change_id, count(*) - sum(retracted) AS said, sum(retracted) AS taken,
            min(iif(retracted, NULL, holds_from)) AS earliest
          FROM (
            SELECT change_id, retracted, holds_from FROM ambition_wordings
            UNION ALL SELECT change_id, retracted, holds_from FROM measure_wordings
            UNION ALL SELECT change_id, retracted, holds_from FROM line_wordings
            UNION ALL SELECT change_id, retracted, holds_from FROM theme_wordings)
          GROUP BY change_id),
        edition AS (
          SELECT change_id, count(*) - sum(retracted) AS said, sum(retracted) AS taken
          FROM edition_wordings GROUP BY change_id)
      SELECT change.id, change.recorded_at, actor.name, change.command, change.message,
        ifnull(edition.said, 0), ifnull(status.said, 0), ifnull(told.said, 0),
        ifnull(wording.said, 0),
        ifnull(status.taken, 0) + ifnull(told.taken, 0) + ifnull(wording.taken, 0)
          + ifnull(confirmed.taken, 0)
          + ifnull(edition.taken, 0),
        -- An edition brings old notifications along; it is as old as what it says.
        coalesce(status.earliest, wording.earliest, told.earliest, confirmed.earliest),
        link.hash, actor.login, ifnull(confirmed.said, 0),
        actor.host, change.clock_at
      FROM changes AS change
      LEFT JOIN actors AS actor ON actor.id = change.id
      LEFT JOIN links AS link ON link.change_id = change.id
      LEFT JOIN status ON status.change_id = change.id
      LEFT JOIN told ON told.change_id = change.id
      LEFT JOIN confirmed ON confirmed.change_id = change.id
      LEFT JOIN wording ON wording.change_id = change.id
      LEFT JOIN edition ON edition.change_id = change.id
      ORDER BY change.id
      """
    ) { row in
      ChangeSummary(
        change: try Change(row, from: 0), login: try row.read(12), host: try row.read(14),
        clockAt: try row.read(15), command: try row.read(3),
        message: try row.read(4),
        editions: try row.read(5), statuses: try row.read(6), notifications: try row.read(7),
        confirmations: try row.read(13), wordings: try row.read(8), retractions: try row.read(9),
        earliest: try row.read(10),
        hash: try row.read(11))
    }
  }
}
