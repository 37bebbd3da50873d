/// Something about a line that is not as it was, in the words of a document.
public struct AnnexChange: Hashable, Sendable {
  /// What is not as it was.
  public let subject: Subject
  /// What it was; nothing where there was nothing.
  public let old: String?
  /// What it is; nothing where there is nothing.
  public let new: String?

  /// What of a line can change.
  public enum Subject: CaseIterable, Hashable, Sendable {
    /// The whole line, which is new.
    case line
    /// The measure, its ambition or its theme.
    case name
    case explanation, owner, status, phase, target, signal, notified
    /// A footnote of a cell.
    case note
  }

  /// Creates a change.
  public init(_ subject: Subject, old: String?, new: String?) {
    self.subject = subject
    self.old = old
    self.new = new
  }

  /// What stands above the list of what changed, in front of since when.
  static let heading = "Gewijzigd sinds"
  /// What marks a line that is new.
  static let newLabel = "nieuw"
  /// What marks a line of which something changed.
  static let changedLabel = "gewijzigd"

  /// That a line is new.
  public static let appeared = AnnexChange(.line, old: nil, new: nil)

  /// What of several came or went, where it is one of several: beside it others may have been there.
  var listed: (verb: String, words: String)? {
    guard subject == .signal || subject == .notified else { return nil }
    return new.map { ("toegevoegd", $0) } ?? old.map { ("vervallen", $0) }
  }

  /// The change on one line: `Fase: Beleid → Implementatie`, `Signaal toegevoegd: on hold`.
  var words: String {
    guard subject != .line else { return Self.newLabel }
    if let listed { return "\(subject.dutch) \(listed.verb): \(listed.words)" }
    return "\(subject.dutch): \(old ?? "–") → \(new ?? "–")"
  }
}

extension AnnexChange.Subject {
  /// What changes, in Dutch.
  var dutch: String {
    switch self {
    case .line: "Regel"
    case .name: "Naam of plaats"
    case .explanation: "Toelichting"
    case .owner: "Wie"
    case .status: "Stand van zaken"
    case .phase: "Fase"
    case .target: "Streefdatum"
    case .signal: "Signaal"
    case .notified: "TK geïnformeerd"
    case .note: "Voetnoot"
    }
  }
}
