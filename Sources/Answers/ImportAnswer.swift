internal import Annex
internal import JSONText
public import Register

extension Answer {
  /// What taking an edition in records, and what its words speak of without saying it; as a table what it records.
  ///
  /// - Parameter plan: The plan; nothing where nothing of it is new.
  public static func importing(_ plan: ImportPlan?) -> Answer {
    let differences = (plan?.differences ?? []).map {
      DatedDifference(difference: $0, period: nil)
    }
    return Answer(
      .object([
        ("differences", Shape.difference.list(of: differences)),
        ("spoken_of", Shape.spoken.list(of: plan?.spokenOf ?? [])),
      ]), asTable: differences, of: .difference)
  }
}

extension Shape<ImportPlan.Spoken> {
  fileprivate static let spoken = Shape([
    ("line", { .number($0.line) }),
    ("measure", { .string($0.measure) }),
    ("subject", { .string($0.mention.subject.names.subject) }),
    ("name", { .text($0.mention.subject.names.name) }),
    ("spoken_of_as", { .string($0.mention.category.rawValue) }),
    ("quote", { .string($0.mention.quote) }),
    ("place", { .number($0.mention.place(in: $0.text)) }),
  ])
}

extension Mention.Subject {
  /// What it is, and which of these.
  var names: (subject: String, name: String?) {
    switch self {
    case .phase(let phase): ("phase", phase.rawValue)
    case .signal(let kind): ("signal", kind.rawValue)
    case .target: ("target", nil)
    }
  }
}
