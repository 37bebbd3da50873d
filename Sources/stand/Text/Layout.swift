/// Text laid out for a terminal, line by line.
///
/// What comes from the register is made harmless here, once, before it is wrapped and styled.
struct Layout {
  let terminal: Terminal
  /// What is laid out, in UTF-8: whole lines, and what follows them.
  ///
  /// Pieces that are full stay where they are,
  /// so that a long text is not copied each time it outgrows its place.
  private var full: [[UInt8]] = []
  private var bytes: [UInt8] = []
  private static let pieceSize = 65_536

  init(for terminal: Terminal) {
    self.terminal = terminal
  }

  /// All that was added, in UTF-8, in pieces.
  var pieces: [[UInt8]] { full + [bytes] }

  /// Hands over the pieces that are full, which are then no longer in it.
  mutating func takeFullPieces() -> [[UInt8]] {
    defer { full = [] }
    return full
  }

  /// All that was added.
  var text: String { String(decoding: Array(pieces.joined()), as: UTF8.self) }

  /// Adds a text that is laid out already, line by line.
  mutating func append(_ lines: String) {
    bytes += lines.utf8
  }

  /// Adds an empty line.
  mutating func gap() {
    bytes.append(Self.lineEnd)
  }

  /// Adds a text, wrapped behind an indent.
  mutating func add(_ words: String, indent: Int = 0, style: Style? = nil) {
    let words = words.harmless
    guard !words.isLine(within: terminal.width - indent) else {
      add(spaces: indent)
      add(words.utf8, style)
      return endLine()
    }
    for line in words.wrappedLines(to: terminal.width - indent) {
      add(spaces: indent)
      add(line.bytes, style)
      endLine()
    }
  }

  /// Adds a text, wrapped behind a label that stands in front of its first line.
  mutating func add(
    _ words: String, behind label: String, labelStyle: Style? = nil, width: Int, indent: Int = 0,
    style: Style? = nil
  ) {
    let words = words.harmless
    let label = label.harmless
    guard !words.isLine(within: terminal.width - indent - width) else {
      add(spaces: indent)
      bytes += terminal.styled(label, labelStyle).utf8
      add(spaces: width - label.columns)
      add(words.utf8, style)
      return endLine()
    }
    let lines = words.wrappedLines(to: terminal.width - indent - width)
    for (index, line) in lines.enumerated() {
      let margin = index == 0 ? label : ""
      add(spaces: indent)
      bytes += terminal.styled(margin, labelStyle).utf8
      add(spaces: width - margin.columns)
      add(line.bytes, style)
      endLine()
    }
  }

  /// Adds columns of lines side by side, behind an indent.
  mutating func add(_ columns: [Column], indent: Int) {
    let height = columns.reduce(0) { max($0, $1.height) }
    for index in 0..<height {
      add(spaces: indent)
      for column in columns {
        let width = add(column, line: index)
        if column.width > 0 { add(spaces: column.width - width) }
      }
      endLine()
    }
  }

  /// Adds how words became others, wrapped behind a label.
  ///
  /// Marks stand around what is gone and what is new; with colour the one is red and the other green
  /// besides.
  mutating func add(
    _ runs: [WordDiff.Run], behind label: String, width: Int, indent: Int
  ) {
    let marked = runs.flatMap { run in run.words.harmless.wrapped(to: .max).map { ($0, run.fate) } }
    var lines: [[(word: String, fate: WordDiff.Fate)]] = [[]]
    var columns = 0
    for (text, fate) in marked {
      let words = text.split(separator: " ").map(String.init)
      for (index, word) in words.enumerated() {
        let word = fate.marked(word, index == 0, index == words.count - 1)
        if columns > 0, columns + 1 + word.columns > terminal.width - indent - width {
          lines.append([])
          columns = 0
        }
        lines[lines.count - 1].append((word, fate))
        columns += (columns > 0 ? 1 : 0) + word.columns
      }
    }
    for (index, line) in lines.enumerated() {
      let margin = (index == 0 ? label : "").padded(to: width)
      let words = line.map { terminal.styled($0.word, $0.fate.style) }.joined(separator: " ")
      add(spaces: indent)
      bytes += (terminal.styled(margin, .dim) + words).utf8
      endLine()
    }
  }

  /// Adds a line that is laid out already.
  mutating func addLine(_ line: String) {
    bytes += line.utf8
    endLine()
  }

  /// Adds one line of a column, where it has that many.
  ///
  /// - Returns: The columns that it takes.
  private mutating func add(_ column: Column, line index: Int) -> Int {
    var index = index
    for block in column.blocks {
      if index < block.lines.count {
        add(block.lines[index].bytes, block.style)
        return block.lines[index].columns
      }
      index -= block.lines.count
    }
    return 0
  }

  private mutating func add(_ line: some Collection<UInt8>, _ style: Style?) {
    guard terminal.hasColour, let style, !line.isEmpty else { return bytes += line }
    bytes += style.start.utf8
    bytes += line
    bytes += Style.end.utf8
  }

  private mutating func add(spaces count: Int) {
    for _ in 0..<max(0, count) { bytes.append(Self.space) }
  }

  private mutating func endLine() {
    while bytes.last == Self.space { bytes.removeLast() }
    bytes.append(Self.lineEnd)
    guard bytes.count >= Self.pieceSize else { return }
    full.append(bytes)
    bytes = []
  }

  private static let space = UInt8(ascii: " ")
  private static let lineEnd = UInt8(ascii: "\n")

  /// Blocks that stand above each other, and how much room they take.
  struct Column {
    let blocks: [Block]
    let width: Int

    init(_ blocks: [Block], width: Int = 0) {
      self.blocks = blocks
      self.width = width
    }

    var height: Int { blocks.reduce(0) { $0 + $1.lines.count } }
  }

  /// A text in lines that fit a width, all in one style.
  struct Block {
    let lines: [WrappedLine]
    let style: Style?

    init(_ text: String, to width: Int, style: Style? = nil) {
      lines = text.harmless.wrappedLines(to: width)
      self.style = style
    }
  }
}
