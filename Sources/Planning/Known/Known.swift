/// What a register holds, for the table of an edition to be matched and compared with.
///
/// It is a value: whoever makes it says what holds on the date of the edition.
public struct Known: Sendable {
  /// The headings.
  public var themes: [Thing<String>]
  /// What the strategy wants.
  public var ambitions: [Thing<AmbitionWords>]
  /// What is done.
  public var measures: [Thing<MeasureWords>]
  /// The measures under ambitions, those among them that were taken back.
  public var lines: [KnownLine]

  /// Creates it.
  public init(
    themes: [Thing<String>] = [], ambitions: [Thing<AmbitionWords>] = [],
    measures: [Thing<MeasureWords>] = [], lines: [KnownLine] = []
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
