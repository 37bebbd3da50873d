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
  /// The lines of the edition that the register has just so, by their numbers.
  public let unchanged: [Int]
  /// The editions of other dates that have the very same bytes, by their names.
  public let twins: [String]
  /// The edition before it in time, by its name: `e1`.
  public let predecessor: String?
  /// Whether a later edition is in the register, so that nothing of this one holds past that.
  public let isOlder: Bool
  /// The columns that the edition has not, where the register holds something of them, which stays.
  public let lacking: [TablePart]
  /// The lines that stand on several lines of the register, where the edition has no column for the ambition.
  let unplaced: [Unplaced]
  /// Whether the register held no line before.
  public let isFirst: Bool

  /// A line of an edition without ambitions, of a measure that stands under several.
  struct Unplaced: Hashable, Sendable {
    let sourceLine: Int
    let measure: String
  }

  let plan: Plan
  let known: RegisterState
  let decisions: Decisions
  /// The newest change when it was made.
  let newestChange: Int

  /// A notification that an edition listed and the next one does not.
  public struct Unlisted: Hashable, Sendable {
    /// The notification: `n3`, and its date.
    public let name: String
    /// What Parliament was told of.
    public let measure: String
    /// The date and the Kamerstuk.
    public let words: String
  }

  /// Whose word is decided to hold in a conflict; nothing where it is open.
  public func decision(on conflict: Disagreement) -> Decisions.Choice? {
    decisions.choice(for: conflict.subject)
  }

  /// The conflicts that nobody decided.
  public var undecided: [Disagreement] {
    conflicts.filter { decisions.choice(for: $0.subject) == nil }
  }
}

extension ImportPlan {
  /// How many lines change, appear, are missing and stay as they were.
  public struct Counts: Hashable, Sendable {
    /// The lines of which something changes.
    public let changed: Int
    /// The lines that are new.
    public let appeared: Int
    /// The lines that the edition has not.
    public let dropped: Int
    /// The lines that stay as they were.
    public let unchanged: Int
  }

  /// How many lines change, appear, are missing and stay as they were.
  public var counts: Counts {
    func lines(_ kind: Difference.Kind) -> Set<Int> {
      Set(differences.filter { $0.kind == kind }.map(\.line))
    }
    let (appeared, dropped) = (lines(.appeared), lines(.dropped))
    return Counts(
      changed: Set(differences.map(\.line)).subtracting(appeared).subtracting(dropped).count,
      appeared: appeared.count, dropped: dropped.count, unchanged: unchanged.count)
  }

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
    var all: [Spoken] = []
    // Line by line: a list of the lines that are meant would be a second plan in memory.
    for line in plan.lines where line.recordsStatus(by: decisions) {
      for mention in line.said.derivation.mentions {
        all.append(
          Spoken(
            line: line.sourceLine, measure: line.said.measure.code ?? line.said.measure.title,
            text: line.said.status, mention: mention))
      }
    }
    return all
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
