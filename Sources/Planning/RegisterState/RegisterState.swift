public import Annex
public import Dates
public import Kamerstuk

/// What a register holds, for the table of an edition to be matched and compared with.
///
/// It is a value: whoever makes it says what holds on the date of the edition.
public struct RegisterState: Sendable {
  /// The headings.
  public var themes: [Thing<String>]
  /// What the strategy wants.
  public var ambitions: [Thing<AmbitionWords>]
  /// What is done.
  public var measures: [Thing<MeasureWords>]
  /// The measures under ambitions, those among them that were taken back.
  public var lines: [RegisterLine]

  /// Creates it.
  public init(
    themes: [Thing<String>] = [], ambitions: [Thing<AmbitionWords>] = [],
    measures: [Thing<MeasureWords>] = [], lines: [RegisterLine] = []
  ) {
    self.themes = themes
    self.ambitions = ambitions
    self.measures = measures
    self.lines = lines
  }
}

/// A theme, an ambition or a measure, and all that it was ever called.
public struct Thing<Words: Hashable & Sendable>: Hashable, Sendable {
  /// Its id in the register.
  public let id: Int
  /// The row that words it, by which a person names it: `w7`.
  public let name: String
  /// What it is called on the date of the edition; nothing where it is not there yet.
  public let held: Words?
  /// All that it was ever called, what it is called on that date first.
  public let called: [Words]

  /// Creates a thing.
  public init(id: Int, name: String, held: Words?, called: [Words]) {
    self.id = id
    self.name = name
    self.held = held
    self.called = called
  }
}

/// The words of an ambition, and where it stands.
public struct AmbitionWords: Hashable, Sendable {
  /// The theme that it stands under, by its id.
  public let theme: Int?
  /// Its title.
  public let title: String
  /// Its page in the strategy, as written.
  public let page: String?

  /// Creates the words.
  public init(theme: Int?, title: String, page: String?) {
    self.theme = theme
    self.title = title
    self.page = page
  }
}

/// The words of a measure.
public struct MeasureWords: Hashable, Sendable {
  /// The title, without its codes.
  public let title: String
  /// Its codes as written.
  public let code: String?
  /// Its codes, each by itself and folded: `vm4`.
  public let codes: [String]

  /// Creates the words.
  public init(title: String, code: String?, codes: [String]) {
    self.title = title
    self.code = code
    self.codes = codes
  }
}

/// One measure under one ambition, as a register knows it.
public struct RegisterLine: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Its measure, by its id.
  public let measure: Int
  /// Its ambition, by its id; nothing outside the strategy.
  public let ambition: Int?
  /// What holds for it on the date of the edition; nothing where it is not there yet, or taken back.
  public let held: Content?
  /// When Parliament was told of it, on whichever date that was recorded to be.
  public let told: [RegisterNotification]
  /// Whether the edition before has it, or no edition ever had it: such a line is looked for in the new
  /// edition under other names too.
  public let isCurrent: Bool
  /// What the last edition before that has it says of it.
  public let before: AnnexContents.Line?
  /// Whether the edition just before the new one has it.
  public let isJustBefore: Bool
  /// How many editions came between that and the new one.
  public let age: Int

  /// Creates a line.
  public init(
    id: Int, measure: Int, ambition: Int?, held: Content?, told: [RegisterNotification],
    isCurrent: Bool, isJustBefore: Bool = true, before: AnnexContents.Line?, age: Int = 0
  ) {
    self.id = id
    self.measure = measure
    self.ambition = ambition
    self.held = held
    self.told = told
    self.isCurrent = isCurrent
    self.isJustBefore = isJustBefore
    self.before = before
    self.age = age
  }

  /// What holds for a line.
  public struct Content: Hashable, Sendable {
    /// The theme that it stands under by itself, outside the strategy.
    public let theme: Int?
    /// Why and how.
    public let explanation: String
    /// Who answers for it; nothing where nobody is named.
    public let owner: String?
    /// The marks of footnotes that the explanation and the status can have.
    public let marks: Set<String>
    /// Its status; nothing where there is none.
    public let status: RegisterStatus?

    /// Creates it.
    public init(
      theme: Int?, explanation: String, owner: String? = nil, marks: Set<String>,
      status: RegisterStatus?
    ) {
      self.theme = theme
      self.explanation = explanation
      self.owner = owner
      self.marks = marks
      self.status = status
    }
  }
}

/// A status that holds, as far as an edition can say otherwise.
public struct RegisterStatus: Hashable, Sendable {
  /// The words.
  public let text: String
  /// The phase.
  public let phase: Phase?
  /// The date by which it should be done.
  public let target: Target?
  /// What else it says.
  public let signals: Set<Signal.Kind>
  /// Since when, and by whom it was recorded, in words for a person.
  public let origin: String

  /// Creates a status.
  public init(
    text: String, phase: Phase?, target: Target?, signals: Set<Signal.Kind>, origin: String
  ) {
    self.text = text
    self.phase = phase
    self.target = target
    self.signals = signals
    self.origin = origin
  }
}

/// A notification that stands.
public struct RegisterNotification: Hashable, Sendable {
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
