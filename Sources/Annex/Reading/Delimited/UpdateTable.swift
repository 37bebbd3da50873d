internal import PlainText

/// A table of status updates that a person wants to record, one in each row: what they typed, and where it stands.
///
/// Its cells are separated by commas, semicolons or tabs: RFC 4180. Its first line has the headings.
public struct UpdateTable: Sendable {
  /// The rows in which something is written, in their order.
  public let rows: [Row]
  /// What a person should know of how it was read.
  public let hints: [String]

  /// What a column is for.
  public enum Column: String, CaseIterable, Hashable, Sendable {
    /// The measure, as a person names it.
    case measure
    /// The ambition that its line stands under.
    case ambition
    /// The date from which the status holds.
    case date
    /// The words of the status.
    case words
    /// The phase.
    case phase
    /// When it should be done.
    case target
    /// What holds beside the words.
    case signals
    /// Where it is from.
    case source
    /// The paper that says so.
    case kamerstuk
  }

  /// A row of the table.
  public struct Row: Sendable {
    fileprivate let cells: [Column: Typed]
    /// The place of its first cell: `updates.csv:12:1`.
    public let place: String

    /// What is typed in a column; nothing where the table has no such column.
    public subscript(column: Column) -> Typed? { cells[column] }
  }

  /// What is typed in a cell.
  public struct Typed: Sendable {
    /// As it was typed.
    public let text: String
    /// Where it stands: `updates.csv:12:7`, the column in characters.
    public let place: String

    /// Whether nothing is.
    public var isBlank: Bool { text.isBlank }
  }

  /// Reads a table.
  ///
  /// - Parameter file: The name that errors give the file.
  /// - Throws: ``AnnexError`` with line and column, where it is no such table.
  public init(reading source: [UInt8], named file: String) throws(AnnexError) {
    try SourceKind.check(
      source, named: file, "expected a table of updates as tab-separated text or CSV in UTF-8")
    let decoded = try DecodedText(source, named: file)
    hints =
      decoded.firstForeign == nil
      ? [] : ["\(file): this is not UTF-8 text; it is read as Windows-1252"]
    let header = try Header(in: decoded.bytes, of: file)
    var text = DelimitedText(
      decoded.bytes, from: header.rows.position, on: header.rows.line,
      delimiter: header.delimiter, of: file)
    var rows: [Row] = []
    while let record = try text.read() {
      guard record.cells.contains(where: { !$0.isBlank }) else { continue }
      guard rows.count < Limits.updates else {
        throw AnnexError(
          file, line: record.line, "the table has more than 10,000 updates; split the file")
      }
      rows.append(try header.row(of: record, in: file))
    }
    guard !rows.isEmpty else {
      throw AnnexError(
        file, "the table has headings and no row below them; nothing is to be recorded")
    }
    self.rows = rows
  }
}

extension UpdateTable.Column {
  /// The headings of it, folded.
  fileprivate var headings: [String] {
    switch self {
    case .measure: ["measure", "maatregel", "verbetermaatregel", "nummer", "nr", "nr.", "code"]
    case .ambition: ["ambition", "ambitie", "page", "pagina", "pag", "pag.", "blz", "blz."]
    case .date: ["date", "datum", "on", "per", "holds_from"]
    case .words: ["words", "woorden", "text", "tekst", "status", "stand van zaken"]
    case .phase: ["phase", "fase"]
    case .target: ["target", "streefdatum", "target_date"]
    case .signals: ["signals", "signal", "signalen", "signaal"]
    case .source: ["source", "bron"]
    case .kamerstuk: ["kamerstuk"]
    }
  }

  fileprivate init?(heading: String) {
    guard heading.utf8.count < 200 else { return nil }
    let name = FoldedText.trimmed(heading)
    guard let column = Self.allCases.first(where: { $0.headings.contains(name) }) else {
      return nil
    }
    self = column
  }
}

/// The headings of such a table.
private struct Header {
  let delimiter: UInt8
  /// What each column is; nothing for one in which nothing may be written.
  let columns: [UpdateTable.Column?]
  let rows: (position: Int, line: Int)

  init(in bytes: [UInt8], of file: String) throws(AnnexError) {
    let read = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].compactMap { delimiter in
      var text = DelimitedText(
        bytes, from: 0, on: 1, upTo: Limits.headings, delimiter: delimiter, of: file)
      return (try? text.read()).flatMap(\.self).map { (delimiter, $0, text.next) }
    }
    func known(_ record: DelimitedText.Record) -> Int {
      record.cells.count { UpdateTable.Column(heading: $0.text) != nil }
    }
    guard let best = read.max(by: { known($0.1) < known($1.1) }), known(best.1) > 0 else {
      throw AnnexError(file, "the first line has none of the headings of updates; \(Self.expected)")
    }
    let record = best.1
    (delimiter, rows) = (best.0, best.2)
    var columns: [UpdateTable.Column?] = []
    for cell in record.cells {
      guard !cell.isBlank else {
        columns.append(nil)
        continue
      }
      guard let column = UpdateTable.Column(heading: cell.text) else {
        throw AnnexError(
          file, at: cell.place.start,
          "\"\(cell.text.shown)\" is no heading of updates; \(Self.expected)")
      }
      guard !columns.contains(column) else {
        throw AnnexError(
          file, at: cell.place.start,
          "\"\(cell.text.shown)\" is the second heading for \(column.rawValue); expected one of them"
        )
      }
      columns.append(column)
    }
    for column in [UpdateTable.Column.measure, .words] where !columns.contains(column) {
      throw AnnexError(
        file, line: record.line, "no heading is for the \(column.rawValue); \(Self.expected)")
    }
    self.columns = columns
  }

  private static let expected =
    "expected measure and words, and as you need them ambition, date, phase, target, signals, source, kamerstuk; in Dutch too"

  /// The cells of a row, each under its heading.
  func row(
    of record: DelimitedText.Record, in file: String
  ) throws(AnnexError) -> UpdateTable.Row {
    func words(_ place: SourcePlace) -> String { "\(file):\(place.line):\(place.column)" }
    for (position, cell) in record.cells.enumerated() where !cell.isBlank {
      guard columns.indices.contains(position), columns[position] != nil else {
        throw AnnexError(
          file, at: cell.place.start,
          "this cell stands under no heading. A cell that holds a separator or a line break stands in quotes"
        )
      }
    }
    let end = record.cells.last?.place.start ?? SourcePlace(line: record.line, column: 1)
    guard record.isEnded || record.cells.count >= columns.count else {
      throw AnnexError(
        file, at: end,
        "the file ends within a row; expected \(columns.count) cells. Is the file whole?")
    }
    var cells: [UpdateTable.Column: UpdateTable.Typed] = [:]
    for (position, column) in columns.enumerated() {
      guard let column else { continue }
      let cell = record.cells.indices.contains(position) ? record.cells[position] : nil
      cells[column] = UpdateTable.Typed(
        text: cell?.text ?? "", place: words(cell?.place.start ?? end))
    }
    let start = SourcePlace(line: record.line, column: 1)
    return UpdateTable.Row(cells: cells, place: words(start))
  }
}
