internal import Annex
internal import Planning
internal import SQLite

extension Snapshot {
  /// Finds what the register has of what a person names in their matches.
  func answers(
    to wishes: [MatchWish], for draft: EditionDraft, neighbours: EditionNeighbours
  ) throws -> [Answer] {
    guard !wishes.isEmpty else { return [] }
    let open = try importPlan(
      of: draft, answers: [], decisions: Decisions(), neighbours: neighbours
    ).open
    let single = try wishes.filter { !$0.isOfOthers }.map { wish in
      if wish.known == "new" {
        let kinds = open.filter { $0.sourceLine == wish.sourceLine }.map(\.kind)
        guard let kind = wish.kind ?? kinds.first, wish.kind != nil || kinds.count == 1 else {
          throw RegisterError(
            .usage,
            """
            --match new=\(wish.sourceLine): say what of that line is new, such as \
            new=measure:\(wish.sourceLine) or new=ambition:\(wish.sourceLine)
            """)
        }
        return Answer(kind: kind, sourceLine: wish.sourceLine, known: nil)
      }
      let (kind, id) = try known(named: wish)
      return Answer(kind: kind, sourceLine: wish.sourceLine, known: id)
    }
    guard wishes.contains(where: \.isOfOthers) else { return single }
    // Of what is open once the others are answered.
    let rest = try importPlan(
      of: draft, answers: single, decisions: Decisions(), neighbours: neighbours
    ).open
    return single + rest.map { Answer(kind: $0.kind, sourceLine: $0.sourceLine, known: nil) }
  }

  private func known(named wish: MatchWish) throws -> (Answer.Kind, Int) {
    if wish.known.first == "w", let row = Int(wish.known.dropFirst()) {
      return try worded(by: row)
    }
    switch wish.kind {
    case .theme: return (.theme, try strategy().theme(named: wish.known).id)
    case .ambition: return (.ambition, try strategy().ambition(named: wish.known).id)
    case .measure, nil:
      return (.measure, try measureIndex().measure(named: MeasureReference(wish.known)).measure.id)
    }
  }

  /// Finds what a wording words.
  private func worded(by row: Int) throws -> (Answer.Kind, Int) {
    for (rows, kind) in [
      (DatedTable.themeWordings, Answer.Kind.theme), (.ambitionWordings, .ambition),
      (.measureWordings, .measure),
    ] {
      let owner: Int? = try database.first(
        "SELECT \(words: rows.owner) FROM \(words: rows.name) WHERE id = \(row)"
      ) { row in try row.read(0) }
      if let owner { return (kind, owner) }
    }
    throw RegisterError(
      .notFound, "--match: w\(row) words no theme, ambition or measure of the register")
  }
}
