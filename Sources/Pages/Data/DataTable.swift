public import Answers
internal import JSONText
internal import Register

/// A table of data beside the pages.
public enum DataTable: String, CaseIterable, Sendable {
  /// The lines and what holds for each.
  case lines = "regels"
  /// How lines went: each time in which one phase held.
  case courses = "verloop"
  /// The targets of lines.
  case deadlines = "streefdata"
  /// The letters.
  case letters = "brieven"
  /// The editions.
  case editions = "edities"
  /// How many measures were in each phase, at each edition and now.
  case counts = "tellingen"

  /// What it has, for people.
  public var title: String {
    switch self {
    case .lines: "Alle regels, met wat er geldt"
    case .courses: "Het verloop van elke regel, fase na fase"
    case .deadlines: "Alle streefdata, en hoe ze schoven"
    case .letters: "Alle brieven aan de Kamer"
    case .editions: "Alle edities van de bijlage"
    case .counts: "Hoeveel maatregelen in elke fase, per editie en nu"
    }
  }
}

extension Site {
  /// What a table has.
  public func answer(of table: DataTable) -> Answer {
    switch table {
    case .lines: .lines(answer.lines)
    case .courses: .courses(answer.lines.compactMap { answer.courses[$0.line] })
    case .deadlines:
      .deadlines(answer.lines.compactMap { answer.deadlines[$0.line] }, on: answer.day)
    case .letters: .letters(answer.letters)
    case .editions: .editions(answer.editions.map { ($0.edition, nil) })
    case .counts: .counts(answer.editions.map(\.counts) + answer.counts)
    }
  }

  /// The bytes of a file of a table.
  func bytes(of table: DataTable, _ file: Route.TableFile) throws -> [UInt8] {
    switch file {
    case .json: try bytes(of: answer(of: table), as: .json)
    case .csv: try bytes(of: answer(of: table), as: .csv)
    case .metadata: metadata(of: table)
    }
  }

  /// An answer with the fields that this site tells.
  public func bytes(of answer: Answer, as form: DataForm) throws -> [UInt8] {
    try answer.bytes(
      as: form, isWhole: self.answer.isWhole, withActors: settings.withActors)
  }

  /// What the columns of a table in CSV are.
  ///
  /// https://www.w3.org/TR/tabular-metadata/
  private func metadata(of table: DataTable) -> [UInt8] {
    let names = answer(of: table).fields(
      as: .csv, isWhole: answer.isWhole, withActors: settings.withActors)
    let columns = names.map { name -> JSON in
      .object([
        ("name", .string(name)), ("titles", .string(name)),
        ("datatype", .string(Self.datatype(of: name))), ("required", .bool(false)),
      ])
    }
    let value = JSON.object([
      ("@context", .string("http://www.w3.org/ns/csvw")), ("url", .string("\(table.rawValue).csv")),
      ("dc:title", .string(table.title)), ("dc:language", .string("nl")),
      (
        "dialect",
        .object([
          ("encoding", .string("utf-8")), ("delimiter", .string(",")), ("header", .bool(true)),
        ])
      ), ("tableSchema", .object([("columns", .array(columns))])),
    ])
    return Array((value.text + "\n").utf8)
  }

  private static func datatype(of name: String) -> String {
    let dates: Set<String> = [
      "date", "from", "until", "holds_from", "target_date", "target_from", "confirmed_on",
      "last_told",
    ]
    let numbers: Set<String> = ["line", "measure_id", "of", "times_told"]
    let flags: Set<String> = ["on_hold", "stands", "passed", "differs"]
    if dates.contains(name) || name.hasSuffix("_since") { return "date" }
    if numbers.contains(name) { return "integer" }
    return flags.contains(name) ? "boolean" : "string"
  }
}
