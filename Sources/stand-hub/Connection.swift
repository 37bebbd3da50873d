#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import CPostgreSQL
import Sharing

/// A connection to PostgreSQL, and its only owner: closed when this goes.
final class Connection {
  private let pointer: OpaquePointer

  /// Connects.
  ///
  /// - Throws: ``HubError``: `refused` where the address cannot be meant or whoever asks is not let in, `unreachable`
  ///   where nobody answers there.
  init(to url: String) throws(HubError) {
    try Self.check(url)
    // What an address leaves open: a server that hangs is given up, as one is that cannot be reached.
    let defaults = [
      ("dbname", url), ("application_name", "stand"), ("client_encoding", "UTF8"),
      ("connect_timeout", "5"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "10"),
    ]
    // libpq lets what comes later hold, and the address comes first.
    let given = Self.settings(of: url)
    let settings = defaults.filter { given[$0.0] == nil }
    let connected = Self.withParameters(settings) { PQconnectdbParams($0, $1, 1) }
    guard let opened = connected else {
      throw HubError(.unreachable, "there is no memory for a connection")
    }
    guard PQstatus(opened) == CONNECTION_OK else {
      let words = Self.words(PQerrorMessage(opened))
      PQfinish(opened)
      throw HubError(Admission.isRefused(words, settings) ? .refused : .unreachable, words)
    }
    pointer = opened
    // Notices are for a person at psql.
    PQsetNoticeProcessor(pointer, { _, _ in }, nil)
  }

  deinit {
    PQfinish(pointer)
  }

  /// Refuses what is no address, and one with a password in it, which would stand in every desk's file.
  static func check(_ url: String) throws(HubError) {
    guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") else {
      throw HubError(.refused, "the address of a hub begins with postgresql://")
    }
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(url, &message) else {
      // libpq quotes the address, which may hold a password.
      PQfreemem(message)
      throw HubError(
        .refused, "the address is not one as PostgreSQL has them: postgresql://host/database")
    }
    defer { PQconninfoFree(options) }
    let given = values(of: options)
    guard given["password"] == nil, given["sslpassword"] == nil else {
      throw HubError(
        .refused,
        "the address has a password in it, which would be kept in the register's file; put it in ~/.pgpass"
      )
    }
  }

  private static func settings(of url: String) -> [String: String] {
    guard let options = PQconninfoParse(url, nil) else { return [:] }
    defer { PQconninfoFree(options) }
    var given = values(of: options)
    // The address itself.
    given["dbname"] = nil
    return given
  }

  private static func values(of options: UnsafeMutablePointer<PQconninfoOption>) -> [String: String]
  {
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        values[String(cString: keyword)] = String(cString: value)
      }
      option = option.successor()
    }
    return values
  }

  /// Runs a statement with its values, as text, and visits the rows as they come.
  ///
  /// - Throws: ``Refusal`` where PostgreSQL refuses it, ``HubError`` `silent` where the connection broke, or what the
  ///   visit throws.
  func run(
    _ sql: StaticString, _ values: [String] = [], _ visit: ([String]) throws -> Void = { _ in }
  ) throws {
    let count = values.count
    let sent = Self.withCStrings(values) { values in
      PQsendQueryParams(
        pointer, sql.description, Int32(count), nil, values, nil, nil, 0)
    }
    guard sent == 1 else { throw broken() }
    PQsetSingleRowMode(pointer)
    try results { result in
      for row in 0..<PQntuples(result) {
        try visit(
          (0..<PQnfields(result)).map { column in
            PQgetvalue(result, row, column).map { String(cString: $0) } ?? ""
          })
      }
    }
  }

  /// Runs a script of several statements.
  ///
  /// - Throws: As ``run(_:_:_:)`` does.
  func run(script: String) throws {
    guard PQsendQuery(pointer, script) == 1 else { throw broken() }
    try results { _ in }
  }

  /// The first value of the first row; nothing where there is none.
  func value(_ sql: StaticString, _ values: [String] = []) throws -> String? {
    var first: String?
    try run(sql, values) { row in first = first ?? row.first }
    return first
  }

  /// Takes all results of what was sent, also behind one that is refused.
  private func results(_ take: (OpaquePointer) throws -> Void) throws {
    var failure: (any Error)?
    while let result = PQgetResult(pointer) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        guard failure == nil else { continue }
        do { try take(result) } catch { failure = error }
      default:
        failure = failure ?? (PQstatus(pointer) == CONNECTION_OK ? Refusal(result) : broken())
      }
    }
    if let failure { throw failure }
    guard PQstatus(pointer) == CONNECTION_OK else { throw broken() }
  }

  private func broken() -> HubError {
    HubError(.silent, Self.words(PQerrorMessage(pointer)))
  }

  /// What PostgreSQL says, on one line.
  static func words(_ message: UnsafePointer<CChar>?) -> String {
    let text = message.map { String(cString: $0) } ?? ""
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard !lines.isEmpty else { return "the connection broke" }
    let all = lines.joined(separator: "; ")
    return all.hasSuffix(".") ? String(all.dropLast()) : all
  }

  /// Gives settings as libpq takes them: their names, and their values.
  static func withParameters<Outcome>(
    _ settings: [(String, String)],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?) ->
      Outcome
  ) -> Outcome {
    withCStrings(settings.map(\.0)) { names in
      withCStrings(settings.map(\.1)) { values in body(names, values) }
    }
  }

  private static func withCStrings<Outcome>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Outcome
  ) -> Outcome {
    let copies = texts.map { UnsafePointer(strdup($0)) } + [nil]
    defer { for copy in copies { free(UnsafeMutablePointer(mutating: copy)) } }
    return copies.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}

/// What PostgreSQL refused, and why.
struct Refusal: Error {
  /// The code of the reason: https://www.postgresql.org/docs/15/errcodes-appendix.html, or one of hub/h02_chain.sql.
  let code: String
  /// The reason, and what to do where that is known.
  let words: String

  fileprivate init(_ result: OpaquePointer) {
    func field(_ letter: Character) -> String? {
      letter.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map {
        String(cString: $0)
      }
    }
    // The letters of https://www.postgresql.org/docs/15/protocol-error-fields.html.
    code = field("C") ?? ""
    words = [field("M"), field("H")].compactMap(\.self).joined(separator: "; ")
  }
}
