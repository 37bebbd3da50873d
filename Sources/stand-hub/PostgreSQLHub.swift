import HubScripts
import Sharing

/// The hub of one register in a PostgreSQL database, as SQL asks it: hub/.
final class PostgreSQLHub {
  private let connection: Connection
  private let name: String
  private var isWithin = false
  /// What went wrong with what was put, until that is asked for.
  private var failure: (any Error)?

  /// Connects.
  ///
  /// - Parameter name: The schema that the register has.
  init(at url: String, named name: String) throws(HubError) {
    connection = try Connection(to: url)
    self.name = name
    do {
      // No name is looked for elsewhere, and a temporary table is the last that is taken for one.
      try connection.run(
        "SELECT set_config('search_path', quote_ident($1) || ', pg_temp', false)", [name])
      // Whoever waits for this is not to wait for ever.
      try connection.run(
        script: "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'")
    } catch {
      throw Self.explained(error)
    }
  }

  /// How far it is; nothing where the schema is not there, or may not be seen.
  func head() throws(HubError) -> HubHead? {
    try explaining {
      guard
        try connection.value(
          "SELECT 1 FROM pg_namespace WHERE nspname = $1 AND to_regclass(quote_ident($1) || '.changes') IS NOT NULL",
          [name]) != nil
      else { return nil }
      try refuseNewer()
      var head: HubHead?
      try connection.run(
        """
        SELECT encode(register.id, 'hex'), coalesce(newest.number, 0), coalesce(encode(newest.hash, 'hex'), ''),
          EXISTS (SELECT FROM shared)::integer
        FROM register
        LEFT JOIN (SELECT number, hash FROM changes ORDER BY number DESC LIMIT 1) AS newest ON true
        """
      ) { row in
        guard row.count == 4, let number = Int(row[1]) else { return }
        head = HubHead(
          register: row[0], number: number, hash: row[2].isEmpty ? nil : row[2],
          isShared: row[3] == "1")
      }
      return head
    }
  }

  private func refuseNewer() throws {
    let version = try connection.value("SELECT max(version) FROM versions").flatMap { Int($0) } ?? 0
    guard version <= HubScript.all.count else {
      throw HubError(.refused, "the hub was made by a newer stand; install that here too")
    }
  }

  /// The lines of the changes behind one.
  func visitChanges(
    after number: Int, upTo last: Int, _ visit: (String) throws -> Void
  ) throws(HubError) {
    try explaining {
      try connection.run(
        "SELECT line FROM changes WHERE number > $1::bigint AND number <= $2::bigint ORDER BY number",
        ["\(number)", "\(last)"]
      ) { row in try row.first.map(visit) }
    }
  }

  func visitWitnesses(
    from first: Int, upTo last: Int, _ visit: (HubWitness) throws -> Void
  ) throws(HubError) {
    try explaining {
      try connection.run(
        """
        SELECT number, encode(hash, 'hex'), recorder, (extract(epoch FROM received_at) * 1000000)::bigint
        FROM changes WHERE number BETWEEN $1::bigint AND $2::bigint ORDER BY number
        """, ["\(first)", "\(last)"]
      ) { row in
        guard row.count == 4, let number = Int(row[0]), let moment = Int64(row[3]) else { return }
        try visit(
          HubWitness(number: number, hash: row[1], recorder: row[2], receivedAt: moment))
      }
    }
  }

  /// Adds a change, by itself or within what is put.
  func append(_ change: HandedChange) throws(HubError) -> HubAnswer {
    do {
      try insert(change)
      return .took
    } catch let refusal as Refusal where Self.overtaken.contains(refusal.code) {
      // The same change may have come in before, when its answer was lost.
      let there = try explaining {
        try connection.value(
          "SELECT encode(hash, 'hex') FROM changes WHERE number = $1::bigint", ["\(change.number)"])
      }
      return there == change.hash ? .took : .overtaken
    } catch {
      throw Self.explained(error)
    }
  }

  /// Another was first: as the trigger says, or the primary key (unique_violation); or one that waited saw a lock or a
  /// state that is gone.
  private static let overtaken: Set<String> = ["ST001", "23505"]

  private func insert(_ change: HandedChange) throws {
    try connection.run(
      """
      INSERT INTO changes (number, previous, hash, line)
      VALUES ($1::bigint, decode($2, 'hex'), decode($3, 'hex'), $4)
      """,
      [
        "\(change.number)", change.previous, change.hash,
        String(decoding: change.line, as: UTF8.self),
      ])
  }

  /// Adds a change within a transaction that ``commit()`` ends.
  func put(_ change: HandedChange) {
    guard failure == nil else { return }
    do {
      if !isWithin { try connection.run("BEGIN") }
      isWithin = true
      try insert(change)
    } catch {
      failure = error
    }
  }

  /// Ends what was put: all of it is there, or nothing.
  func commit() throws(HubError) {
    defer {
      isWithin = false
      failure = nil
    }
    guard let failure else { return try explaining { try connection.run("COMMIT") } }
    try? connection.run("ROLLBACK")
    throw Self.explained(failure)
  }

  /// Makes the schema, with all that is in it, in one transaction.
  func make(header: [UInt8], register: String) throws(HubError) {
    try explaining {
      try connection.run("BEGIN")
      do {
        try connection.run(
          "SELECT set_config('stand.name', $1, true)", [name])
        try connection.run(
          script:
            "DO $$ BEGIN EXECUTE format('CREATE SCHEMA %I', current_setting('stand.name')); END $$")
        for script in HubScript.all {
          try connection.run(script: script.sql)
          try connection.run(
            "INSERT INTO versions VALUES ($1::integer, $2, sha256(convert_to($3, 'UTF8')))",
            ["\(script.version)", script.name, script.sql])
        }
        try connection.run("INSERT INTO register (id) VALUES (decode($1, 'hex'))", [register])
        try add(header: header)
        try connection.run("COMMIT")
      } catch {
        try? connection.run("ROLLBACK")
        throw error
      }
    }
  }

  func upgrade(header: [UInt8]) throws(HubError) {
    try explaining { try add(header: header) }
  }

  private func add(header: [UInt8]) throws {
    try connection.run(
      """
      INSERT INTO layouts
      SELECT coalesce(max(version), 0) + 1, $1 FROM layouts
      HAVING $1 IS DISTINCT FROM (SELECT header FROM layouts ORDER BY version DESC LIMIT 1)
      """,
      [String(decoding: header, as: UTF8.self)])
  }

  func finish() throws(HubError) {
    try explaining {
      try connection.run("INSERT INTO shared DEFAULT VALUES ON CONFLICT DO NOTHING")
    }
  }

  private func explaining<Outcome>(_ work: () throws -> Outcome) throws(HubError) -> Outcome {
    do {
      return try work()
    } catch {
      throw Self.explained(error)
    }
  }

  private static func explained(_ error: any Error) -> HubError {
    switch error {
    case let error as HubError: error
    // What was asked may be done: the transaction was cut off on its way.
    case let refusal as Refusal where refusal.code.hasPrefix("57P"):
      HubError(.silent, refusal.words)
    // Somebody holds a lock for long, or a deadlock was resolved; nothing was done.
    case let refusal as Refusal where ["55P03", "40P01", "40001"].contains(refusal.code):
      HubError(.unreachable, refusal.words)
    // A primary that is one no more: another of the hosts is.
    case let refusal as Refusal where refusal.code == "25006":
      HubError(
        .unreachable, "\(refusal.words); name all hosts, and target_session_attrs=read-write")
    case let refusal as Refusal: HubError(.refused, refusal.words)
    default: HubError(.silent, "\(error)")
    }
  }
}
