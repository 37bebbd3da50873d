internal import Annex
internal import Dates

/// The words of a picture of how lines went, in the language of whoever is shown it.
public enum CourseWords: Sendable {
  /// As the command line speaks.
  case english
  /// As pages speak.
  case dutch

  /// The language as documents name it: BCP 47.
  var language: String {
    switch self {
    case .english: "en"
    case .dutch: "nl"
    }
  }

  func title(upTo date: CalendarDate) -> String {
    switch self {
    case .english: "How measures went, up to \(date)"
    case .dutch: "Hoe het verliep, tot en met \(date.dutch)"
    }
  }

  func name(of phase: Phase?) -> String {
    switch (self, phase) {
    case (.english, let phase?): phase.rawValue.replacing("_", with: " ")
    case (.english, nil): "phase not said"
    case (.dutch, .toStart): "moet nog starten"
    case (.dutch, .policy): "beleid in uitwerking"
    case (.dutch, .implementation): "implementatie in voorbereiding"
    case (.dutch, .implemented): "geïmplementeerd"
    case (.dutch, .stopped): "gestopt"
    case (.dutch, nil): "fase niet gezegd"
    }
  }

  /// What a time is told as: its phase, whether it was on hold, and since when.
  func period(_ phase: Phase?, isOnHold: Bool, from date: CalendarDate) -> String {
    switch self {
    case .english: name(of: phase) + (isOnHold ? ", on hold," : "") + " from \(date)"
    case .dutch: name(of: phase) + (isOnHold ? ", on hold," : "") + " vanaf \(date.dutch)"
    }
  }

  func told(on dates: [CalendarDate]) -> String {
    switch self {
    case .english: "told on \(dates.map(\.description).joined(separator: ", "))"
    case .dutch: "Kamer geïnformeerd op \(dates.map(\.dutch).joined(separator: ", "))"
    }
  }

  /// A target, and whether another took its place, or none.
  func target(_ target: Target, isReplaced: Bool?) -> String {
    switch self {
    case .english:
      "target \(target)" + (isReplaced.map { $0 ? ", which moved" : ", which ended" } ?? "")
    case .dutch:
      "streefdatum \(target.dutch)"
        + (isReplaced.map { $0 ? ", later vervangen" : ", later niet meer genoemd" } ?? "")
    }
  }

  /// What the signs besides those of phases mean.
  var signs: [String] {
    switch self {
    case .english: ["╌ on hold", "▸ told", "⚑ target", "⚐ target that moved or ended"]
    case .dutch:
      ["╌ on hold", "▸ Kamer geïnformeerd", "⚑ streefdatum", "⚐ verschoven of vervallen"]
    }
  }

  /// What all signs mean, in lines for which there is room.
  var legend: [String] {
    let phases = Phase.allCases.map { "\($0.symbol) \(name(of: $0))" }
    return switch self {
    case .english: [(phases + signs).joined(separator: "   ")]
    case .dutch: [phases.joined(separator: "   "), signs.joined(separator: "   ")]
    }
  }
}
