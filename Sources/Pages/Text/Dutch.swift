internal import Annex
internal import Dates

/// Dutch as the pages write it.
enum Dutch {
  private static let words = [
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
  ]

  /// A number within a sentence: in words up to twelve.
  static func number(_ number: Int) -> String {
    words.indices.contains(number) ? words[number] : grouped(number)
  }

  /// A number in digits, in groups of three from ten thousand on.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard number >= 10_000 else { return digits }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "." }
      text.append(digit)
    }
    return text
  }

  /// A number at the beginning of a sentence.
  static func Number(_ number: Int) -> String { capitalized(self.number(number)) }

  /// A number of things, in digits: `1 regel`, `37 regels`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  static func capitalized(_ text: String) -> String {
    // In Dutch both letters of ij are capitals at the beginning.
    text.hasPrefix("ij") ? "IJ" + text.dropFirst(2) : text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Things one after the other: `a, b en c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " en " + last
  }

  /// How many days lie between two dates.
  static func days(from first: CalendarDate, to last: CalendarDate) -> String {
    count(last.daysSinceEpoch - first.daysSinceEpoch, "dag", "dagen")
  }
}

extension Phase? {
  /// The phase as the pages call it.
  var label: String {
    switch self {
    case .toStart: "Moet nog starten"
    case .policy: "Beleid in uitwerking"
    case .implementation: "Implementatie in voorbereiding"
    case .implemented: "Geïmplementeerd"
    case .stopped: "Gestopt"
    case nil: "Fase niet gezegd"
    }
  }

  /// The same within a sentence that speaks of phases.
  var clause: String { self == nil ? "niet gezegd" : label.lowercased() }

  /// What it means, by the legend of the annex.
  var meaning: String {
    switch self {
    case .toStart: "Beleidsmatige uitwerking van de verbetermaatregel moet nog starten"
    case .policy: "Fase waarin beleid wordt uitgewerkt"
    case .implementation: "Fase van voorbereiden implementatie"
    case .implemented: "De verbetermaatregel is geïmplementeerd"
    case .stopped: "De verbetermaatregel is gestopt, vervallen of ingetrokken"
    case nil: "De woorden zeggen geen fase"
    }
  }

  /// Its name in an address.
  var slug: String {
    switch self {
    case .toStart: "nog-te-starten"
    case .policy: "beleid"
    case .implementation: "implementatie"
    case .implemented: "geimplementeerd"
    case .stopped: "gestopt"
    case nil: "niet-gezegd"
    }
  }

  /// Its sign.
  var mark: Mark {
    switch self {
    case .toStart: .start
    case .policy: .policy
    case .implementation: .build
    case .implemented: .done
    case .stopped: .stopped
    case nil: .none
    }
  }
}

extension [Phase?] {
  /// The phases in the order in which they are told: the furthest first.
  static let told: [Phase?] = [.implemented, .implementation, .policy, .toStart, .stopped, nil]
}
