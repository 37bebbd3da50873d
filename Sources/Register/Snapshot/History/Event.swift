public import Dates
public import Kamerstuk

/// Something that happened to a measure.
public struct Event: Hashable, Sendable {
  /// The date from which it holds, on which Parliament was told, or that the edition bears.
  public let date: CalendarDate
  /// What happened.
  public let kind: Kind
  /// Its row in the register: `s12`, `n3`, `b4`, `e1`.
  public let id: String
  /// The line that it happened to; nothing where it is about the whole measure.
  public let place: MeasureIndex.Place?
  /// The measure.
  public let measure: Measure
  /// The Kamerstuk that says so, or the letter that carried the edition.
  public let kamerstuk: Kamerstuk?
  /// Where it comes from.
  public let origin: Origin
  /// The change that recorded it.
  public let change: Change
  /// The change at whose place it stands among what holds from the same date: that which recorded it, or what
  /// it puts right.
  var placeInTime: Int
  /// What became of it since, and what it put right.
  public let corrections: Corrections

  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// An edition spoke of the measure. Its title, where it has one.
    case edition(title: String?)
    /// An edition no longer had the line, which the one before it in time had. Its title, where it has one.
    case missing(title: String?)
    /// A status was recorded.
    case status(StatusUpdate)
    /// Parliament was told.
    case notification
    /// A person said that what held still held. What they said beside it.
    case confirmation(String?)
    /// The measure, its ambition or its explanation was worded anew. The new words.
    case wording(String)
    /// What the measure, its ambition or its explanation was called first, which was put right since.
    case firstWording(String)
    /// A footnote of a cell came, changed or went with an edition.
    case note(NoteChange)
  }

  /// Whether Parliament was told of the measure by it: a notification that stands, or an edition whose letter is known.
  public var isTelling: Bool {
    switch kind {
    case .notification: corrections.supersededBy == nil
    case .edition: kamerstuk != nil
    case .missing, .status, .confirmation, .wording, .firstWording, .note: false
    }
  }

  /// Where the register has something from.
  public enum Origin: Hashable, Sendable {
    /// An edition: its row, and the name of its file.
    case edition(id: String, file: String)
    /// A person, who may say from where.
    case person(source: String?)
  }

  /// How an event stands to others of its kind.
  public struct Corrections: Hashable, Sendable {
    /// The row that this one put right, or the retraction in whose place it stands.
    public let supersedes: String?
    /// The row that put this one right or took it back.
    public let supersededBy: String?
    /// Whether that row took it back.
    public let retracted: Bool
    /// Whether it brings back what was taken back: an undo of a retraction.
    public let restores: Bool
    /// The change that put it right or took it back.
    public let change: Change?
    /// Why it was put right or taken back, in the recorder's words.
    public let why: String?

    static var none: Corrections {
      Corrections(
        supersedes: nil, supersededBy: nil, retracted: false, restores: false, change: nil,
        why: nil)
    }
  }
}
