import Annex
import Register

/// The history of a measure as text: what happened, in date order, each with its source.
struct HistoryReport {
  private var layout: Layout
  private let dateWidth = 12

  /// Lays the events out under the measure's name and the places where it stands.
  static func layout(
    of events: [Event], on entry: MeasureIndex.Entry, for terminal: Terminal
  ) -> Layout {
    var layout = Layout(for: terminal)
    add(events, on: entry, to: &layout)
    return layout
  }

  /// Adds them likewise to what is laid out already.
  static func add(_ events: [Event], on entry: MeasureIndex.Entry, to layout: inout Layout) {
    var history = HistoryReport(layout: layout)
    history.layout.add(entry.measure.heading, style: .bold)
    for place in entry.lines { history.layout.add(place.name, indent: 2, style: .dim) }
    let isOneLine = entry.lines.count == 1
    if events.isEmpty {
      history.layout.gap()
      history.layout.add("nothing happened to it yet", indent: 2)
    }
    for event in events {
      history.layout.gap()
      history.add(event, isOneLine: isOneLine)
    }
    layout = history.layout
  }

  private init(layout: Layout) {
    self.layout = layout
  }

  private mutating func add(_ event: Event, isOneLine: Bool) {
    let look = Look(of: event)
    layout.add(
      look.title, behind: event.date.description, labelStyle: .bold, width: dateWidth,
      style: look.style)
    if let place = event.place, !isOneLine { add(place.name, style: .dim) }
    for detail in look.details { add(detail) }
    if let note = event.corrections.words { add(note, style: .red) }
    if let kamerstuk = event.kamerstuk {
      add(kamerstuk.description)
      add(kamerstuk.address, style: .dim)
    }
    let origin = event.origin.edition == event.id ? nil : event.origin.words
    let source = [event.id, origin, event.change.words].compactMap(\.self)
    add(source.joined(separator: " · "), style: .dim)
  }

  private mutating func add(_ words: String, style: Style? = nil) {
    layout.add(words, indent: dateWidth, style: style)
  }

  /// What an event looks like: a title in a style, and what it says.
  private struct Look {
    let title: String
    let style: Style?
    let details: [String]

    init(of event: Event) {
      switch event.kind {
      case .edition(let title):
        self.init(
          title: event.isTelling ? "▤ edition, with which Parliament was told" : "▤ edition",
          style: nil,
          details: [title, event.origin.file].compactMap(\.self))
      case .missing(let title):
        self.init(
          title: "▤ not in this edition", style: .red,
          details: [title, event.origin.file].compactMap(\.self))
      case .notification:
        self.init(title: "▸ Parliament told", style: nil, details: [])
      case .confirmation(let words):
        self.init(title: "✓ still holds", style: nil, details: [words].compactMap(\.self))
      case .wording(let words):
        self.init(title: "✎ worded anew", style: nil, details: [words])
      case .note(let change):
        self.init(
          title: "✎ footnote (\(change.cell))", style: nil,
          details: [change.old.map { "[-\($0)-]" }, change.new.map { "{+\($0)+}" }]
            .compactMap(\.self))
      case .firstWording(let words):
        self.init(title: "✎ worded", style: nil, details: [words])
      case .status(let status):
        let phase = PhaseLook(status.phase.value)
        let basis = status.phase.basis.map { " (\($0.rawValue))" } ?? ""
        self.init(
          title: phase.text + basis, style: phase.style,
          details: [status.text] + [status.signalWords, status.endedWords].compactMap(\.self))
      }
    }

    private init(title: String, style: Style?, details: [String]) {
      self.title = title
      self.style = style
      self.details = details
    }
  }
}

extension Event.Origin {
  /// Where it comes from, in words.
  var words: String {
    switch self {
    case .edition(let id, _): "from \(id)"
    case .person(let source?): "from \(source)"
    case .person(nil): "stated"
    }
  }
}

extension Event.Origin {
  /// The edition that it comes from.
  fileprivate var edition: String? {
    if case .edition(let id, _) = self { id } else { nil }
  }

  /// The name of the edition's file, where it comes from one.
  fileprivate var file: String? {
    if case .edition(_, let file) = self { file } else { nil }
  }
}

extension Event.Corrections {
  /// What became of the event, in words; nothing where nothing did.
  var words: String? {
    let notes = [
      supersedes.map {
        restores ? "holds again, in place of the retraction \($0)" : "corrects \($0)"
      },
      fate,
    ].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// What put it right or took it back, who did so, and why.
  private var fate: String? {
    guard let supersededBy else { return nil }
    let parts = ["\(retracted ? "retracted" : "corrected") by \(supersededBy)", change?.words, why]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}
