public import Annex
public import Dates
public import Kamerstuk

/// One measure under one ambition, as a register knows it.
public struct KnownLine: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Its measure, by its id.
  public let measure: Int
  /// Its ambition, by its id; nothing outside the strategy.
  public let ambition: Int?
  /// What holds for it on the date of the edition; nothing where it is not there yet, or taken back.
  public let held: Held?
  /// When Parliament was told of it, on whichever date that was recorded to be.
  public let told: [KnownTold]
  /// Whether the edition before has it, or no edition ever had it: such a line is looked for in the new
  /// edition under other names too.
  public let isCurrent: Bool
  /// What the last edition before that has it says of it.
  public let before: SaidLine?
  /// How many editions came between that and the new one.
  public let age: Int

  /// Creates a line.
  public init(
    id: Int, measure: Int, ambition: Int?, held: Held?, told: [KnownTold],
    isCurrent: Bool, before: SaidLine?, age: Int = 0
  ) {
    self.id = id
    self.measure = measure
    self.ambition = ambition
    self.held = held
    self.told = told
    self.isCurrent = isCurrent
    self.before = before
    self.age = age
  }

  /// What holds for a line.
  public struct Held: Hashable, Sendable {
    /// The theme that it stands under by itself, outside the strategy.
    public let theme: Int?
    /// Why and how.
    public let explanation: String
    /// The marks of footnotes that the explanation and the status can have.
    public let marks: Set<String>
    /// Its status; nothing where there is none.
    public let status: HeldStatus?

    /// Creates it.
    public init(
      theme: Int?, explanation: String, marks: Set<String>, status: HeldStatus?
    ) {
      self.theme = theme
      self.explanation = explanation
      self.marks = marks
      self.status = status
    }
  }
}

/// A status that holds, as far as an edition can say otherwise.
public struct HeldStatus: Hashable, Sendable {
  /// The words.
  public let text: String
  /// The phase.
  public let phase: Phase?
  /// The date by which it should be done.
  public let target: CalendarDate?
  /// What else it says.
  public let signals: Set<Signal.Kind>
  /// Since when, and by whom it was recorded, in words for a person.
  public let origin: String

  /// Creates a status.
  public init(
    text: String, phase: Phase?, target: CalendarDate?, signals: Set<Signal.Kind>, origin: String
  ) {
    self.text = text
    self.phase = phase
    self.target = target
    self.signals = signals
    self.origin = origin
  }
}

/// A notification that stands.
public struct KnownTold: Hashable, Sendable {
  /// Its row in the register.
  public let id: Int
  /// The date.
  public let date: CalendarDate
  /// The Kamerstuk that told it, where one is known.
  public let kamerstuk: Kamerstuk?

  /// Creates a notification.
  public init(id: Int, date: CalendarDate, kamerstuk: Kamerstuk?) {
    self.id = id
    self.date = date
    self.kamerstuk = kamerstuk
  }
}
