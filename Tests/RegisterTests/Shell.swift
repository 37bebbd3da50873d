import Foundation
import Testing

/// The sqlite3 shell on a file, as anyone may use it.
struct Shell {
  let path: String

  /// What the shell answered to some SQL: its output, and its errors.
  func run(_ sql: String) throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [
      "-batch", "-bail", "-cmd", ".timeout 5000", "-cmd", "PRAGMA synchronous = OFF", path,
    ]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    let input = Pipe()
    process.standardInput = input
    try process.run()
    input.fileHandleForWriting.write(Data(sql.utf8))
    try input.fileHandleForWriting.close()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: written, as: UTF8.self), String(decoding: complaints, as: UTF8.self))
  }

  /// The lines of an answer.
  func lines(_ sql: String) throws -> [String] {
    try run(sql).output.split(separator: "\n").map(String.init)
  }

  /// Runs SQL that must not fail.
  func succeed(_ sql: String) throws {
    let answer = try run(sql)
    try #require(answer.errors == "", "\(sql)")
  }

  /// Rewords the schema of a table behind SQLite's back.
  func alterSchema(of table: String, from words: String, to others: String) throws {
    try succeed(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '\(words)', '\(others)') WHERE name = '\(table)'
      """)
  }

  /// Changes what cannot be changed, as someone with the file and the shell can: without the triggers of
  /// all tables, which stand again afterwards as if nothing had been.
  func meddle(_ sql: String, triggers: Triggers? = nil) throws {
    let triggers = try triggers ?? Triggers(of: self)
    let answer = try run(
      """
      PRAGMA ignore_check_constraints = ON;
      BEGIN;
      \(triggers.drop)
      \(sql);
      SELECT 'rows: ' || changes();
      \(triggers.create)
      COMMIT;
      """)
    try #require(answer.errors == "", "\(sql)")
    try #require(!answer.output.contains("rows: 0"), "\(sql)")
  }

  /// How the triggers of a register go and come back.
  struct Triggers {
    let drop: String
    let create: String

    init(of shell: Shell) throws {
      let triggers = "FROM sqlite_schema WHERE type = 'trigger'"
      drop = try shell.run("SELECT 'DROP TRIGGER ' || name || ';' \(triggers)").output
      create = try shell.run("SELECT sql || ';' \(triggers)").output
    }
  }
}
