import Annex
import Dates
import Foundation
import Words

// Scores the reader of statuses on labelled cells: GoldMain FILE.tsv
//
// The columns are id, text, phase, signals, ended, target, target_kind, note, source. What is unclear is not scored.

/// A labelled cell.
struct Cell {
  let id: String
  let text: String
  let phase: String
  let signals: Set<String>
  let unclear: Set<String>
  let ended: Set<String>
  let target: String
  let source: String

  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count >= 9 else { return nil }
    (id, text, phase, target, source) = (cells[0], cells[1], cells[2], cells[5], cells[8])
    let named = (cells[3] + "," + cells[4]).split(separator: ",").map(String.init)
    unclear = Set(named.filter { $0.hasSuffix("?") }.map { String($0.dropLast()) })
    func sure(_ cell: String) -> Set<String> {
      Set(cell.split(separator: ",").map(String.init)).filter { !$0.hasSuffix("?") }
    }
    (signals, ended) = (sure(cells[3]), sure(cells[4]))
  }
}

/// How often the reader was right, wrong, or said nothing; and where it said nothing without a word.
struct Score {
  private(set) var counts: [String: (right: Int, wrong: Int, missed: Int)] = [:]
  private(set) var faults: [String] = []
  private(set) var silent = 0

  mutating func add(_ cell: Cell, by table: WordTable) {
    guard let read = try? Derivation(of: cell.text, by: table) else {
      faults.append("\(cell.id): refused")
      return
    }
    let mentioned = Set(read.mentions.map { "\($0.subject)" })
    if cell.phase != "unclear" {
      let phase = read.phase?.content.rawValue ?? "none"
      compare(
        "phase", cell, wanted: cell.phase == "none" ? [] : [cell.phase],
        found: phase == "none" ? [] : [phase], isMentioned: { _ in !mentioned.isEmpty })
    }
    compare(
      "signals", cell, wanted: cell.signals,
      found: Set(read.signals.map(\.kind.rawValue)).subtracting(cell.unclear),
      isMentioned: { _ in !mentioned.isEmpty })
    compare(
      "ended", cell, wanted: cell.ended,
      found: Set(read.ended.map(\.kind.rawValue)).subtracting(cell.unclear),
      isMentioned: { _ in !mentioned.isEmpty })
    let isDay = CalendarDate(iso: cell.target) != nil
    compare(
      "target", cell, wanted: isDay ? [cell.target] : [],
      found: Set([read.target?.content.description].compactMap(\.self)),
      isMentioned: { _ in !mentioned.isEmpty })
  }

  private mutating func compare(
    _ kind: String, _ cell: Cell, wanted: Set<String>, found: Set<String>,
    isMentioned: (String) -> Bool
  ) {
    let missed = wanted.subtracting(found)
    let wrong = found.subtracting(wanted)
    counts[kind, default: (0, 0, 0)].right += wanted.intersection(found).count
    counts[kind, default: (0, 0, 0)].wrong += wrong.count
    counts[kind, default: (0, 0, 0)].missed += missed.count
    silent += missed.filter { !isMentioned($0) }.count
    faults += wrong.sorted().map { "\(cell.id): \(kind) \($0) is claimed: \(cell.text)" }
    faults += missed.sorted().map { "\(cell.id): \(kind) \($0) is missed: \(cell.text)" }
  }

  /// The score as lines of text.
  func lines(_ title: String) -> [String] {
    let all = counts.values.reduce((0, 0, 0)) {
      ($0.0 + $1.right, $0.1 + $1.wrong, $0.2 + $1.missed)
    }
    let kinds = counts.sorted { $0.key < $1.key }.map { kind, count in
      "  \(kind): \(count.right) right, \(count.wrong) wrong, \(count.missed) missed"
    }
    let claims = max(1, all.0 + all.1)
    let statements = max(1, all.0 + all.2)
    return [title] + kinds + [
      "  together: \(100 * all.1 / claims) in 100 claims wrong, \(100 * all.0 / statements) in 100 statements found,"
        + " \(silent) missed without a word"
    ]
  }
}

let path = CommandLine.arguments.dropFirst().first ?? ""
guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
  FileHandle.standardError.write(Data("usage: make gold FILE=cells.tsv\n".utf8))
  exit(64)
}
let cells = text.split(separator: "\n").dropFirst().compactMap(Cell.init)
var fitted = Score()
for cell in cells { fitted.add(cell, by: .standard) }
var held = Score()
for (_, cells) in Dictionary(grouping: cells, by: \.source) {
  let table = WordTable.standard(without: Set(cells.map(\.id)))
  for cell in cells { held.add(cell, by: table) }
}
let report =
  fitted.faults + fitted.lines("\(cells.count) cells, by the whole table:") + held.faults
  + held.lines("each source read without the rows that it alone gave:")
print(report.joined(separator: "\n"))
