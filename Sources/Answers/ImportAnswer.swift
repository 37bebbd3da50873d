internal import Annex
internal import Dates
internal import JSONText
internal import Kamerstuk
internal import Planning
public import Register

extension Answer {
  /// What taking an edition in records, or would: the whole plan, also where questions are open; as a table what
  /// changes.
  ///
  /// - Parameters:
  ///   - plan: The plan; nothing where the register has the edition already.
  ///   - edition: The edition, where the register has it.
  ///   - isRecorded: Whether it was recorded now.
  ///   - isProposal: Whether all that was read is told, for a person to look at.
  ///   - notes: What else a person is told of it.
  public static func importing(
    _ draft: EditionDraft, as plan: ImportPlan?, taken edition: Edition?, isRecorded: Bool,
    isProposal: Bool, saying notes: [String]
  ) -> Answer {
    let differences = (plan?.differences ?? []).map {
      DatedDifference(difference: $0, period: nil)
    }
    let conflicts = (plan?.conflicts ?? []).map { conflict in
      JSON.object(
        Shape.disagreement.members(of: conflict) + [
          ("decided", .text(plan?.decision(on: conflict)?.rawValue))
        ])
    }
    let head: [(String, JSON)] = [
      ("recorded", .bool(isRecorded)),
      ("edition", .text(edition?.name)),
      ("known_already", .bool(plan == nil)),
      ("date", .name(draft.date)),
      ("date_basis", .string(draft.isDateStated ? "stated" : "inferred")),
      ("title", .text(draft.title)),
      ("kamerstuk", .name(draft.letter?.kamerstuk)),
      ("after", .text(plan?.predecessor)),
      ("before_another", .bool(plan?.isOlder ?? false)),
      ("lacks", .array((plan?.lacking ?? []).map { .string($0.rawValue) })),
      ("same_table_as", .array((plan?.twins ?? []).map(JSON.string))),
    ]
    let body: [(String, JSON)] = [
      ("counts", plan.map(\.countsAsJSON) ?? .null),
      ("differences", Shape.difference.list(of: differences)),
      ("standing", Shape.disagreement.list(of: plan?.standing ?? [])),
      ("conflicts", .array(conflicts)),
      ("candidates", Shape.openMatch.list(of: plan?.open ?? [])),
      ("gone", Shape.gone.list(of: (plan?.differences ?? []).filter { $0.kind == .dropped })),
      ("unlisted", Shape.unlisted.list(of: plan?.unlisted ?? [])),
      ("numbers_given_away", Shape.release.list(of: plan?.releases ?? [])),
      ("as_they_were", .numbers(plan?.unchanged ?? [])),
      ("spoken_of", Shape.spoken.list(of: plan?.spokenOf ?? [])),
      (
        "warnings",
        .array((draft.contents.warnings.map(\.description) + notes).map(JSON.string))
      ),
    ]
    let read: [(String, JSON)] =
      isProposal ? [("read", Shape.readLine.list(of: draft.contents.lines))] : []
    return Answer(head + read + body, asTable: differences, of: .difference)
  }
}

extension Shape<AnnexContents.Line> {
  /// All that an annex says of a line.
  fileprivate static let readLine = Shape([
    ("theme", { .text($0.theme) }),
    ("ambition", { .text($0.ambition?.title) }),
    ("page", { .text($0.ambition?.page) }),
    ("measure", { .string($0.measure.title) }),
    ("code", { .text($0.measure.code) }),
    ("explanation", { .string($0.explanation) }),
    ("owner", { .text($0.owner) }),
    ("text", { .string($0.status) }),
    ("phase", { .text($0.phase.value?.rawValue) }),
    ("signals", { .array($0.signals.map { .string($0.kind.rawValue) }) }),
    ("target", { .text($0.target.value?.description) }),
    (
      "told",
      { line in
        .array(
          line.notifications.map { told in
            .object([("date", .name(told.date)), ("kamerstuk", .name(told.kamerstuk))])
          })
      }
    ),
    ("notes", { .array($0.notes.map { .string($0.text) }) }),
  ])
}

extension ImportPlan {
  fileprivate var countsAsJSON: JSON {
    let counts = counts
    return .object([
      ("changed", .number(counts.changed)), ("new", .number(counts.appeared)),
      ("gone", .number(counts.dropped)), ("as_they_were", .number(counts.unchanged)),
      ("conflicts", .number(undecided.count)), ("open", .number(open.count)),
    ])
  }
}

extension Shape<Disagreement> {
  fileprivate static let disagreement = Shape([
    ("of", { .string($0.subject.kind.rawValue) }),
    ("name", { .string($0.name) }),
    ("field", { .string($0.subject.field.words) }),
    ("source_line", { .number($0.sourceLine) }),
    ("edition", { .text($0.said) }),
    ("register", { .text($0.held) }),
    ("register_since", { .text($0.origin) }),
  ])
}

extension Shape<OpenMatch> {
  fileprivate static let openMatch = Shape([
    ("of", { .string($0.kind.rawValue) }),
    ("title", { .string($0.title) }),
    ("source_line", { .number($0.sourceLine) }),
    (
      "may_be",
      { open in
        .array(
          open.candidates.map { candidate in
            .object([
              ("title", .string(candidate.title)), ("under", .text(candidate.place)),
              ("text", .text(candidate.words)), ("match", .string(open.wish(for: candidate))),
            ])
          })
      }
    ),
    ("match_new", { .string($0.wishForNew) }),
  ])
}

extension Shape<Difference> {
  fileprivate static let gone = Shape([
    ("line", { .number($0.line) }), ("measure", { .string($0.measure) }),
    ("ambition", { .text($0.ambition) }),
  ])
}

extension Shape<ImportPlan.Unlisted> {
  fileprivate static let unlisted = Shape([
    ("id", { .string($0.name) }), ("measure", { .string($0.measure) }),
    ("told", { .string($0.words) }),
  ])
}

extension Shape<Release> {
  fileprivate static let release = Shape([
    ("measure", { .string($0.title) }),
    ("given", { .array($0.given.map(JSON.string)) }),
    ("kept", { .text($0.kept.written) }),
  ])
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
