/// The footnotes of an edition, and what each of them says.
public struct EditionNotes: Sendable {
  /// The footnotes, in the order in which they stand.
  public let footnotes: [AnnexContents.Footnote]
  /// What each says.
  public let keys: [FootnoteKey]
  private let byMark: [String: FootnoteKey]

  /// Finds what some footnotes say.
  public init(_ footnotes: [AnnexContents.Footnote] = []) {
    var copies: [String: Int] = [:]
    self.init(
      footnotes.map { footnote in
        if let kamerstuk = footnote.kamerstuk { return (footnote, .kamerstuk(kamerstuk)) }
        let words = String(footnote.note.text.trimmingSpaces)
        defer { copies[words, default: 0] += 1 }
        return (footnote, .remark(words, copy: copies[words, default: 0]))
      })
  }

  private init(_ pairs: [(AnnexContents.Footnote, FootnoteKey)]) {
    footnotes = pairs.map(\.0)
    keys = pairs.map(\.1)
    byMark = Dictionary(
      pairs.map { ($0.0.note.mark, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The marks of the footnotes.
  public var marks: Set<String> { Set(byMark.keys) }

  /// Those of the footnotes that have one of some marks.
  public func only(marked marks: Set<String>) -> EditionNotes {
    EditionNotes(zip(footnotes, keys).filter { marks.contains($0.0.note.mark) })
  }

  /// These footnotes and others.
  public func and(_ others: EditionNotes) -> EditionNotes {
    EditionNotes(Array(zip(footnotes + others.footnotes, keys + others.keys)))
  }

  /// What the footnote with a mark says.
  func key(of mark: String) -> FootnoteKey? { byMark[mark] }

  /// The words of the footnotes.
  public var texts: [FootnoteKey: String] {
    Dictionary(
      zip(keys, footnotes.map { String($0.note.text.trimmingSpaces) }),
      uniquingKeysWith: { first, _ in first })
  }
}
