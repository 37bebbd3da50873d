internal import Annex
internal import Answers
internal import Dates
internal import Kamerstuk
internal import Markup
internal import Register

/// Where something comes from, and when it was recorded.
extension Here {
  /// From where something is.
  func source(of event: Event) -> HTML {
    switch event.origin {
    case .edition(let id, _):
      guard let edition = site.answer.editions.first(where: { $0.edition.name == id }) else {
        return "Bron: een editie die is teruggenomen"
      }
      let inferred = edition.edition.isDateStated ? "" : " (datum afgeleid)"
      let letter = edition.edition.letter.map { ", aan de Kamer gestuurd met " + HTML.paper($0) }
      return "Bron "
        + link(.edition(edition.key), nil, "editie van ", .date(edition.edition.date))
        + .words(inferred) + letter.orNothing
    case .person(let source):
      if let source { return "Bron \(source)" }
      if let kamerstuk = event.kamerstuk { return "Zo gemeld in " + .paper(kamerstuk) }
      return site.answer.isWhole ? "Opgegeven, zonder bron" : "Zo aan de Kamer gemeld"
    }
  }

  /// When it was recorded, by whom and in which change, where that is told.
  func recorded(_ event: Event) -> [HTML] {
    guard site.answer.isWhole else { return [] }
    let by = site.settings.withActors ? " door \(event.change.actor)" : ""
    var parts: [HTML] = [
      "vastgelegd " + moment(event.change.recordedAt) + .words(by),
      change(event.change.id),
    ]
    let corrections = event.corrections
    if corrections.supersededBy != nil, let change = corrections.change {
      let fate = corrections.retracted ? "teruggenomen in " : "verbeterd in "
      parts.append(
        .words(fate) + self.change(change.id) + .words(corrections.why.map { ": \($0)" } ?? ""))
    }
    return parts
  }

  /// The moment of a change, in UTC.
  func moment(_ moment: Moment) -> HTML {
    .tag(
      "time", [HTML.Attribute("datetime", moment.millisecond)], [.words(moment.second + " UTC")])
  }

  /// A change, with the link to where it is told.
  func change(_ number: Int) -> HTML {
    guard number > 0, number <= site.settings.changes else { return "mutatie c\(number)" }
    return link(.hundred(ChangesPage.hundred(of: number)), "c\(number)", "mutatie c\(number)")
  }
}
