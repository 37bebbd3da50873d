public import Annex
public import Dates
public import Kamerstuk

/// What an edition says of a line, as it is compared.
public struct SaidLine: Hashable, Sendable {
  /// The theme that it stands under.
  public let theme: String?
  /// The ambition that it stands under; nothing outside the strategy.
  public let ambition: AnnexContents.Ambition?
  /// The measure.
  public let measure: AnnexContents.Measure
  /// The explanation, as written.
  public let explanation: String
  /// The status, as written.
  public let status: String
  /// What the words say by themselves.
  public let derivation: Derivation
  /// What it states beside the words.
  public let statement: LineStatement?
  /// Its phase.
  public let phase: Settled<Phase>
  /// Its target date.
  public let target: Settled<CalendarDate>
  /// The phase, target date and signals, as its words say or as it states beside them.
  public let facts: Facts
  /// When Parliament was told.
  public let told: [Telling]
  /// The marks of the footnotes of its edition.
  public let marks: Set<String>

  /// What a status says beside its words.
  public struct Facts: Hashable, Sendable {
    /// The phase.
    public let phase: Phase?
    /// The date by which it should be done.
    public let target: CalendarDate?
    /// What else it says.
    public let signals: Set<Signal.Kind>

    /// Creates the facts.
    public init(phase: Phase?, target: CalendarDate?, signals: Set<Signal.Kind>) {
      self.phase = phase
      self.target = target
      self.signals = signals
    }
  }

  /// A date on which Parliament was told, and by which Kamerstuk.
  public struct Telling: Hashable, Sendable {
    /// The date.
    public let date: CalendarDate
    /// The Kamerstuk, where the edition cites one.
    public let kamerstuk: Kamerstuk?
  }

  /// Takes a line of an edition.
  public init(_ line: AnnexContents.Line, of contents: AnnexContents) {
    theme = line.theme
    ambition = line.ambition
    measure = line.measure
    explanation = line.explanation
    status = line.status
    derivation = line.derivation
    statement = line.statement
    phase = Settled(
      derived: line.derivation.phase?.content, stated: line.statement?.phase,
      insists: line.statement?.isPhaseStated ?? false)
    target = Settled(
      derived: line.derivation.target?.content, stated: line.statement?.target, insists: false)
    facts = Facts(
      phase: phase.value, target: target.value,
      signals: Set(line.derivation.signals.map(\.kind)).union(line.statement?.signals ?? []))
    told = line.notifications.map { notification in
      Telling(
        date: notification.date,
        kamerstuk: notification.note.flatMap { contents.notes[$0].kamerstuk })
    }
    marks = contents.marks
  }
}

extension AnnexContents {
  /// The marks of its footnotes.
  var marks: Set<String> { Set(notes.map(\.note.mark)) }
}

/// What an edition says beside the words of a status: what these say, unless it states something else.
public struct Settled<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What is said; nothing where nothing is.
  public let value: Content?
  /// Whether it is stated beside the words, be it that there is none.
  public let isStated: Bool

  /// - Parameter insists: Whether it is stated also where the words say the same, or nothing.
  init(derived: Content?, stated: Content?, insists: Bool) {
    isStated = insists || (stated != nil && stated != derived)
    value = isStated ? stated : derived
  }
}

extension SaidLine {
  /// Whether two statuses agree in the facts that this edition has a place for.
  ///
  /// What is said in words alone says nothing against facts that were stated beside them.
  func agrees(_ one: Facts, with other: Facts) -> Bool {
    guard let statement else { return true }
    return (statement.phase == nil && !statement.isPhaseStated || one.phase == other.phase)
      && (statement.target == nil || one.target == other.target)
      && (statement.signals.isEmpty || one.signals == other.signals)
  }
}
