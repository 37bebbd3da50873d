/// Text laid out for a terminal, line by line.
///
/// What comes from the register is made harmless here, once, before it is wrapped and styled.
struct Page {
  let terminal: Terminal
  private var bytes: [UInt8] = []

  init(for terminal: Terminal) {
    self.terminal = terminal
  }

  /// All that was added.
  var text: String { String(decoding: bytes, as: UTF8.self) }

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
    for line in words.harmless.wrapped(to: terminal.width - indent) {
      add(spaces: indent)
      bytes += terminal.styled(line, style).utf8
      endLine()
    }
  }

  /// Adds a text, wrapped behind a label that stands in front of its first line.
  mutating func add(
    _ words: String, behind label: String, labelStyle: Style? = nil, width: Int, indent: Int = 0,
    style: Style? = nil
  ) {
    let lines = words.harmless.wrapped(to: terminal.width - indent - width)
    let label = label.harmless
    for (index, line) in lines.enumerated() {
      let margin = index == 0 ? label : ""
      add(spaces: indent)
      bytes += terminal.styled(margin, labelStyle).utf8
      add(spaces: width - margin.columns)
      bytes += terminal.styled(line, style).utf8
      endLine()
    }
  }

  /// Adds columns of lines side by side, behind an indent.
  mutating func add(_ columns: [Column], indent: Int) {
    for index in 0..<(columns.map(\.lines.count).max() ?? 0) {
      add(spaces: indent)
      for column in columns {
        let line = index < column.lines.count ? column.lines[index] : nil
        if let line { bytes += terminal.styled(line.text, line.style).utf8 }
        if column.width > 0 { add(spaces: column.width - (line?.text.columns ?? 0)) }
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

  private mutating func add(spaces count: Int) {
    bytes += repeatElement(Self.space, count: max(0, count))
  }

  private mutating func endLine() {
    while bytes.last == Self.space { bytes.removeLast() }
    bytes.append(Self.lineEnd)
  }

  private static let space = UInt8(ascii: " ")
  private static let lineEnd = UInt8(ascii: "\n")

  /// Lines that stand above each other, and how much room they take.
  struct Column {
    let lines: [Line]
    let width: Int

    init(_ lines: [Line], width: Int = 0) {
      self.lines = lines
      self.width = width
    }
  }

  /// A line of a column, with its style.
  struct Line {
    let text: String
    let style: Style?

    init(_ text: String, _ style: Style? = nil) {
      self.text = text
      self.style = style
    }
  }
}

extension [Page.Line] {
  /// A text in lines that fit a width, all in one style.
  static func wrapping(_ text: String, to width: Int, style: Style? = nil) -> [Page.Line] {
    text.harmless.wrapped(to: width).map { Page.Line($0, style) }
  }
}
