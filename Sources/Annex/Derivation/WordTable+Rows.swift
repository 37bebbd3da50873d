internal import Synchronization

/// A line of the table as far as it is looked at when the table is opened: whether it is a row, and its first words.
struct RowScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the line ends.
  let end: Int
  /// Whether it is a row: eight cells, and no remark.
  let isRow: Bool
  /// Where its words begin.
  private let words: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var place = start
    var tabs = 0
    var words = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      if bytes[place] == UInt8(ascii: "\t") {
        tabs += 1
        if tabs == 4 { words = place + 1 }
      }
      place += 1
    }
    self.bytes = bytes
    self.words = words
    end = place
    isRow = tabs == 7 && bytes[start] != UInt8(ascii: "#")
  }

  /// Gives each of the words of which one stands first: `is|was`.
  func visitFirstWords(_ visit: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    var start = words
    var place = words
    while place < end {
      let byte = bytes[place]
      let isEnd = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isEnd || byte == UInt8(ascii: "|") {
        if start < place { visit(bytes[start..<place]) }
        if isEnd { return }
        start = place + 1
      }
      place += 1
    }
  }
}

/// The rows that were read already, for whoever reads many statuses.
final class PatternCache: Sendable {
  private struct Known {
    var byRow: [Int: WordTable.Pattern] = [:]
    /// Those that begin with a word, by its hash: of words that begin none, nothing is kept.
    var byWord: [UInt64: [WordTable.Pattern]] = [:]
  }

  private let known = Mutex(Known())

  /// The patterns of some rows, by where these begin.
  func patterns(of rows: [Int], in bytes: [UInt8]) -> [WordTable.Pattern] {
    known.withLock { Self.patterns(of: rows, in: bytes, &$0) }
  }

  /// The same of all rows that begin with a word of a hash.
  func patterns(
    of rows: @autoclosure () -> [Int], from hash: UInt64, in bytes: [UInt8]
  ) -> [WordTable.Pattern] {
    known.withLock { known in
      if let patterns = known.byWord[hash] { return patterns }
      let patterns = Self.patterns(of: rows(), in: bytes, &known)
      known.byWord[hash] = patterns
      return patterns
    }
  }

  private static func patterns(
    of rows: [Int], in bytes: [UInt8], _ known: inout Known
  ) -> [WordTable.Pattern] {
    rows.compactMap { row in
      if let pattern = known.byRow[row] { return pattern }
      let end = bytes[row...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      guard let read = WordTable.Row(bytes[row..<end]), let role = read.role,
        let pattern = WordTable.Pattern(read.words, role: role),
        case .words? = pattern.elements.first
      else { return nil }
      known.byRow[row] = pattern
      return pattern
    }
  }
}
