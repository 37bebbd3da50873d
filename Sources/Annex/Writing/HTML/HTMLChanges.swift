internal import Markup

/// What changed of a line, each change in the cell that it is about.
struct HTMLChanges {
  private let fact: AnnexFact

  init(of fact: AnnexFact) {
    self.fact = fact
  }

  /// The word that says so at a glance.
  var label: HTML {
    guard !fact.changes.isEmpty else { return .nothing }
    return .element(
      "p", [.className("sinds")],
      [.element("strong", [], [.words(fact.isNew ? "nieuw" : "gewijzigd")])])
  }

  /// What the measure, its ambition or its theme was called, and what the footnotes of the line said.
  var names: HTML {
    list(of: [.name, .note]) { change in
      let words = Self.both(change)
      return change.subject == .note ? HTML.words("\(change.subject.dutch): ") + words : words
    }
  }

  /// The words of a cell before those that stand in it.
  func former(_ subject: AnnexChange.Subject) -> HTML {
    fact.changes.filter { $0.subject == subject }.map { change in
      let old = change.old.flatMap { $0.isEmpty ? nil : $0 }
      return HTML.element(
        "p", [.className("sinds")],
        old.map { [.words("Was: "), .element("del", [], [.words($0)])] } ?? [
          .words("Was leeg.")
        ])
    }.reduce(.nothing, +)
  }

  /// The changes of phase, signals and target date.
  var phase: HTML {
    list(of: [.phase, .target, .signal]) { .words("\($0.subject.dutch): ") + Self.both($0) }
  }

  /// The dates that came and went.
  var notified: HTML { list(of: [.notified]) { Self.both($0) } }

  private func list(of subjects: [AnnexChange.Subject], item: (AnnexChange) -> HTML) -> HTML {
    let items = fact.changes.filter { subjects.contains($0.subject) }
      .map { HTML.element("li", [], [item($0)]) }
    return items.isEmpty ? .nothing : .element("ul", [.className("sinds")], items)
  }

  /// What it was and what it is, or which of the two came or went.
  private static func both(_ change: AnnexChange) -> HTML {
    let old = change.old.map { HTML.element("del", [], [.words($0)]) }
    let new = change.new.map { HTML.element("ins", [], [.words($0)]) }
    return switch (old, new) {
    case (let old?, let new?): old + .words(" → ") + new
    case (let old?, nil): .words("vervallen ") + old
    case (nil, let new?): .words("toegevoegd ") + new
    case (nil, nil): .nothing
    }
  }
}
