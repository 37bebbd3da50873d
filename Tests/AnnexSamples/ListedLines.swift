public import Annex
public import Dates
internal import JSONText
public import Kamerstuk

/// The lines of an annex as `stand list` has them: what any form must keep of them.
public struct ListedLines: Hashable, Sendable {
  /// The lines, in the order of the table.
  public let lines: [Line]

  /// A line, without footnotes and rows.
  public struct Line: Hashable, Sendable {
    /// The theme, the title and page of the ambition, and the title and codes of the measure.
    public let place: [String?]
    /// The codes, each written out.
    public let codes: [String]
    /// The explanation and the status, byte for byte.
    public let words: [[UInt8]]
    /// The phase.
    public let phase: Phase?
    /// Whether there is none although the words name one.
    public let isPhaseDenied: Bool
    /// The target date.
    public let target: Target?
    /// The signals.
    public let signals: [Signal.Kind]
    /// When Parliament was told.
    public let told: [Told]
  }

  /// A date with its paper.
  public struct Told: Hashable, Sendable {
    /// The date.
    public let date: CalendarDate
    /// The paper.
    public let kamerstuk: Kamerstuk?
  }

  /// Takes the lines from what was read.
  public init(of contents: AnnexContents) {
    lines = contents.lines.map { line in
      Line(
        place: [
          line.theme, line.ambition?.title, line.ambition?.page, line.measure.title,
          line.measure.code,
        ],
        codes: line.measure.codes, words: [line.explanation, line.status].map { Array($0.utf8) },
        phase: line.phase.value,
        isPhaseDenied: line.phase.value == nil && line.derivation.phase != nil,
        target: line.target.value,
        signals: line.signals.map(\.kind),
        told: line.notifications.map { told in
          Told(
            date: told.date, kamerstuk: told.kamerstuk)
        })
    }
  }

  /// The lines as JSON.
  public var json: [UInt8] {
    let objects = lines.map { line in
      JSON.object([
        ("theme", .text(line.place[0])), ("ambition", .text(line.place[1])),
        ("page", .text(line.place[2])), ("measure", .text(line.place[3])),
        ("code", .text(line.place[4])), ("explanation", .string(line.text(0))),
        ("phase", .text(line.phase?.rawValue)),
        ("phase_basis", line.isPhaseDenied ? .string("stated") : .null),
        ("target_date", .name(line.target?.last)), ("target_from", .name(line.target?.first)),
        ("target_words", .text(line.target?.words)),
        (
          "signals",
          .array(line.signals.map { .object([("kind", .string($0.rawValue)), ("quote", .null)]) })
        ),
        ("text", .string(line.text(1))),
        (
          "notified",
          .array(
            line.told.map {
              .object([("date", .name($0.date)), ("kamerstuk", .name($0.kamerstuk))])
            })
        ),
      ])
    }
    return Array(JSON.array(objects).text.utf8)
  }

  /// The lines as a table in Dutch, as documents have it, with a separator.
  public func table(separatedBy delimiter: String, lineEnd: String = "\r\n") -> [UInt8] {
    let headings = [
      "Thema", Column.ambition.heading, Column.page.heading, Column.measure.heading, "Nummer",
      Column.explanation.heading, Column.status.heading, "Fase", "Signalen", "Streefdatum",
      Column.notified.heading,
    ]
    let rows = lines.map { line in
      [
        line.place[0] ?? "-", line.place[1] ?? "N.v.t.", line.place[2] ?? "",
        line.place[3] ?? "", line.place[4] ?? "", line.text(0), line.text(1),
        line.phase?.dutch ?? (line.isPhaseDenied ? "geen" : ""),
        line.signals.map(\.dutch).joined(separator: "; "),
        line.target?.description ?? "",
        line.told.map { told in
          told.kamerstuk.map { "\(told.date) (\($0))" } ?? told.date.description
        }.joined(separator: "; "),
      ]
    }
    var text: [UInt8] = []
    for row in [headings] + rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { text += delimiter.utf8 }
        text.append(UInt8(ascii: "\""))
        for byte in FormulaGuard.guarded(cell).utf8 {
          if byte == UInt8(ascii: "\"") { text.append(byte) }
          text.append(byte)
        }
        text.append(UInt8(ascii: "\""))
      }
      text += lineEnd.utf8
    }
    return text
  }
}

extension ListedLines.Line {
  fileprivate func text(_ position: Int) -> String {
    String(decoding: words[position], as: UTF8.self)
  }
}
