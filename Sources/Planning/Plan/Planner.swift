public import Annex

/// Holds the table of an edition against the edition before and the register.
public struct Planner: Sendable {
  let contents: AnnexContents
  let annex: Annex
  let known: RegisterState
  let matching: Matching
  let bases: Bases
  let themes: [Int: Thing<String>]
  let ambitions: [Int: Thing<AmbitionWords>]
  let measures: [Int: Thing<MeasureWords>]

  /// Matches the table with what the register holds.
  ///
  /// - Parameters:
  ///   - answers: What a person says of what cannot be told for certain.
  ///   - identities: What was settled when the table was taken in.
  /// - Throws: ``AnswerError``.
  public init(
    _ contents: AnnexContents, of annex: Annex, known: RegisterState, answers: [Answer],
    identities: EditionIdentities = .init()
  ) throws(AnswerError) {
    self.contents = contents
    self.annex = annex
    self.known = known
    matching = try Matching(
      of: contents, in: annex, with: known, answers: answers, identities: identities)
    bases = Bases(known)
    themes = Self.byID(known.themes)
    ambitions = Self.byID(known.ambitions)
    measures = Self.byID(known.measures)
  }

  /// The lines that stand on several lines of the register, of which the table names none: by their places in the
  /// source, with what their measures are called.
  public var unplaced: [(sourceLine: Int, measure: String)] {
    guard contents.lacks.contains(.ambition) else { return [] }
    return contents.lines.filter { matching.isUnplaced($0) }.map { line in
      (
        line.rows.first.map { annex.rows[$0].sourceLine } ?? 1,
        line.measure.code ?? line.measure.title
      )
    }
  }

  /// What cannot be told for certain, in the order of the source.
  public var open: [OpenMatch] { matching.open }

  /// The plan.
  ///
  /// What is open is taken for new.
  public var plan: Plan {
    let things = matching.new
    let themes = things.themes.map { ($0, plannedTheme($0)) }
    let ambitions = things.ambitions.map { ($0, plannedAmbition($0)) }
    let measures = things.measures.map { ($0, plannedMeasure($0)) }
    let lines = contents.lines.indices.map { plannedLine(at: $0) }
    let present = Set(lines.compactMap(\.known))
    return Plan(
      themes: Dictionary(themes, uniquingKeysWith: { first, _ in first }),
      ambitions: Dictionary(ambitions, uniquingKeysWith: { first, _ in first }),
      measures: Dictionary(measures, uniquingKeysWith: { first, _ in first }),
      releases: releases, lines: lines,
      missing: known.lines.filter {
        $0.isJustBefore && $0.before != nil && !present.contains($0.id)
      }
      .map(\.id))
  }

  private static func byID<Words>(_ things: [Thing<Words>]) -> [Int: Thing<Words>] {
    Dictionary(things.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
