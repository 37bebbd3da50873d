import Annex
import AnnexSamples
import Dates
import Planning
import Register
import Foundation
import Testing
import Verifiers

/// A series of editions in any order, with full numbers, with numbers that begin anew under each heading, and with
/// titles only; one who knows the series answers what is asked.
@Suite(.verifiersAgree) struct SeriesOrderTests {
  private static let seeds: ClosedRange<UInt64> = 1...(Soak.isLong ? 200 : 4)

  @Test(arguments: SampleSeries.Columns.allCases, seeds)
  func `any order of editions gives equal answers where questions get the same replies`(
    _ columns: SampleSeries.Columns, _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed &* 913)
    let series = SampleSeries(editions: 5, columns: columns, using: &random)
    let inOrder = try series.register(in: Array(series.editions.indices))
    let shuffled = try series.register(in: series.editions.indices.shuffled(using: &random))
    for place in series.editions.indices {
      for day in [series.day(place), "\(2017 + place)-08-15"] {
        let (one, other) = (try answers(of: inOrder, on: day), try answers(of: shuffled, on: day))
        #expect(one.subtracting(other).sorted() == [], "\(day)")
        #expect(other.subtracting(one).sorted() == [], "\(day)")
      }
      // And they are right: each item is a line of its own, with what the edition says.
      let said = series.editions[place].map { "\($0.section) · \($0.title) · \($0.status)" }
      let held = try inOrder.lines(from: Viewpoint(asOf: date(series.day(place))))
        .filter { !$0.isDropped }
        .map {
          "\($0.ambition?.title ?? "-") · \($0.measure.title) · \($0.status?.text ?? "")"
        }
      #expect(held.sorted() == said.sorted(), "\(series.day(place))")
    }
  }

  private func answers(of register: Register, on day: String) throws -> Set<String> {
    Set(
      try register.lines(from: Viewpoint(asOf: date(day))).map { line in
        [
          line.ambition?.title, line.measure.title, line.measure.code, line.explanation,
          line.status?.text, line.status?.holdsFrom.description, line.isDropped ? "dropped" : nil,
        ].map { $0 ?? "-" }.joined(separator: " · ")
      })
  }
}

/// Editions of one table, in which it is known which item each row is.
struct SampleSeries {
  let editions: [[Item]]
  let columns: Columns
  /// Which item was ever called so.
  private let items: [String: Int]

  /// What names an item in the table.
  enum Columns: CaseIterable {
    /// A number that no other item has, and a title.
    case numbers
    /// A number that begins anew under each heading, and a title.
    case bareNumbers
    /// A title alone.
    case titles
  }

  struct Item {
    let id: Int
    var section: String
    var title: String
    var status: String
  }

  init(editions count: Int, columns: Columns, using random: inout SplitMix64) {
    self.columns = columns
    var next = 1
    func new(_ random: inout SplitMix64) -> Item {
      defer { next += 1 }
      return Item(
        // Two headings at least, under both of which numbers begin.
        id: next, section: "Onderdeel \(next < 3 ? next : Int.random(in: 1...3, using: &random))",
        title: EditableAnnex.title(next * 7), status: "Begonnen met \(next).")
    }
    var current = (0..<Int.random(in: 6...12, using: &random)).map { _ in new(&random) }
    var editions = [current]
    var gone: [Item] = []
    while editions.count < count {
      for place in current.indices {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: current[place].status = "Stand \(Int.random(in: 0...999, using: &random))."
        // Titles of two items have nothing in common.
        case 2:
          current[place].title += " " + EditableAnnex.title(current[place].id * 1000).prefix(7)
        default: break
        }
      }
      if random.happens(onceIn: 2) { current.append(new(&random)) }
      if random.happens(onceIn: 3), let back = gone.popLast() { current.append(back) }
      if random.happens(onceIn: 2),
        let place = current.indices.filter({ current[$0].id > 2 }).randomElement(using: &random)
      {
        gone.append(current.remove(at: place))
      }
      editions.append(current)
    }
    self.editions = editions.map { $0.sorted { ($0.section, $0.id) < ($1.section, $1.id) } }
    items = Dictionary(
      editions.joined().map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  func day(_ edition: Int) -> String { "\(2017 + edition)-03-01" }

  /// The edition as a table, an item on each line from the second on.
  private func draft(_ place: Int) throws -> EditionDraft {
    var numbers: [String: Int] = [:]
    let heading =
      columns == .titles ? "Ambitie;Maatregel;Status" : "Ambitie;Nummer;Maatregel;Status"
    let lines = editions[place].map { item in
      numbers[item.section, default: 0] += 1
      let number =
        switch columns {
        case .numbers: "VM \(item.id);"
        case .bareNumbers: "\(numbers[item.section] ?? 0);"
        case .titles: ""
        }
      return "\(item.section);\(number)\(item.title);\(item.status)"
    }
    let bytes = Array((["\(heading)"] + lines + [""]).joined(separator: "\n").utf8)
    return try EditionDraft(
      of: Annex(reading: bytes, named: "e.csv"), from: bytes, readAs: nil,
      named: "e.csv", shownAs: "e.csv", date: date(day(place)), title: nil, letter: nil)
  }

  /// The register of the editions as they come in an order.
  func register(in order: [Int]) throws -> Register {
    var clerk = Clerk()
    let register = try MadeRegisters.make()
    for place in order {
      let draft = try draft(place)
      var replies: [MatchWish] = []
      for _ in 0..<5 {
        guard case .planned(let plan) = try register.rehearse(draft, matching: replies),
          !plan.open.isEmpty
        else { break }
        replies += try plan.open.map { try reply(to: $0, in: place) }
      }
      guard
        case .recorded = try register.take(
          draft, matching: replies, recorder: clerk.recorder("import"))
      else { throw Unexpected() }
    }
    return register
  }

  private func reply(to open: OpenMatch, in edition: Int) throws -> MatchWish {
    let item = editions[edition][open.sourceLine - 2]
    let known = open.candidates.first { candidate in
      guard open.kind == .measure else { return candidate.title == item.section }
      // A number stands behind the title.
      let end = candidate.title.range(of: " (")?.lowerBound ?? candidate.title.endIndex
      return items[String(candidate.title[..<end])] == item.id
    }
    return try MatchWish(
      reading: "\(known?.name ?? "new")=\(open.kind.rawValue):\(open.sourceLine)")
  }
}
