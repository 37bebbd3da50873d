internal import Annex
public import Dates
internal import Markup
public import Register

/// How lines went over time as a picture: SVG 2 (https://www.w3.org/TR/SVG2/) in light and dark, each row with its
/// words for those who do not see it.
public enum CourseSVG {
  private static let width = 1000
  private static let margin = 180
  private static let rowHeight = 26
  private static let top = 60

  /// - Parameters:
  ///   - date: The day up to which it is known how they went.
  ///   - words: In which language it speaks.
  /// - Returns: The picture, in XML.
  public static func text(
    of courses: [LineCourse], on date: CalendarDate, in words: CourseWords = .english
  ) -> String {
    let first = courses.compactMap(\.first).min() ?? date
    let last = max(date, courses.compactMap(\.last).max() ?? date)
    let legend = words.legend
    let height = top + rowHeight * courses.count + 30 + 20 * legend.count
    var svg = XML()
    svg.element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"),
        ("role", "img"), ("aria-labelledby", "title desc"), ("lang", words.language),
      ]
    ) { svg in
      svg.element("title", [("id", "title")]) { $0.words(words.title(upTo: date)) }
      svg.element("desc", [("id", "desc")]) { $0.words(self.words(courses, in: words)) }
      svg.element("style") { $0.literal(style) }
      svg.element("rect", [("class", "ground"), ("width", "100%"), ("height", "100%")])
      let axis = PictureAxis(first: first, last: last, from: margin, to: width - 20)
      addAxis(axis, today: date, bottom: height - 20 - 20 * legend.count, to: &svg)
      for (place, course) in courses.enumerated() {
        add(
          course, at: top + rowHeight * place, on: axis, until: date, in: words, to: &svg)
      }
      for (place, line) in legend.reversed().enumerated() {
        addLegend(line, at: height - 16 - 20 * place, to: &svg)
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.text + "\n"
  }

  private static func addAxis(
    _ axis: PictureAxis, today: CalendarDate, bottom: Int, to svg: inout XML
  ) {
    for (date, label) in axis.marks {
      let x = "\(axis.place(of: date))"
      svg.element(
        "line", [("class", "tick"), ("x1", x), ("x2", x), ("y1", "36"), ("y2", "\(bottom)")])
      svg.element("text", [("class", "year"), ("x", x), ("y", "28")]) { $0.words(label) }
    }
    let x = "\(axis.place(of: today))"
    svg.element(
      "line", [("class", "today"), ("x1", x), ("x2", x), ("y1", "36"), ("y2", "\(bottom)")])
  }

  private static func add(
    _ course: LineCourse, at y: Int, on axis: PictureAxis, until date: CalendarDate,
    in words: CourseWords, to svg: inout XML
  ) {
    svg.element("g") { row in
      row.element("title") { $0.words(self.words(course, in: words)) }
      row.element("text", [("class", "name"), ("x", "\(margin - 10)"), ("y", "\(y + 16)")]) {
        $0.words(label(of: course.line))
      }
      for period in course.periods {
        let from = axis.place(of: period.from)
        let to = max(axis.place(of: min(period.until ?? date, date)), from + 2)
        let kind = period.phase?.rawValue ?? "none"
        row.element(
          "rect",
          [
            ("class", period.isOnHold ? "\(kind) hold" : kind), ("x", "\(from)"),
            ("y", "\(y + 6)"), ("width", "\(to - from)"), ("height", "12"),
          ])
        if period.isOnHold {
          row.element(
            "line",
            [
              ("class", "held"), ("x1", "\(from)"), ("x2", "\(to)"), ("y1", "\(y + 12)"),
              ("y2", "\(y + 12)"),
            ])
        }
      }
      var phase: Phase??
      for period in course.periods where phase != .some(period.phase) {
        phase = .some(period.phase)
        mark(period.phase?.symbol ?? "·", "phase", at: axis.place(of: period.from), y, in: &row)
      }
      for target in course.targets {
        guard let last = target.target.last, target.end?.hasStood != false
        else { continue }
        mark(target.end == nil ? "⚑" : "⚐", "target", at: axis.place(of: last), y, in: &row)
      }
      // Above the rest: a letter mostly tells of what changed on its day.
      for day in course.told { mark("▸", "told", at: axis.place(of: day), y - 10, in: &row) }
    }
  }

  private static func mark(
    _ sign: String, _ kind: String, at x: Int, _ y: Int, in row: inout XML
  ) {
    row.element("text", [("class", "mark \(kind)"), ("x", "\(x)"), ("y", "\(y + 17)")]) {
      $0.words(sign)
    }
  }

  private static func addLegend(_ line: String, at y: Int, to svg: inout XML) {
    svg.element("text", [("class", "legend"), ("x", "20"), ("y", "\(y)")]) {
      $0.words(line)
    }
  }

  private static func label(of line: LineState) -> String {
    let name = line.measure.code ?? line.measure.title
    let whole = line.ambition?.page.map { "\(name), p. \($0)" } ?? name
    return whole.count > 26 ? whole.prefix(25) + "…" : whole
  }

  /// What the picture shows, in words.
  public static func words(_ courses: [LineCourse], in words: CourseWords) -> String {
    courses.map { self.words($0, in: words) }.joined(separator: ". ")
  }

  /// What a row shows, in words.
  private static func words(_ course: LineCourse, in words: CourseWords) -> String {
    let measure = course.line.measure
    let name = measure.code.map { "\($0), \(measure.title)" } ?? measure.title
    let periods = course.periods.map {
      words.period($0.phase, isOnHold: $0.isOnHold, from: $0.from)
    }
    let told = course.told.isEmpty ? [] : [words.told(on: course.told)]
    let targets = course.targets.filter { $0.end?.hasStood != false }.map { target in
      words.target(target.target, isReplaced: target.end.map { $0.kind == .replaced })
    }
    return "\(name): \((periods + told + targets).joined(separator: "; "))"
  }

  private static let style: StaticString = """
    svg{font:13px system-ui,sans-serif;--ground:#fff;--ink:#1b1b1b;--dim:#6b6b6b;--rule:#dcdcdc;--to_start:#7fb8c9;\
    --policy:#d9b44a;--implementation:#5b8bd0;--implemented:#57a773;--stopped:#a779b8;--none:#b5b5b5}\
    @media(prefers-color-scheme:dark){svg{--ground:#161616;--ink:#ececec;--dim:#a5a5a5;--rule:#3a3a3a;\
    --to_start:#3f7f92;--policy:#937722;--implementation:#3a63a0;--implemented:#33724b;--stopped:#74508a;--none:#5c5c5c}}\
    .ground{fill:var(--ground)}text{fill:var(--ink)}.name{text-anchor:end}.year{text-anchor:middle;fill:var(--dim)}\
    .legend{fill:var(--dim)}.tick{stroke:var(--rule)}.today{stroke:var(--ink);stroke-dasharray:2 3}\
    .to_start{fill:var(--to_start)}.policy{fill:var(--policy)}.implementation{fill:var(--implementation)}\
    .implemented{fill:var(--implemented)}.stopped{fill:var(--stopped)}.none{fill:var(--none)}\
    .hold{fill-opacity:.45}.held{stroke:var(--ink);stroke-width:2;stroke-dasharray:6 4}.mark{text-anchor:middle}.told{font-size:11px}
    """
}

/// Days side by side on points of a picture.
private struct PictureAxis {
  let first: CalendarDate
  let last: CalendarDate
  let from: Int
  let to: Int

  func place(of date: CalendarDate) -> Int {
    let days = max(1, last.daysSinceEpoch - first.daysSinceEpoch)
    return from + (date.daysSinceEpoch - first.daysSinceEpoch) * (to - from) / days
  }

  /// The days at which years begin, or months where there is no year, as many as have room.
  var marks: [(CalendarDate, String)] {
    let years = (first.year...max(first.year, last.year)).compactMap {
      CalendarDate(year: $0, month: 1, day: 1)
    }.filter { first <= $0 && $0 <= last }
    let step = max(1, years.count / 14)
    let chosen = years.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
    guard chosen.isEmpty else { return chosen.map { ($0, String($0.description.prefix(4))) } }
    return [(first, first.description)]
  }
}
