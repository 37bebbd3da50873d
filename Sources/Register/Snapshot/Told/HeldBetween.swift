internal import Annex
internal import Dates
internal import JSONText
internal import SQLite

// What held between a telling and today, where today the same holds as was told.

extension Snapshot {
  /// Finds the first day from a date on, its own day included, on which a status holds that says something else
  /// than was told, line by line.
  func firstOtherDays(
    than told: [Int: LineState], since dates: [Int: CalendarDate], to last: CalendarDate
  ) throws -> [Int: Viewpoint] {
    let told = told.filter { $0.value.status != nil }
    guard !told.isEmpty else { return [:] }
    let said = JSON.object(
      told.map { line, state in
        let status = state.status
        let target = status?.target.value
        let signals = (status?.signals ?? []).map(\.kind.rawValue).sorted().joined(separator: " ")
        return (
          String(line),
          .array([
            .name(dates[line]), .text(status?.text), .text(status?.phase.value?.rawValue),
            .name(target?.last), .name(target?.first), .string(signals),
          ])
        )
      }
    ).line
    let onTheDay = SeenFrom(date: "json_extract(said.value, '$[0]')")
    var views: [Int: Viewpoint] = [:]
    try database.visit(
      """
      SELECT CAST(said.key AS INTEGER),
        -- Where what was told then holds from a later day now, nothing holds on its own.
        CASE WHEN \(DatedTable.statuses.held(of: "CAST(said.key AS INTEGER)", from: onTheDay)) IS NULL
        THEN json_extract(said.value, '$[0]') ELSE (
        SELECT max(other.holds_from, json_extract(said.value, '$[0]'))
        FROM status_updates AS other
        WHERE other.line_id = said.key
          AND (other.holds_from > json_extract(said.value, '$[0]')
            OR other.id = \(DatedTable.statuses.held(
              of: "CAST(said.key AS INTEGER)", from: onTheDay)))
          AND other.holds_from <= \(last)
          AND (other.text IS NOT json_extract(said.value, '$[1]')
            OR other.phase IS NOT json_extract(said.value, '$[2]')
            OR other.target_date IS NOT json_extract(said.value, '$[3]')
            OR other.target_from IS NOT json_extract(said.value, '$[4]')
            OR ifnull((
              SELECT group_concat(kind, ' ') FROM (
                SELECT kind FROM signals WHERE status_update_id = other.id ORDER BY kind)), '')
              IS NOT json_extract(said.value, '$[5]'))
          AND \(DatedTable.statuses.stands("other"))
          AND other.id = \(DatedTable.statuses.held(
            of: "other.line_id", from: SeenFrom(date: "other.holds_from")))
        ORDER BY other.holds_from LIMIT 1) END
      FROM json_each(\(String(decoding: said, as: UTF8.self))) AS said
      """
    ) { row in
      if let day = try row.read(1, as: CalendarDate?.self) {
        views[try row.read(0)] = Viewpoint(asOf: day)
      }
    }
    return views
  }

  /// Finds the lines whose title or explanation was another for some days since a date, as they were then.
  ///
  /// - Parameter known: After which change it is known what was told of each line.
  func wordedOtherwise(
    than told: [Int: LineState], knownAt known: [Int: Int], since dates: [Int: CalendarDate],
    to last: CalendarDate
  ) throws -> [Int: LineState] {
    guard !told.isEmpty else { return [:] }
    let said = JSON.object(
      told.keys.map { line in
        (String(line), .array([.name(dates[line]), .number(min(known[line] ?? 0, newestChange))]))
      }
    ).line
    var days: [Int: Set<CalendarDate>] = [:]
    try database.visit(
      """
      WITH worded (line_id, holds_from, change_id) AS (
        SELECT line.id, said.holds_from, said.change_id
        FROM lines AS line JOIN measure_wordings AS said ON said.measure_id = line.measure_id
        UNION ALL
        SELECT line_id, holds_from, change_id FROM line_wordings
      )
      SELECT worded.line_id, worded.holds_from, json_extract(told.value, '$[0]')
      FROM json_each(\(String(decoding: said, as: UTF8.self))) AS told
      JOIN worded ON worded.line_id = CAST(told.key AS INTEGER)
      WHERE (worded.holds_from > json_extract(told.value, '$[0]')
          OR worded.change_id > json_extract(told.value, '$[1]'))
        AND worded.holds_from <= \(last)
      """
    ) { row in
      let date: CalendarDate = try row.read(1)
      days[try row.read(0), default: []].insert(max(date, try row.read(2)))
    }
    var found: [Int: LineState] = [:]
    while !days.isEmpty {
      let first = days.compactMapValues { $0.min() }
      for (line, state) in try lines(seenFrom: first.mapValues { Viewpoint(asOf: $0) }) {
        guard let said = told[line], found[line] == nil,
          !Differences.ofContent(from: said, to: state).isEmpty
        else { continue }
        found[line] = state
      }
      for (line, day) in first {
        days[line]?.remove(day)
        if days[line]?.isEmpty != false || found[line] != nil { days[line] = nil }
      }
    }
    return found
  }
}
