/// The footnotes of an edition, and what each of them says.
public struct EditionNotes: Sendable {
  /// The footnotes, in the order in which they stand.
  public let footnotes: [AnnexContents.Footnote]
  /// What each says.
  public let keys: [FootnoteKey]

  /// Finds what some footnotes say.
  public init(_ footnotes: [AnnexContents.Footnote] = []) {
    var copies: [String: Int] = [:]
    keys = footnotes.map { footnote in
      if let kamerstuk = footnote.kamerstuk { return .kamerstuk(kamerstuk) }
      let words = String(footnote.note.text.trimmingSpaces)
      defer { copies[words, default: 0] += 1 }
      return .remark(words, copy: copies[words, default: 0])
    }
    self.footnotes = footnotes
  }

  private init(_ pairs: [(AnnexContents.Footnote, FootnoteKey)]) {
    footnotes = pairs.map(\.0)
    keys = pairs.map(\.1)
  }

  /// Those of the footnotes that have one of some marks.
  public func only(marked marks: Set<String>) -> EditionNotes {
    EditionNotes(zip(footnotes, keys).filter { marks.contains($0.0.note.mark) })
  }

  /// These footnotes and others.
  public func and(_ others: EditionNotes) -> EditionNotes {
    EditionNotes(Array(zip(footnotes + others.footnotes, keys + others.keys)))
  }

  /// What the footnote with a mark says.
  func key(of mark: String) -> FootnoteKey? {
    footnotes.firstIndex { $0.note.mark == mark }.map { keys[$0] }
  }

  /// The words of the footnotes.
  public var texts: [FootnoteKey: String] {
    Dictionary(
      zip(keys, footnotes.map { String($0.note.text.trimmingSpaces) }),
      uniquingKeysWith: { first, _ in first })
  }
}
