import Annex
import ArgumentParser
import Register

/// What a register offers to a shell that completes a word.
///
/// Nobody has asked for anything yet, so where something is wrong nothing is offered, and nothing said.
struct Completion {
  private let register: Register?
  private let words: [String]
  private let shell = CompletionShell.requesting

  /// Opens the register that the words of a command line mean.
  init(of words: [String]) {
    // As they were typed, but for their quotes.
    self.words = words.map { $0.filter { $0 != "\"" && $0 != "'" } }
    let path = try? Self.register(among: self.words) ?? RegisterOptions.unnamedPath(in: .process)
    register = path.flatMap { try? Register.reading(at: $0) }
  }

  /// The numbers of the measures with the word of the programme, in the form in which one is begun: `VM4`, `vm4` or `4`.
  func measures(beginningAs typed: String) -> [String] {
    let entries = asked { try $0.measureIndex(from: .today()) }?.entries ?? []
    let offers = entries.flatMap { entry in
      entry.measure.codes.compactMap { code in
        MeasureCodes.number(of: code).map { number in
          (
            number: number, name: Self.name(of: code, in: entry.measure, begunAs: typed),
            title: entry.measure.title
          )
        }
      }
    }
    return offers.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
      .compactMap { offer($0.name, $0.title) }
  }

  /// A number in the case in which its word is begun, and without its word where it is begun by its digits.
  private static func name(
    of code: String, in measure: Measure, begunAs typed: String
  ) -> String {
    guard typed.first?.isNumber != true else { return String(code.drop(while: \.isLetter)) }
    guard typed.first?.isLowercase != true else { return code }
    return MeasureCodes.written(code, in: measure.code ?? "").filter { $0 != " " }
  }

  /// The pages of all ambitions.
  var ambitions: [String] {
    pages(of: (asked { try $0.strategy() }?.ambitions ?? []).map(\.words))
  }

  /// The pages of the ambitions under which the measures stand that are named already.
  var ambitionsOfMeasures: [String] {
    guard let measureIndex = asked({ try $0.measureIndex(from: .today()) }) else { return [] }
    let entries = words.dropFirst(2).compactMap {
      try? measureIndex.measure(named: MeasureReference($0))
    }
    return pages(of: entries.flatMap(\.lines).compactMap(\.ambition))
  }

  private func pages(of ambitions: [LineState.Ambition]) -> [String] {
    let pages = Dictionary(grouping: ambitions) { $0.page ?? "" }
    return pages.sorted { $0.key < $1.key }.compactMap { page, ambitions in
      offer(page, ambitions.map(\.title).joined(separator: " / "))
    }
  }

  /// The changes, the newest first.
  var changes: [String] {
    (asked { try $0.changes() } ?? []).reversed().compactMap { change in
      offer(change.change.name, "\(change.command), \(change.change.moment)")
    }
  }

  /// What two states are compared at: today, the editions, the changes.
  var points: [String] {
    let editions = (asked { try $0.editions() } ?? []).compactMap { edition in
      offer(edition.name, "\(edition.date) \(edition.title ?? edition.fileName)")
    }
    return ["today"] + editions + changes
  }

  private func asked<Answer>(_ ask: (borrowing Snapshot) throws -> Answer) -> Answer? {
    try? register?.snapshot(ask)
  }

  /// A word with what it means, where the shell shows that.
  ///
  /// Bash expands what it is offered, so from a register it gets nothing but plain words.
  private func offer(_ word: String, _ meaning: String) -> String? {
    guard !word.isEmpty, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    let meaning = meaning.harmless.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return switch shell {
    case .zsh: "\(word):\(meaning)"
    case .fish: "\(word)\t\(meaning)"
    default: word
    }
  }

  /// The register that the words of an unfinished command line name, if any.
  private static func register(among words: [String]) -> String? {
    guard let place = words.lastIndex(where: { $0.hasPrefix("--register") }) else { return nil }
    let word = words[place]
    return word == "--register"
      ? words.dropFirst(place + 1).first : String(word.dropFirst("--register=".count))
  }
}
