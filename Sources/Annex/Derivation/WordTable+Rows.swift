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
  private let patterns = Mutex<[Int: WordTable.Pattern]>([:])

  /// The patterns of some rows, by where these begin.
  func patterns(of rows: [Int], in bytes: [UInt8]) -> [WordTable.Pattern] {
    patterns.withLock { known in
      rows.compactMap { row in
        if let pattern = known[row] { return pattern }
        let end = bytes[row...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        guard let read = WordTable.Row(bytes[row..<end]), let role = read.role,
          let pattern = WordTable.Pattern(read.words, role: role),
          case .words? = pattern.elements.first
        else { return nil }
        known[row] = pattern
        return pattern
      }
    }
  }
}
