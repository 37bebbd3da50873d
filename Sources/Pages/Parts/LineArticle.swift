internal import Annex
internal import Dates
internal import Markup
internal import Register

extension Here {
  /// A line in a list: its phase, its measure with the ministry's words, and when Parliament was told.
  ///
  /// - Parameters:
  ///   - underTheme: Whether it stands under the heading of its theme.
  ///   - heading: The heading's element, one below that under which the line stands.
  func article(
    _ line: LineState, underTheme: Bool = true, heading: StaticString = "h4"
  ) -> HTML {
    let status = line.status
    let words: HTML =
      status.map { .quoted($0.text) } ?? .tag("p", class: "mute", "Geen stand van zaken.")
    let place = underTheme ? line.ambitionName : "\(line.themeName) · \(line.ambitionName)"
    return .tag(
      "article", class: "line", [HTML.Attribute("id", "r\(line.line)")],
      [
        .tag(
          "div", class: "ph", .phase(status?.phase.value), .signals(status?.signals ?? [])),
        .tag(
          "div", .tag("p", class: "amb", .words(place)), .tag(heading, measure(line.measure)), words
        ),
        .tag("div", told(line), dropped(line), target(of: line)),
      ])
  }

  private func told(_ line: LineState) -> HTML {
    let label = HTML.tag("b", "Kamer geïnformeerd")
    guard let last = line.tellings.last else {
      return .tag("p", class: "told", label, .tag("span", class: "never", "nooit"))
    }
    let earlier = line.tellings.count - 1
    let paper = last.kamerstuk.map { ", " + HTML.paper($0, short: true) }.orNothing
    let before: HTML =
      earlier > 0
      ? .literal("<br>") + .mute("en \(Dutch.count(earlier, "keer", "keer")) eerder") : .nothing
    return .tag("p", class: "told", label, .date(last.date, short: true), paper, before)
  }

  private func dropped(_ line: LineState) -> HTML {
    line.isDropped
      ? .tag("p", class: "told gap", .tag("b", "Bijlage"), "niet meer in de laatste") : .nothing
  }

  private func target(of line: LineState) -> HTML {
    guard let target = line.status?.target.value else { return .nothing }
    let isLate =
      (target.last.map { $0 < site.answer.day } ?? false)
      && line.status?.phase.value?.isOver != true
    return .tag(
      "p", class: "told gap", .tag("b", "Streefdatum"), .target(target),
      isLate ? .literal("<br>") + .tag("span", class: "never", "verstreken") : .nothing)
  }

  /// Lines under the headings of their themes, in their order.
  func themed(_ lines: [LineState]) -> HTML {
    var parts: [HTML] = []
    var group: [HTML] = []
    var theme: String?
    func close() {
      guard let theme, !group.isEmpty else { return }
      let heading = HTML.tag("h3", link(site.route(ofTheme: theme), nil, .words(theme)))
      parts.append(.tag("div", class: "theme", [heading] + group))
      group = []
    }
    for line in lines {
      if line.themeName != theme { close() }
      theme = line.themeName
      group.append(article(line))
    }
    close()
    return .all(parts)
  }
}

extension [LineState] {
  /// The lines with those of one theme together, themes in the order in which they come first.
  var byTheme: [LineState] {
    var order: [String: Int] = [:]
    for line in self where order[line.themeName] == nil { order[line.themeName] = order.count }
    return enumerated()
      .sorted {
        (order[$0.element.themeName] ?? 0, $0.offset) < (
          order[$1.element.themeName] ?? 0, $1.offset
        )
      }
      .map(\.element)
  }

  /// Those of one page, counted from 1.
  func page(_ page: Int) -> [LineState] {
    Array(dropFirst((page - 1) * Site.mostLines).prefix(Site.mostLines))
  }
}

/// How many pages a list of some length has.
func pages(of count: Int) -> Int { Swift.max(1, (count + Site.mostLines - 1) / Site.mostLines) }
