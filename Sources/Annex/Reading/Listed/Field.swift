internal import PlainText

/// What a cell of a table, or a member of a JSON object, says of a line.
enum Field: Int, CaseIterable {
  case theme, ambition, page, measure, code, explanation, status, notified
  case phase, phaseBasis, signals, target, targetFrom, targetWords, owner, remarks

  /// The column of the annex that it is; nothing where the annex has none.
  var column: Column? {
    switch self {
    case .ambition: .ambition
    case .page: .page
    case .measure: .measure
    case .explanation: .explanation
    case .status: .status
    case .notified: .notified
    case .theme, .code, .phase, .phaseBasis, .signals, .target, .targetFrom, .targetWords,
      .owner, .remarks:
      nil
    }
  }

  /// The headings of it, folded, in Dutch as documents have them.
  private var dutch: [String] {
    switch self {
    case .theme: ["thema"]
    case .ambition: [FoldedText.trimmed(Column.ambition.heading), "ambitie"]
    case .page: [FoldedText.trimmed(Column.page.heading), "pag.", "pag", "pagina", "blz.", "blz"]
    case .measure:
      [FoldedText.trimmed(Column.measure.heading), "verbetermaatregel", "maatregel", "actie"]
    case .code: ["nummer", "nr.", "nr"]
    case .explanation: [FoldedText.trimmed(Column.explanation.heading)]
    case .status: [FoldedText.trimmed(Column.status.heading), "stand van zaken"]
    case .notified:
      [
        FoldedText.trimmed(Column.notified.heading), "kamer geinformeerd",
        "tweede kamer geinformeerd",
      ]
    case .phase: ["fase"]
    case .phaseBasis, .targetFrom, .targetWords: []
    case .signals: ["signalen"]
    case .target: ["streefdatum"]
    case .owner: ["wie", "actiehouder", "verantwoordelijke", "eigenaar", "trekker"]
    case .remarks: ["opmerkingen"]
    }
  }

  /// The name of it in what `stand list` writes.
  var listed: String {
    switch self {
    case .theme: "theme"
    case .ambition: "ambition"
    case .page: "page"
    case .measure: "measure"
    case .code: "code"
    case .explanation: "explanation"
    case .status: "text"
    case .notified: "notified"
    case .phase: "phase"
    case .phaseBasis: "phase_basis"
    case .signals: "signals"
    case .target: "target_date"
    case .targetFrom: "target_from"
    case .targetWords: "target_words"
    case .owner: "owner"
    case .remarks: "remarks"
    }
  }

  /// Whether a name in what `stand list` writes says nothing that is recorded.
  ///
  /// - Parameter hasCodes: Whether the codes, of which the numbers are part, stand beside it.
  static func isKnownAside(_ name: String, hasCodes: Bool) -> Bool {
    aside.contains(name) || (name == "numbers" && hasCodes)
      || name.hasSuffix("_since") && Signal.Kind(rawValue: String(name.dropLast(6))) != nil
  }

  private static let aside: Set<String> = [
    "line", "measure_id", "phase_quote", "phase_since", "target_quote", "target_since",
    "holds_from",
    "confirmed_on", "confirmed_by", "recorded_at", "change", "told", "last_told", "last_told_with",
    "last_told_letter", "times_told",
  ]

  /// The fields by their headings, folded.
  static let byHeading: [String: Field] = {
    let names = allCases.flatMap { field in
      (field.dutch + [field.listed]).map { ($0, field) }
    }
    return Dictionary(names + [("status", .status)], uniquingKeysWith: { first, _ in first })
  }()

  /// Other words for some of them, folded, which count where no column has the usual ones.
  static let byOtherHeading: [String: Field] = [
    "actiepunt": .measure, "actiepunten": .measure, "aanbeveling": .measure,
    "toezegging": .measure, "motie": .measure, "commitment": .measure, "recommendation": .measure,
    "action": .measure, "promise": .measure,
    "voortgang": .status, "huidige status": .status, "stand": .status, "progress": .status,
    "status toelichting": .status, "reason": .explanation, "number": .code, "no.": .code,
    "signal": .signals, "deadline": .target, "einddatum": .target,
  ]
}
