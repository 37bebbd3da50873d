public import Annex

/// What taking an edition in would record, held against what the register holds.
public struct Plan: Hashable, Sendable {
  /// The themes of the table, by their titles.
  public let themes: [String: Planned<Cell<String>>]
  /// The ambitions of the table.
  public let ambitions: [AnnexContents.Ambition: Planned<PlannedAmbition>]
  /// The measures of the table.
  public let measures: [AnnexContents.Measure: Planned<PlannedMeasure>]
  /// The measures that give codes away to others, and are not in the table themselves.
  public let releases: [Release]
  /// The lines of the table, in its order.
  public let lines: [PlannedLine]
  /// The lines that the edition before has and this one has not.
  public let missing: [Int]

  /// Something of the table: new, or known by its id, with what the table says of it.
  public enum Planned<Words: Hashable & Sendable>: Hashable, Sendable {
    /// The register does not know it yet.
    case new
    /// The register knows it; apart, for most of a first edition are new.
    indirect case known(Int, Words)
  }
}

/// A theme that something stands under.
public enum ThemeReference: Hashable, Sendable {
  /// One that the register knows, by its id.
  case known(Int)
  /// One that the table brings, by its title.
  case new(String)
}

/// The words of an ambition, each with what comes of it.
public struct PlannedAmbition: Hashable, Sendable {
  /// Its title.
  public let title: Cell<String>
  /// Its page.
  public let page: Cell<String?>
  /// The theme that it stands under.
  public let theme: Cell<ThemeReference?>
}

/// The words of a measure, each with what comes of it.
public struct PlannedMeasure: Hashable, Sendable {
  /// Its title.
  public let title: Cell<String>
  /// Its codes: as written, and each by itself.
  public let codes: Cell<Codes>

  /// The codes of a measure.
  public struct Codes: Hashable, Sendable {
    /// As written.
    public let written: String?
    /// Each by itself, folded.
    public let all: [String]
  }
}

/// A measure that is not in the table and gives codes away to one that is.
public struct Release: Hashable, Sendable {
  /// The measure, by its id.
  public let measure: Int
  /// What it is called.
  public let title: String
  /// The codes that it gives away, as written each by itself.
  public let given: [String]
  /// The codes that it keeps.
  public let kept: PlannedMeasure.Codes
}

/// A line of the table, with what comes of it.
public struct PlannedLine: Hashable, Sendable {
  /// The lines of the edition, which all of the plan share: a line is large, and there may be a hundred thousand.
  let table: [AnnexContents.Line]
  /// Which of them it is.
  let place: Int
  /// The line of the source on which it begins.
  public let sourceLine: Int
  /// Its number; nothing where it is new.
  public let known: Int?
  /// Why and how.
  public let explanation: Cell<String>
  /// Who answers for it; empty where nobody is named.
  public let owner: Cell<String>
  /// The theme of a line outside the strategy.
  public let theme: Cell<ThemeReference?>
  /// What the register holds of its status; apart, for of a first edition it holds nothing.
  private let heldStatus: HeldStatus
  private let statusVerdict: Cell<Status>.Verdict
  /// When Parliament was told, as far as that is new.
  public let told: [PlannedTelling]
  /// The notifications that the edition before lists and this one does not.
  public let unlisted: [RegisterNotification]

  /// Creates it from the line of the edition at a place.
  init(
    table: [AnnexContents.Line], place: Int, sourceLine: Int, known: Int?,
    explanation: Cell<String>,
    owner: Cell<String>, theme: Cell<ThemeReference?>, status: Cell<Status>,
    told: [PlannedTelling], unlisted: [RegisterNotification]
  ) {
    (self.table, self.place, self.sourceLine, self.known) = (table, place, sourceLine, known)
    (self.explanation, self.owner, self.theme) = (explanation, owner, theme)
    (self.told, self.unlisted) = (told, unlisted)
    heldStatus = status.held.map(HeldStatus.one) ?? .nothing
    statusVerdict = status.verdict
  }

  /// What the edition says of it.
  public var said: AnnexContents.Line { table[place] }
  /// Its status.
  public var status: Cell<Status> {
    Cell(said: Status(said), held: heldStatus.status, verdict: statusVerdict)
  }

  private indirect enum HeldStatus: Hashable {
    case nothing
    case one(Status)

    var status: Status? {
      guard case .one(let status) = self else { return nil }
      return status
    }
  }

  /// Whether the same comes of two lines that say the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.sourceLine == right.sourceLine && left.known == right.known
      && left.explanation == right.explanation && left.owner == right.owner
      && left.theme == right.theme && left.heldStatus == right.heldStatus
      && left.statusVerdict == right.statusVerdict && left.told == right.told
      && left.unlisted == right.unlisted && left.said == right.said
  }

  /// Hashes which line it is.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(sourceLine)
    hasher.combine(known)
  }

  /// A status, as it is compared and shown.
  public struct Status: Hashable, Sendable {
    /// The words.
    public let text: String
    /// What it says beside them.
    public let facts: StatusFacts
    /// Since when it holds and who recorded it, where it does.
    public let origin: String?

    init(text: String, facts: StatusFacts, origin: String?) {
      (self.text, self.facts, self.origin) = (text, facts, origin)
    }

    /// What a line of an edition says.
    init(_ line: AnnexContents.Line) {
      self.init(text: line.status, facts: StatusFacts(line), origin: nil)
    }
  }
}

/// What a status says beside its words.
public struct StatusFacts: Hashable, Sendable {
  /// The phase.
  public let phase: Phase?
  /// The date by which it should be done.
  public let target: Target?
  /// What else it says.
  public let signals: Set<Signal.Kind>

  /// Creates the facts.
  public init(phase: Phase?, target: Target?, signals: Set<Signal.Kind>) {
    self.phase = phase
    self.target = target
    self.signals = signals
  }

  /// What a line of an edition says, as its words say or as it states beside them.
  public init(_ line: AnnexContents.Line) {
    self.init(
      phase: line.phase.value, target: line.target.value,
      signals: Set(line.signals.map(\.kind)))
  }
}

/// A time that Parliament was told, which the register does not have so.
public struct PlannedTelling: Hashable, Sendable {
  /// Its place among those of the line in the table.
  public let position: Int
  /// The notification without a Kamerstuk that it puts right.
  public let supersedes: Int?
}
