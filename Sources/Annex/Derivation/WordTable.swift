internal import Synchronization
internal import CWords

/// The words by which a status is read: Sources/Words/words.tsv, which says how it is written.
///
/// A start of the program reads one status and needs a few rows of it, so at first only the words are noted with which
/// rows begin; a row is read when a text has its first word.
package struct WordTable: Sendable {
  private let bytes: [UInt8]
  /// The rows by the words that they may begin with, in the order of these words' hashes.
  private let starts: [Start]
  /// Those that may begin with a part of a word, by its first or its last byte.
  private let beginnings: [UInt8: [Part]]
  private let endings: [UInt8: [Part]]
  private let read = PatternCache()

  /// A word with which a row may begin, by its hash, and where the row is.
  ///
  /// Another word of that hash is none with which it begins, as the pattern itself tells.
  private struct Start {
    let hash: UInt64
    let row: Int
  }

  /// The beginning or the end of a word with which a row may begin.
  private struct Part {
    let text: [UInt8]
    let row: Int
  }

  /// The table that comes with the program.
  package static let standard = standard(without: [])

  /// The same without the rows that came from some sources alone.
  package static func standard(without sources: Set<String>) -> WordTable {
    WordTable(reading: standardBytes, without: sources)
  }

  /// The bytes of the table that comes with the program.
  package static var standardBytes: [UInt8] {
    var count = 0
    let start = words_table(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The version of the table that comes with the program, kept with what was read by it.
  package static let version = 1

  /// Reads a table; a row that is none is left out, which the table's own test finds.
  ///
  /// - Parameter bytes: The table, in UTF-8.
  init(reading bytes: [UInt8], without sources: Set<String> = []) {
    var starts: [Start] = []
    var beginnings: [UInt8: [Part]] = [:]
    var endings: [UInt8: [Part]] = [:]
    starts.reserveCapacity(bytes.count / 40)
    bytes.withUnsafeBufferPointer { bytes in
      var row = 0
      while row < bytes.count {
        let scan = RowScan(bytes, at: row)
        defer { row = scan.end + 1 }
        guard scan.isRow else { continue }
        if !sources.isEmpty,
          Row(Array(bytes[row..<scan.end])[...])?.comes(from: sources) != false
        {
          continue
        }
        scan.visitFirstWords { word in
          let star = UInt8(ascii: "*")
          if word.first == star, let byte = word.last, word.count > 1 {
            endings[byte, default: []].append(Part(text: Array(word.dropFirst()), row: row))
          } else if word.last == star, let byte = word.first, word.count > 1 {
            beginnings[byte, default: []].append(Part(text: Array(word.dropLast()), row: row))
          } else {
            starts.append(Start(hash: Self.hash(of: word), row: row))
          }
        }
      }
    }
    starts.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    self.bytes = bytes
    self.starts = starts
    self.beginnings = beginnings
    self.endings = endings
  }

  /// The patterns that a word may begin.
  func patterns(from word: String) -> [Pattern] {
    var word = word
    return word.withUTF8 { patterns(from: $0) }
  }

  private func patterns(from word: UnsafeBufferPointer<UInt8>) -> [Pattern] {
    guard let first = word.first, let last = word.last else { return [] }
    let hash = Self.hash(of: word)
    let whole = starts[firstStart(of: hash)...].prefix { $0.hash == hash }
    var rows: [Int] = []
    for part in beginnings[first] ?? [] where word.starts(with: part.text) {
      rows.append(part.row)
    }
    for part in endings[last] ?? [] where word.suffix(part.text.count).elementsEqual(part.text) {
      rows.append(part.row)
    }
    let found = whole.isEmpty ? [] : read.patterns(of: whole.map(\.row), from: hash, in: bytes)
    return rows.isEmpty ? found : found + read.patterns(of: rows, in: bytes)
  }

  /// Where the words of a hash begin.
  private func firstStart(of hash: UInt64) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The hash of a word, by FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
  private static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// What a pattern is for.
  enum Role: Hashable, Sendable {
    /// Something that a status can say.
    case concept(Concept)
    /// What says of a concept that it is not simply so.
    case trigger(Category, Side, Scope)
    /// What says of a concept that it is so now, where that has to be said.
    case affirming(Scope)
    /// Words that are none of those that they look like.
    case pseudo
    /// Where a clause begins, what it has in common with the one before, and whether it is one only where its sentence
    /// opens.
    case clause(Link, opens: Bool)
  }

  /// What a clause has in common with the one before.
  enum Link: String, Hashable, Sendable {
    /// Nothing: it has a subject of its own.
    case own = ""
    /// It may go on with what that one speaks of, behind words put in between: `de vertraging, die in mei ontstond, is …`.
    case back
    /// It leaves its subject out, or has a pronoun for it: `… en is afgerond`.
    case same
  }

  /// On which side of a concept a trigger stands.
  enum Side: String, Hashable, Sendable {
    case before, after, both
    /// Right behind it: `geïmplementeerd wordt`.
    case next
    /// Anywhere in its sentence; and where the sentence opens: `als de Kamer instemt, …`.
    case sentence, opening
  }

  /// To which concepts a trigger goes.
  enum Scope: String, Hashable, Sendable {
    case all
    /// Of phases: all; those that go on; that all is done; that it is stopped; these two, which are of the whole.
    case phase, running, done, stop, whole
    /// Of signals: all; that it rests, or is others' now; that it takes longer.
    case signal, hold, delay
    /// Of what clauses say together.
    case half
    case target
  }

  /// A row of the table.
  struct Row {
    private let line: ArraySlice<UInt8>
    /// Where its tabs are.
    private let tabs: [Int]

    var kind: String { text(0) }
    var value: String { text(1) }
    var side: String { text(2) }
    var scope: String { text(3) }
    var words: ArraySlice<UInt8> { cell(4) }
    var example: String { text(5) }
    var reading: String { text(6) }
    var sources: String { text(7) }

    init?(_ line: ArraySlice<UInt8>) {
      self.line = line
      var tabs: [Int] = []
      tabs.reserveCapacity(7)
      for place in line.indices where line[place] == UInt8(ascii: "\t") { tabs.append(place) }
      self.tabs = tabs
      guard tabs.count == 7 else { return nil }
    }

    private func cell(_ number: Int) -> ArraySlice<UInt8> {
      let start = number == 0 ? line.startIndex : tabs[number - 1] + 1
      return line[start..<(number == 7 ? line.endIndex : tabs[number])]
    }

    private func text(_ number: Int) -> String { String(decoding: cell(number), as: UTF8.self) }

    /// Whether it came from some sources alone.
    func comes(from sources: Set<String>) -> Bool {
      guard !sources.isEmpty else { return false }
      return self.sources.split(separator: ",").allSatisfy { sources.contains(String($0)) }
    }

    var role: Role? {
      switch kind {
      case "concept": Concept(value, side: Side(rawValue: side)).map(Role.concept)
      case "mention": Concept(value, side: nil)?.subject.map { .concept(.mentioned($0)) }
      case "trigger":
        Category(rawValue: value).flatMap { category in
          Side(rawValue: side).flatMap { side in
            Scope(rawValue: scope).map { .trigger(category, side, $0) }
          }
        }
      case "affirming": Scope(rawValue: scope).map(Role.affirming)
      case "pseudo": .pseudo
      case "clause": Link(rawValue: value).map { .clause($0, opens: side == "opening") }
      default: nil
      }
    }
  }
}
