/// What holds for a line, as a document needs it.
public struct AnnexFact: Hashable, Sendable {
  /// The line's number in the register.
  public let line: Int
  /// The heading that it stands under.
  public let theme: String?
  /// The ambition that it stands under; nothing outside the strategy.
  public let ambition: Ambition?
  /// The title of its measure.
  public let measure: String
  /// The codes of its measure, as written.
  public let code: String?
  /// Its explanation.
  public let explanation: MarkedText
  /// Who answers for it; nothing where nobody is named.
  public let owner: String?
  /// Its status; empty where none was recorded.
  public let status: MarkedText
  /// Its phase; nothing where it is not said.
  public let phase: Phase?
  /// Whether a person said that it has no phase, whatever its words say.
  public let isPhaseNone: Bool
  /// What else its status says.
  public let signals: [Signal.Kind]
  /// The date by which it should be done.
  public let target: Target?
  /// When Parliament was told, oldest first.
  public let told: [Told]
  /// The footnotes that remark on it, where no edition in sight says so itself.
  public let remarks: [FootnoteKey]
  /// What changed since a date, where that was asked.
  public let changes: [AnnexChange]

  /// An ambition.
  public struct Ambition: Hashable, Sendable {
    /// Its words.
    public let title: String
    /// Its page in the strategy, as written.
    public let page: String?

    /// Creates an ambition.
    public init(title: String, page: String?) {
      self.title = title
      self.page = page
    }
  }

  /// Creates what holds for a line.
  public init(
    line: Int, theme: String?, ambition: Ambition?, measure: String, code: String?,
    explanation: MarkedText, owner: String? = nil, status: MarkedText, phase: Phase? = nil,
    isPhaseNone: Bool = false, signals: [Signal.Kind] = [],
    target: Target? = nil, told: [Told] = [], remarks: [FootnoteKey] = [],
    changes: [AnnexChange] = []
  ) {
    self.line = line
    self.theme = theme
    self.ambition = ambition
    self.measure = measure
    self.code = code
    self.explanation = explanation
    self.owner = owner
    self.status = status
    self.phase = phase
    self.isPhaseNone = isPhaseNone
    self.signals = signals
    self.target = target
    self.told = told
    self.remarks = remarks
    self.changes = changes
  }

  /// Whether it says anything in a column.
  func says(of column: Column) -> Bool {
    switch column {
    case .ambition: ambition != nil
    case .page: ambition?.page?.isBlank == false
    case .measure, .status: true
    case .explanation: !explanation.isBlank
    case .notified: !told.isEmpty
    }
  }

  /// The measure as a cell has it: `Invorderingspauze (VM 38)`.
  public var measureName: String { measure + numbersBehind }

  /// Its numbers as they stand behind its title; nothing where it has none.
  var numbersBehind: String { code.map { " (\($0))" } ?? "" }
}
