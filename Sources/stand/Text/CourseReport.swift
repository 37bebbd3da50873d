import Annex
import Dates
import PlainText
import Register

/// How lines went over time as a picture of text: one row a line, on an axis as wide as the terminal.
enum CourseReport {
  /// - Parameter date: The day up to which it is known how they went.
  static func text(
    of courses: [LineCourse], on date: CalendarDate, for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    guard let first = courses.compactMap(\.first).min() else {
      layout.add("nothing is recorded of them by \(date)")
      return layout.text
    }
    let labels = courses.map { label(of: $0.line) }
    let widest = labels.map(\.columns).max() ?? 0
    let margin = min(widest, max(8, terminal.width / 3)) + 2
    let axis = Axis(
      from: first, to: max(date, courses.compactMap(\.last).max() ?? date),
      columns: max(10, terminal.width - margin))
    let space = String(repeating: " ", count: margin)
    layout.addLine(terminal.styled(space + axis.labels, .dim))
    layout.addLine(terminal.styled(space + axis.ticks(today: date), .dim))
    for (label, course) in zip(labels, courses) {
      let name = label.harmless.cut(to: margin - 2).padded(to: margin)
      layout.addLine(name + CourseRow(of: course, on: axis, until: date).shown(on: terminal))
    }
    layout.gap()
    let phases = PhaseLook.phases.filter { phase in
      courses.contains { $0.periods.contains { $0.phase == phase } }
    }
    let legend =
      phases.map { PhaseLook($0).text }
      + [
        "\(CourseRow.hold) on hold", "▸ told", "⚑ target", "⚐ target that moved or ended",
        "▾ \(date)",
      ]
    layout.add(legend.joined(separator: " · "), style: .dim)
    return layout.text
  }

  private static func label(of line: LineState) -> String {
    let name = line.measure.code ?? line.measure.title
    return line.ambition?.page.map { "\(name), p. \($0)" } ?? name
  }
}

/// Days side by side on columns.
struct Axis {
  private let first: Int
  private let days: Int
  let columns: Int

  init(from first: CalendarDate, to last: CalendarDate, columns: Int) {
    self.first = first.daysSinceEpoch
    days = max(1, last.daysSinceEpoch - first.daysSinceEpoch)
    self.columns = columns
  }

  /// The column of a day, from 0.
  func column(of date: CalendarDate) -> Int {
    let place = (date.daysSinceEpoch - first) * (columns - 1) / days
    return min(max(place, 0), columns - 1)
  }

  /// The days at which years begin; where there are fewer than two, those at which months do.
  private var marks: [(date: CalendarDate, label: String)] {
    var months: [CalendarDate] = []
    var year = 1
    while year <= 9999 {
      defer { year += 1 }
      guard let start = CalendarDate(year: year, month: 1, day: 1),
        start.daysSinceEpoch >= first - 366
      else { continue }
      guard start.daysSinceEpoch <= first + days else { break }
      months += (1...12).compactMap { CalendarDate(year: year, month: $0, day: 1) }
    }
    let seen = months.filter { (first...first + days).contains($0.daysSinceEpoch) }
    let years = seen.filter { $0.month == 1 }
    guard years.count < 2 else { return years.map { ($0, String($0.description.prefix(4))) } }
    return seen.map { ($0, String($0.description.prefix(7))) }
  }

  /// The years or months over their ticks, as many as have room.
  var labels: String {
    var line = ""
    for (date, label) in marks {
      let place = column(of: date)
      guard line.isEmpty ? place + label.count <= columns : place > line.count,
        place + label.count <= columns
      else { continue }
      line += String(repeating: " ", count: place - line.count) + label
    }
    return line
  }

  /// A line with a tick at each year or month, and a mark at a day.
  func ticks(today: CalendarDate) -> String {
    var line = [Character](repeating: "─", count: columns)
    for (date, _) in marks { line[column(of: date)] = "┴" }
    line[column(of: today)] = "▾"
    return String(line)
  }
}

/// One line on the axis.
private struct CourseRow {
  private var cells: [Cell]

  /// What stands in a column.
  private struct Cell {
    var mark: Character = " "
    var style: Style?
    /// Whether something is marked there, which nothing may hide.
    var isTaken = false
  }

  static let hold: Character = "░"

  init(of course: LineCourse, on axis: Axis, until date: CalendarDate) {
    cells = [Cell](repeating: Cell(), count: axis.columns)
    for period in course.periods {
      let look = PhaseLook(period.phase)
      let last = axis.column(of: min(period.until ?? date, date))
      for column in axis.column(of: period.from)...max(last, axis.column(of: period.from)) {
        cells[column] = Cell(
          mark: period.isOnHold ? Self.hold : "─", style: period.isOnHold ? .red : look.style)
      }
    }
    var phase: Phase??
    for period in course.periods where phase != .some(period.phase) {
      phase = .some(period.phase)
      let look = PhaseLook(period.phase)
      add(Character(look.symbol), look.style, at: axis.column(of: period.from))
    }
    for target in course.targets {
      guard let last = target.target.last else { continue }
      guard target.end?.hasStood != false else { continue }
      let stands = target.end == nil
      add(stands ? "⚑" : "⚐", stands ? .yellow : .dim, at: axis.column(of: last))
    }
    for day in course.told { add("▸", .bold, at: axis.column(of: day)) }
  }

  /// Marks a column, or the next that is free: nothing hides another.
  private mutating func add(_ mark: Character, _ style: Style?, at column: Int) {
    let free =
      (column..<cells.count).first { !cells[$0].isTaken }
      ?? (0..<column).last { !cells[$0].isTaken }
    guard let free else { return }
    cells[free] = Cell(mark: mark, style: style, isTaken: true)
  }

  func shown(on terminal: Terminal) -> String {
    var line = ""
    var run = ""
    var style: Style?
    for cell in cells {
      if cell.style != style {
        line += terminal.styled(run, style)
        run = ""
        style = cell.style
      }
      run.append(cell.mark)
    }
    line += terminal.styled(run, style)
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension String {
  /// The text in so many columns, with a sign that more of it is left out.
  fileprivate func cut(to columns: Int) -> String {
    guard self.columns > columns else { return self }
    var text = ""
    for character in self {
      guard (text + String(character)).columns < columns else { break }
      text.append(character)
    }
    return text + "…"
  }
}
