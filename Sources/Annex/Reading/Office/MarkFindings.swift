internal import Documents

/// What is to be said of the marks of all rows, each once with the first place where it stands.
struct MarkFindings {
  /// Rows with marks that nothing explains, by these marks.
  private var unexplained: [String: [Int]] = [:]
  /// Rows with colours likewise, by these colours.
  private var colours: [String: [Int]] = [:]
  /// Rows with marks of which a person said what the legend does not say.
  private var disputed: [String: [Int]] = [:]
  /// Where marks stand that are not read as such.
  private var elsewhere: [String: [SourcePlace]] = [:]

  /// Notes what is to be said of a row.
  mutating func add(_ marks: PhaseMarks, on line: Int, signs: PhaseSigns) {
    for mark in Set(marks.unexplained) { unexplained[mark, default: []].append(line) }
    for colour in Set(marks.colours) { colours[colour, default: []].append(line) }
    for mark in marks.read where signs.dispute(over: mark) != nil {
      disputed[mark, default: []].append(line)
    }
    for (sign, column) in marks.elsewhere {
      elsewhere[sign, default: []].append(SourcePlace(line: line, column: column + 1))
    }
  }

  /// What is to be said, mark by mark.
  func hints(_ signs: PhaseSigns, in file: String) -> [String] {
    var marks = unexplained
    // One colour alone, where no legend speaks of colours, only decorates.
    if signs.hasColours || colours.count > 1 { marks.merge(colours) { first, _ in first } }
    return Self.sorted(marks).map { mark, rows in
      "\(file):\(rows[0]): \(signs.unexplained(mark)), \(Self.count(rows)); there the words say the phase"
    }
      + Self.sorted(disputed).compactMap { mark, rows in
        signs.dispute(over: mark).map { "\(file):\(rows[0]): \($0), \(Self.count(rows))" }
      }
      + elsewhere.sorted { ($0.value[0].line, $0.key) < ($1.value[0].line, $1.key) }
      .prefix(Limits.hints).map { sign, places in
        let place = places[0]
        let more = places.count - 1
        let others = more > 0 ? " and in \(more) more place\(more > 1 ? "s" : "")" : ""
        return """
          \(file):\(place.line):\(place.column): "\(sign.shown)" stands here\(others), where it is not read as the \
          mark of a phase; expected it in front of the status, or alone behind it
          """
      }
  }

  private static func sorted(_ marks: [String: [Int]]) -> [(String, [Int])] {
    marks.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }.prefix(Limits.hints)
      .map { ($0.key, $0.value) }
  }

  /// How many rows there are, in words.
  static func count(_ rows: [Int]) -> String {
    "\(rows.count) such row\(rows.count == 1 ? "" : "s") in all"
  }
}
