internal import Annex
internal import Register

/// What differs between two states, told line by line.
enum Changes {
  /// A line, and what differs of it.
  struct OfLine {
    let line: Int
    var changes: [Difference]

    /// The weightiest of what differs, under which the line is told.
    var group: Group { changes.map(\.kind.group).min() ?? .other }
  }

  /// Under which heading a changed line is told, the weightiest first.
  enum Group: Int, Comparable, CaseIterable {
    case dropped, appeared, target, phase, words, title, told, other

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    var anchor: String {
      switch self {
      case .dropped: "verdwenen"
      case .appeared: "nieuw"
      case .target: "streefdatum"
      case .phase: "fase"
      case .words: "woorden"
      case .title: "titel"
      case .told: "gemeld"
      case .other: "overig"
      }
    }

    var heading: String {
      switch self {
      case .dropped: "Niet meer in de bijlage"
      case .appeared: "Nieuw in de bijlage"
      case .target: "Andere streefdatum"
      case .phase: "Andere fase"
      case .words: "Andere woorden, zelfde fase"
      case .title: "Andere titel of plaats"
      case .told: "Kamer geïnformeerd"
      case .other: "Andere toelichting"
      }
    }

    func counted(_ count: Int) -> String {
      switch self {
      case .dropped: count == 1 ? "regel niet meer in de bijlage" : "regels niet meer in de bijlage"
      case .appeared: count == 1 ? "nieuwe regel" : "nieuwe regels"
      case .target: count == 1 ? "andere streefdatum" : "andere streefdata"
      case .phase: count == 1 ? "andere fase" : "andere fasen"
      case .words: "keer andere woorden, zelfde fase"
      case .title: count == 1 ? "andere titel of plaats" : "andere titels of plaatsen"
      case .told: "keer de Kamer geïnformeerd, verder gelijk"
      case .other: count == 1 ? "andere toelichting" : "andere toelichtingen"
      }
    }
  }

  /// Differences by their lines, in the order in which these come.
  static func byLine(_ differences: [Difference]) -> [OfLine] {
    var found: [OfLine] = []
    for difference in differences {
      if found.last?.line == difference.line {
        found[found.count - 1].changes.append(difference)
      } else {
        found.append(OfLine(line: difference.line, changes: [difference]))
      }
    }
    for place in found.indices {
      // What is equal stays in its order: the sort is stable.
      found[place].changes.sort { $0.kind.group < $1.kind.group }
    }
    return found
  }

  /// What differs of a line, in few words.
  static func named(_ differences: [Difference]) -> String {
    var names: [String] = []
    for difference in differences {
      let name: String? =
        switch difference.kind {
        case .appeared: "nieuw in de bijlage"
        case .reappeared: "weer in de bijlage"
        case .dropped: "niet meer in de bijlage"
        case .phase:
          "fase: \(phase(difference.old).clause) → \(phase(difference.new).clause)"
        case .targetDate: target(from: difference.old, to: difference.new)
        case .status: differences.contains { $0.kind == .phase } ? nil : "andere woorden"
        case .title, .code: "andere titel"
        case .moved: "andere plaats"
        case .explanation: "andere toelichting"
        case .owner: "andere eigenaar"
        case .note: "andere voetnoot"
        case .goesOnIn: "gaat verder in een andere maatregel"
        case .signal, .notified: nil
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    if names.isEmpty, differences.contains(where: { $0.kind == .notified }) {
      names = ["Kamer geïnformeerd"]
    }
    return names.isEmpty ? "andere signalen" : names.joined(separator: "; ")
  }

  private static func target(from old: String?, to new: String?) -> String {
    switch (old.map(Self.target), new.map(Self.target)) {
    case (let old?, let new?): "streefdatum \(old) → \(new)"
    case (nil, let new?): "streefdatum \(new)"
    case (_, nil): "geen streefdatum meer"
    }
  }

  /// A target as differences name it, in Dutch.
  static func target(_ name: String) -> String {
    (try? Target(reading: name))?.dutch ?? name
  }

  /// A phase as differences name it.
  static func phase(_ name: String?) -> Phase? { name.flatMap(Phase.init(rawValue:)) }

  /// The words of a footnote.
  ///
  /// Differences name its cell before them: `status: Uitgezonderd de kade.`
  static func note(_ name: String) -> String {
    guard let colon = name.firstRange(of: ": ") else { return name }
    return String(name[colon.upperBound...])
  }

  /// A signal as differences name it.
  static func signal(_ name: String?) -> String {
    name.flatMap(Signal.Kind.init(rawValue:))?.dutch ?? name ?? ""
  }
}

extension Difference.Kind {
  fileprivate var group: Changes.Group {
    switch self {
    case .dropped: .dropped
    case .appeared, .reappeared: .appeared
    case .targetDate: .target
    case .phase: .phase
    case .status, .signal: .words
    case .title, .code, .moved: .title
    case .notified: .told
    case .explanation, .owner, .goesOnIn, .note: .other
    }
  }
}
