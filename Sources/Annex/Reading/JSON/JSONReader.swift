internal import Dates
internal import FoundationEssentials
internal import Kamerstuk

/// Reads a JSON list of lines.
struct JSONReader {
  private let file: String
  private var table: ListedTable
  private var hints: [String]
  private var unknown: Set<String> = []

  /// Reads the lines.
  static func annex(
    of bytes: [UInt8], named file: String, hints: [String]
  ) throws(AnnexError) -> Annex {
    var layout = JSONLayout(bytes, of: file)
    try layout.open()
    let start = layout.place
    var reader = JSONReader(file: file, hints: hints)
    var isFirst = true
    while let object = try layout.next(isFirst: isFirst) {
      try reader.read(object)
      isFirst = false
    }
    let names = [Field.ambition, .page, .measure, .explanation, .status, .notified].map(\.listed)
    guard let cells = Cells(names) else { throw AnnexError(file, "the list cannot be read") }
    return try reader.table.finish(
      title: nil, header: Annex.Row(kind: .header, cells: cells, sourceLine: start.line),
      hints: reader.hints)
  }

  private init(file: String, hints: [String]) {
    self.file = file
    self.hints = hints
    table = ListedTable(file: file, style: .list)
  }

  private mutating func read(_ object: JSONLayout.Object) throws(AnnexError) {
    let places = try places(in: object)
    let line = try decoded(object, places: places)
    var row = ListedRow(line: object.place.line)
    func cell(_ field: Field, _ text: String) -> ListedCell {
      ListedCell(text: text, place: CellPlace(places[field] ?? object.place, .escaped))
    }
    // A member for the codes that holds null says that there are none.
    if places[.code] != nil { row[.code] = cell(.code, "") }
    for (field, text) in line.fields { row[field] = cell(field, text) }
    guard row[.measure] != nil else {
      throw AnnexError(
        file, at: object.place, "this object has no measure; expected a member \"measure\"")
    }
    row[.signals] = cell(.signals, line.signals.map(\.kind).joined(separator: ";"))
    row[.notified] = cell(.notified, try notified(line, at: cell(.notified, "").place.start))
    let place = places[.remarks] ?? object.place
    for remark in line.remarks {
      guard !remark.mark.isEmpty, remark.mark.allSatisfy(\.isMark) else {
        throw AnnexError(
          file, at: place, "\"\(remark.mark)\" is no footnote mark; expected one such as ²")
      }
      row.remarks.append(ListedRow.Remark(mark: remark.mark, text: remark.text, place: place))
    }
    try checkTexts(of: row)
    try table.add(row)
  }

  /// Where the members of an object stand, each of which it has once.
  private mutating func places(
    in object: JSONLayout.Object
  ) throws(AnnexError) -> [Field: SourcePlace] {
    var places: [Field: SourcePlace] = [:]
    var names: Set<String> = []
    let hasCodes = object.members.contains { $0.name.elementsEqual(Field.code.listed.utf8) }
    for member in object.members {
      let name = String(decoding: member.name, as: UTF8.self)
      guard !name.contains("\\") else {
        throw AnnexError(file, at: member.namePlace, "the name of a member holds an escape")
      }
      guard names.insert(name).inserted else {
        throw AnnexError(file, at: member.namePlace, "the member \"\(name)\" stands here twice")
      }
      if let field = Field.allCases.first(where: { $0.listed == name }) {
        places[field] = member.place
      } else if !Field.isKnownAside(name, hasCodes: hasCodes), unknown.count < Limits.hints,
        unknown.insert(name).inserted
      {
        hints.append(.leftAside(in: file, at: member.namePlace, "the member \"\(name)\""))
      }
    }
    return places
  }

  private func decoded(
    _ object: JSONLayout.Object, places: [Field: SourcePlace]
  ) throws(AnnexError) -> ListedLine {
    do {
      return try JSONDecoder().decode(ListedLine.self, from: Data(object.bytes))
    } catch {
      let context: DecodingError.Context? =
        switch error as? DecodingError {
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
          .keyNotFound(_, let context), .dataCorrupted(let context):
          context
        default: nil
        }
      let name = context?.codingPath.first?.stringValue
      let field = Field.allCases.first { $0.listed == name }
      let what = field.map {
        "\"\($0.listed)\" is not what `stand list --format json` writes there"
      }
      throw AnnexError(
        file, at: field.flatMap { places[$0] } ?? object.place,
        what ?? "this object is no JSON: a value, an escape or a number in it is none")
    }
  }

  /// The dates as a table has them, each with its paper beside it.
  private func notified(
    _ line: ListedLine, at place: SourcePlace
  ) throws(AnnexError) -> String {
    var dates: [String] = []
    for notification in line.notified {
      guard let date = try? CalendarDate(reading: notification.date) else {
        throw AnnexError(
          file, at: place, "\"\(notification.date)\" is no date; expected one such as 2024-10-24")
      }
      guard let cited = notification.kamerstuk else {
        dates.append(date.description)
        continue
      }
      do {
        dates.append("\(date) (\(try Kamerstuk(reading: cited)))")
      } catch {
        throw AnnexError(file, at: place, error.message)
      }
    }
    return dates.joined(separator: "; ")
  }

  /// An escape can put a NUL into a text, which ends it for SQLite.
  private func checkTexts(of row: ListedRow) throws(AnnexError) {
    let nul = { (text: String) in text.utf8.contains(0) }
    if let field = Field.allCases.first(where: { nul(row.text(of: $0)) }) {
      throw AnnexError(file, at: row.place(of: field), "this text holds a NUL, so it is no text")
    }
    if let remark = row.remarks.first(where: { nul($0.text) }) {
      throw AnnexError(file, at: remark.place, "this text holds a NUL, so it is no text")
    }
  }
}
