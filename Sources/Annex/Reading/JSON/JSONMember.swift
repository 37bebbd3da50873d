internal import Dates
internal import JSONText
internal import Kamerstuk

/// A member of a line in JSON, read into the field of a row that it fills.
struct JSONMember {
  private let field: Field
  private let file: String
  private let place: SourcePlace

  /// - Parameter place: Where its value begins.
  init(_ field: Field, in file: String, at place: SourcePlace) {
    self.field = field
    self.file = file
    self.place = place
  }

  /// Reads its value; one that is null says nothing, but of codes that there are none.
  func read(from scanner: inout JSONScanner, to row: inout ListedRow) throws {
    guard try scanner.kind() != .null else {
      try scanner.skip()
      if field == .code { row[.code] = cell("") }
      return
    }
    switch field {
    case .theme, .ambition, .measure, .explanation, .status, .phase, .phaseBasis, .target,
      .targetFrom, .targetWords, .owner:
      row[field] = cell(try text(from: &scanner))
    case .page, .code:
      // Other programmes have pages and codes that are numbers.
      let isNumber = try scanner.kind() == .integer
      row[field] = cell(
        isNumber ? String(try scanner.integer()) : try text(from: &scanner))
    case .signals:
      // The quote of a signal is left aside, because the words give it.
      let kinds = try objects(from: &scanner).map { try text("kind", of: $0) }
      row[field] = cell(kinds.joined(separator: ";"))
    case .notified:
      let dates = try objects(from: &scanner).map { try date(of: $0) }
      row[field] = cell(dates.joined(separator: "; "))
    case .remarks:
      row.remarks += try objects(from: &scanner).map { try remark(of: $0) }
    }
  }

  private func cell(_ text: String) -> ListedCell {
    ListedCell(text: text, place: CellPlace(place, .escaped))
  }

  private var mismatch: AnnexError {
    AnnexError(
      file, at: place,
      "\"\(field.listed)\" is not what `stand list --format json` writes there")
  }

  private func text(from scanner: inout JSONScanner) throws -> String {
    guard try scanner.kind() == .text else { throw mismatch }
    let bytes = try scanner.text()
    guard bytes.count <= Limits.cell else { throw AnnexError.largeCell(in: file, at: place) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a list of objects: their members that are texts, by their names.
  private func objects(from scanner: inout JSONScanner) throws -> [[String: String]] {
    guard try scanner.kind() == .array else { throw mismatch }
    var objects: [[String: String]] = []
    try scanner.array { scanner in
      guard try scanner.kind() == .object else { throw mismatch }
      var texts: [String: String] = [:]
      var names: Set<String> = []
      try scanner.object { scanner, name in
        let name = String(decoding: name, as: UTF8.self)
        guard names.insert(name).inserted else { throw mismatch }
        if try scanner.kind() == .text {
          texts[name] = try text(from: &scanner)
        } else {
          try scanner.skip()
        }
      }
      objects.append(texts)
    }
    return objects
  }

  private func text(_ name: String, of object: [String: String]) throws -> String {
    guard let text = object[name] else { throw mismatch }
    return text
  }

  /// A date as a table has it, with its paper beside it.
  private func date(of object: [String: String]) throws -> String {
    let written = try text("date", of: object)
    guard let date = try? CalendarDate(reading: written) else {
      throw AnnexError(
        file, at: place, "\"\(written)\" is no date; expected one such as 2024-10-24")
    }
    guard let cited = object["kamerstuk"] else { return date.description }
    do {
      return "\(date) (\(try Kamerstuk(reading: cited)))"
    } catch {
      throw AnnexError(file, at: place, error.message)
    }
  }

  private func remark(of object: [String: String]) throws -> ListedRow.Remark {
    let mark = try text("mark", of: object)
    guard !mark.isEmpty, mark.allSatisfy(\.isMark) else {
      throw AnnexError(
        file, at: place, "\"\(mark)\" is no footnote mark; expected one such as ²")
    }
    return ListedRow.Remark(mark: mark, text: try text("text", of: object), place: place)
  }
}
