#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import CPostgreSQL

/// Whether somebody is let into a PostgreSQL: what a person has to change, and not only to wait for.
enum Admission {
  /// How long to wait for the reason, once it is known that it failed.
  private static let patience: time_t = 2

  /// Whether an attempt failed because whoever asked is not let in: a wrong name, password, database or certificate.
  ///
  /// - Parameters:
  ///   - words: What libpq said.
  ///   - settings: What it was given.
  static func isRefused(_ words: String, _ settings: [(String, String)]) -> Bool {
    // What is wrong with a certificate libpq finds itself, in its own words; a server tells a code, which is in no
    // language: https://www.postgresql.org/docs/15/errcodes-appendix.html
    // It says where it went before it says what failed.
    words.ranges(of: " failed: ").contains { failed in
      let reason = words[failed.upperBound...].prefix { $0 != ";" }
      return ["certificate", "does not support SSL"].contains { reason.contains($0) }
    }
      || codes(of: settings).contains { code in
        code.hasPrefix("28") || code == "3D000" || code == "42501"
      }
  }

  /// The codes with which the servers of an address refuse.
  ///
  /// They are told to nobody who connects in one step, for what is said of errors is set on a connection that is begun.
  private static func codes(of settings: [(String, String)]) -> [String] {
    guard let begun = Connection.withParameters(settings, { PQconnectStartParams($0, $1, 1) })
    else { return [] }
    defer { PQfinish(begun) }
    PQsetErrorVerbosity(begun, PQERRORS_SQLSTATE)
    let end = time(nil) + patience
    var state = PGRES_POLLING_WRITING
    while state == PGRES_POLLING_WRITING || state == PGRES_POLLING_READING {
      let awaited = Int16(state == PGRES_POLLING_READING ? POLLIN : POLLOUT)
      var socket = pollfd(fd: PQsocket(begun), events: awaited, revents: 0)
      let left = Int32(clamping: end - time(nil))
      guard socket.fd >= 0, left > 0, poll(&socket, 1, left * 1000) > 0 else { break }
      state = PQconnectPoll(begun)
    }
    // Each line ends with what a server said: `… failed: FATAL:  28P01`.
    let message = PQerrorMessage(begun).map { String(cString: $0) } ?? ""
    return message.split(whereSeparator: \.isNewline).compactMap { line in
      let said = line.split(separator: ":").last?.split(separator: " ")
      guard let said, said.count == 1, let code = said.first, code.utf8.count == 5 else {
        return nil
      }
      return String(code)
    }
  }
}
