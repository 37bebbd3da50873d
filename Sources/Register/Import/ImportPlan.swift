public import Annex
internal import Dates
public import Planning

/// What taking an edition in would record, for a person to look at before it is.
public struct ImportPlan: Hashable, Sendable {
  /// What would differ on the date of the edition.
  public let differences: [Difference]
  /// What cannot be told for certain: nothing is recorded before a person says which it is.
  public let open: [OpenMatch]
  /// The cells in which both the edition and the register changed, whatever is decided of them.
  public let conflicts: [Disagreement]
  /// The cells that say what the edition before said, and in which the register's own word stands.
  public let standing: [Disagreement]
  /// The measures that give codes away to measures of the edition.
  public let releases: [Release]
  /// The notifications that the edition lists no longer, by their lines; they stand.
  public let unlisted: [Unlisted]
  /// The lines of the edition that the register has just so.
  public let unchanged: Int
  /// The editions of other dates that have the very same bytes, by their names.
  public let twins: [String]
  /// The edition before it in time, by its name: `e1`.
  public let predecessor: String?
  /// Whether a later edition is in the register, so that nothing of this one holds past that.
  public let isOlder: Bool
  /// Whether the register held no line before.
  public let isFirst: Bool

  let plan: Plan
  let known: RegisterState
  let decisions: Decisions

  /// A notification that an edition listed and the next one does not.
  public struct Unlisted: Hashable, Sendable {
    /// The notification: `n3`, and its date.
    public let name: String
    /// What Parliament was told of.
    public let measure: String
    /// The date and the Kamerstuk.
    public let words: String
  }

  /// The conflicts that nobody decided.
  public var undecided: [Disagreement] {
    conflicts.filter { decisions.choice(for: $0.subject) == nil }
  }
}

extension ImportPlan {
  /// Something that a status of the edition speaks of and does not say.
  public struct Spoken: Hashable, Sendable {
    /// The line of the file on which its row begins.
    public let line: Int
    /// The measure as a person names it: its codes where it has some, else its title.
    public let measure: String
    /// The words of the status.
    public let text: String
    /// What it speaks of.
    public let mention: Mention
  }

  /// What the statuses that are recorded speak of without saying it, in the order of the table.
  public var spokenOf: [Spoken] {
    plan.lines.filter { $0.recordsStatus(by: decisions) }.flatMap { line in
      line.said.derivation.mentions.map { mention in
        Spoken(
          line: line.sourceLine, measure: line.said.measure.code ?? line.said.measure.title,
          text: line.said.status, mention: mention)
      }
    }
  }

  /// Whether two plans would record the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.plan == right.plan && left.differences == right.differences && left.open == right.open
      && left.decisions == right.decisions
  }

  /// Hashes what the plan would record.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(plan)
  }
}
