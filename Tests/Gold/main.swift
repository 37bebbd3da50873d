import Annex
import Dates
import Foundation

// Scores the reader of statuses on labelled cells: GoldMain FILE.tsv …, or folders of them
//
// The columns are id, text, phase, signals, ended, target, target_kind, note, source; lines that begin with # are
// left aside, and "as of 2026-11-01" in one of them says on which day the cells are read. What is unclear is not
// scored.

/// A labelled cell.
struct Cell {
  let id: String
  let text: String
  let phase: String
  let signals: Set<String>
  let ended: Set<String>
  /// What may be read or not.
  let unclear: Set<String>
  let target: String
  let source: String

  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count >= 9, cells[0] != "id" else { return nil }
    (id, target, source) = (cells[0], cells[5], cells[8])
    text = cells[1].replacing(" \\n ", with: "\n")
    let isStopped = cells[7].hasPrefix("state=stopped")
    phase = isStopped ? "stopped" : cells[7].hasPrefix("state=") ? "unclear" : cells[2]
    let named = (cells[3] + "," + cells[4]).split(separator: ",").map(String.init)
    unclear = Set(named.filter { $0.hasSuffix("?") }.map { String($0.dropLast()) })
    func sure(_ cell: String) -> Set<String> {
      Set(cell.split(separator: ",").map(String.init)).filter { !$0.hasSuffix("?") }
    }
    (signals, ended) = (sure(cells[3]), sure(cells[4]))
  }

  /// The targets that are right: `end 2018` and `2024-zomer` are the words of the guideline.
  var targets: (wanted: Target?, isScored: Bool) {
    if target.hasPrefix("?") { return (nil, false) }
    if target.isEmpty || target == "relative" { return (nil, true) }
    if target == "none yet" { return (Target(words: ""), true) }
    let words = target.replacing("end ", with: "eind ").replacing("mid ", with: "medio ")
    let parts = words.split(separator: "-")
    let season = parts.count == 2 && parts[1].allSatisfy(\.isLetter)
    return (try? Target(reading: season ? "\(parts[1]) \(parts[0])" : words), true)
  }
}

extension Target {
  /// Whether it is what a label says, or some days of a month that the label names as a whole.
  func fits(_ label: Target) -> Bool {
    guard let last = label.last else { return self.last == nil }
    guard let from = label.first, let own = self.last, let start = first else {
      return self == label
    }
    return self == label || from == start.firstOfMonth && from <= own && own <= last
  }
}

extension CalendarDate {
  var firstOfMonth: CalendarDate? { CalendarDate(year: year, month: month, day: 1) }
}

/// How often the reader was right, wrong, or said nothing; and where it said nothing without a word.
struct Score {
  private(set) var counts: [String: (right: Int, wrong: Int, missed: Int)] = [:]
  private(set) var faults: [String] = []
  private(set) var silent = 0

  mutating func add(_ cell: Cell, on date: CalendarDate?, by table: WordTable) {
    guard let read = try? Derivation(of: cell.text, on: date, by: table) else {
      if cell.targets.isScored { faults.append("\(cell.id): refused: \(cell.text)") }
      return
    }
    let isTold = !read.mentions.isEmpty
    if cell.phase != "unclear" {
      compare(
        "phase", cell, wanted: cell.phase == "none" ? [] : [cell.phase],
        found: Set([read.phase?.content.rawValue].compactMap(\.self)), isTold: isTold)
    }
    compare(
      "signals", cell, wanted: cell.signals,
      found: Set(read.signals.map(\.kind.rawValue)).subtracting(cell.unclear), isTold: isTold)
    compare(
      "ended", cell, wanted: cell.ended,
      found: Set(read.ended.map(\.kind.rawValue)).subtracting(cell.unclear), isTold: isTold)
    let (wanted, isScored) = cell.targets
    guard isScored else { return }
    let found = read.target?.content
    // Words that name no days promise none.
    let isRight = wanted.flatMap { label in found.map { $0.fits(label) } } ?? false
    compare(
      "target", cell, wanted: wanted == nil ? [] : [isRight ? "so" : cell.target],
      found: isRight ? ["so"] : Set([found].compactMap { $0?.last == nil ? nil : $0?.description }),
      isTold: isTold)
  }

  private mutating func compare(
    _ kind: String, _ cell: Cell, wanted: Set<String>, found: Set<String>, isTold: Bool
  ) {
    let missed = wanted.subtracting(found)
    let wrong = found.subtracting(wanted)
    counts[kind, default: (0, 0, 0)].right += wanted.intersection(found).count
    counts[kind, default: (0, 0, 0)].wrong += wrong.count
    counts[kind, default: (0, 0, 0)].missed += missed.count
    if !isTold { silent += missed.count }
    faults += wrong.sorted().map { "\(cell.id): \(kind) \($0) is claimed: \(cell.text)" }
    faults += missed.sorted().map {
      "\(cell.id): \(kind) \($0) is missed\(isTold ? "" : " without a word"): \(cell.text)"
    }
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
      "  together: \(all.1) of \(claims) claims wrong (\(100 * all.1 / claims) in 100), "
        + "\(all.0) of \(statements) statements found (\(100 * all.0 / statements) in 100), "
        + "\(silent) missed without a word"
    ]
  }
}

/// The files that a path names: itself, or those of its folder.
func files(at path: String) -> [String] {
  let names = try? FileManager.default.contentsOfDirectory(atPath: path)
  guard let names else { return [path] }
  return names.filter { $0.hasSuffix(".tsv") }.sorted().map { path + "/" + $0 }
}

/// The score of a file, with what it got wrong.
func report(on path: String) -> [String]? {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
  let lines = text.split(separator: "\n")
  let date = lines.prefix { $0.hasPrefix("#") }.firstNonNil { line in
    line.firstMatch(of: /as of ([0-9-]{10})/).flatMap { CalendarDate(iso: String($0.output.1)) }
  }
  let cells = lines.filter { !$0.hasPrefix("#") }.compactMap(Cell.init)
  var fitted = Score()
  for cell in cells { fitted.add(cell, on: date, by: .standard) }
  var held = Score()
  for (_, cells) in Dictionary(grouping: cells, by: \.source) {
    let table = WordTable.standard(without: Set(cells.map(\.id) + cells.map(\.source)))
    for cell in cells { held.add(cell, on: date, by: table) }
  }
  return ["\(path): \(cells.count) cells"] + fitted.faults + fitted.lines("by the whole table:")
    + held.faults + held.lines("each source read without the rows that it alone gave:")
}

extension Sequence {
  /// The first of what a body makes of the elements.
  func firstNonNil<Found>(_ body: (Element) -> Found?) -> Found? {
    for element in self { if let found = body(element) { return found } }
    return nil
  }
}

let reports = CommandLine.arguments.dropFirst().flatMap(files).map(report)
guard !reports.isEmpty, !reports.contains(where: { $0 == nil }) else {
  FileHandle.standardError.write(Data("usage: make gold DIR=FOLDER, or a file of cells\n".utf8))
  exit(64)
}
print(reports.compactMap(\.self).joined(separator: [""]).joined(separator: "\n"))
