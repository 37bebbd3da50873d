import PlainText
import Annex
import ArgumentParser
import Dates
import Kamerstuk
import Planning
import Register

extension CalendarDate {
  /// Reads an option's date, also as people write it: `24 oktober 2024`; `today` and `yesterday`, in Dutch too, are
  /// local dates.
  init(option text: String, named name: String, clock: WallClock = .system) throws {
    if let day = Self.day(named: text, clock: clock) {
      self = day
      return
    }
    do {
      self = try CalendarDate(reading: text)
    } catch .impossible {
      throw InputError.usage("\(name) \(text): there is no such day")
    } catch .notADate {
      // In prose a month is written out.
      do {
        if let target = try Target(reading: text), target.first == nil, let day = target.last {
          self = day
          return
        }
      } catch {
        throw InputError.usage("\(name) \(text): there is no such day")
      }
      throw InputError.usage(
        "\(name) \(text): expected a date such as 2024-10-24, 24-10-2024, 24 oktober 2024, today or yesterday"
      )
    }
  }

  /// A day by its name, in English or Dutch.
  static func day(named text: String, clock: WallClock) -> CalendarDate? {
    switch text.lowercased() {
    case "today", "vandaag": clock.today
    case "yesterday", "gisteren": clock.today.dayBefore
    default: nil
    }
  }
}

extension Citation {
  /// Reads an option's Kamerstuk.
  init(option text: String, named name: String) throws {
    do {
      try self.init(reading: text)
    } catch {
      throw InputError.usage("\(name) \(text): \(error.message)")
    }
  }
}

extension Stated<Phase> {
  /// Reads an option's phase, in English or Dutch; `none` states that there is none.
  init(option text: String, named name: String = "--phase") throws {
    if text.isNone {
      self = .nothing
    } else if let phase = Phase(option: text) {
      self = .given(phase)
    } else {
      throw InputError.usage("\(name) \(text): expected one of \(Phase.choices), none")
    }
  }
}

extension Stated<Target> {
  /// Reads an option's target: a date, a part of a year, or words without a number; `none` states that there is none.
  init(option text: String, named name: String) throws {
    guard !text.isNone else {
      self = .nothing
      return
    }
    do {
      if let target = try Target(reading: text) {
        self = .given(target)
      } else if !text.contains(where: \.isNumber), text.contains(where: \.isLetter) {
        self = .given(Target(words: text))
      } else {
        throw InputError.usage(
          "\(name) \(text): expected a date such as 2027-07-01, 2027-Q1, 2027-H1, 2027-07, 2027, or words"
        )
      }
    } catch is ImpossibleDate {
      throw InputError.usage("\(name) \(text): there is no such day")
    }
  }
}

extension Phase {
  /// Reads a phase as people type it, in English or Dutch.
  init?(option text: String) {
    let name = FoldedText.trimmed(text)
    guard let phase = Phase.allCases.first(where: { name == $0.rawValue || name == $0.dutchOption })
    else { return nil }
    self = phase
  }

  /// The phase in Dutch as an option has it: without spaces and accents.
  private var dutchOption: String { FoldedText.trimmed(dutch).replacing(" ", with: "-") }

  static var choices: String {
    allCases.map { "\($0.rawValue) (\($0.dutchOption))" }.joined(separator: ", ")
  }
}

extension Decisions.Choice {
  /// Reads an option's choice.
  init(option text: String) throws {
    guard let choice = Self(rawValue: text.lowercased()) else {
      throw InputError.usage("--conflicts \(text): expected edition or register")
    }
    self = choice
  }
}

extension Signal.Kind {
  /// Reads an option's signal, by its name or as it is told, in English or Dutch.
  init(option text: String, named name: String = "--signal") throws {
    func plain(_ text: String) -> String {
      FoldedText.trimmed(text).replacing("-", with: " ").replacing("_", with: " ")
    }
    let typed = plain(text)
    let named = Self.allCases.first { kind in
      [kind.rawValue, kind.words, kind.dutch].contains { plain($0) == typed }
    }
    guard let kind = named else {
      let choices = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError.usage("\(name) \(text): expected one of \(choices)")
    }
    self = kind
  }
}

extension StringProtocol {
  /// Whether it says that there is nothing: `none`, in Dutch too.
  var isNone: Bool { ["none", "geen"].contains(lowercased().filter { !$0.isWhitespace }) }
}

extension String {
  /// The text, where it says something.
  ///
  /// - Parameter inLines: Whether it may have more than one line, as an explanation does: a second line of a title
  ///   or a name could pass for something else where they are listed.
  /// - Throws: ``InputError`` with the name of the option.
  func checked(named name: String, inLines: Bool = false) throws -> String {
    guard !isBlank else {
      throw InputError.usage("\(name) is empty; give it in words")
    }
    guard inLines || !contains(where: \.isNewline) else {
      throw InputError.usage("\(name) has a line break; give it on one line")
    }
    return self
  }
}
