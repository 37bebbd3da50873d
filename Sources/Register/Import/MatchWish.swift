internal import PlainText
internal import Annex
public import Planning

/// What a person says of a thing of a table: which one of the register it is, or that it is new.
public struct MatchWish: Hashable, Sendable {
  /// The known thing: the name of a row that words it (`w74`), its own name, or `new`.
  public let known: String
  /// What it is; nothing where the line has only one thing that is open.
  public let kind: Answer.Kind?
  /// The line of the file on which it stands; of all others the first.
  public let sourceLine: Int
  /// Whether it says of all that is open besides that it is new.
  public let isOfOthers: Bool

  /// Reads `w74=48`, `new=measure:48`, `VM 38=48`, `new=others`.
  ///
  /// - Throws: ``RegisterError`` where it is none of these.
  public init(reading text: String) throws(RegisterError) {
    let malformed = RegisterError(
      .usage,
      """
      --match \(text): expected what the register has, = and the line of the file, such as \
      w74=48, "VM 38"=48, new=48, new=ambition:48, or new=others
      """)
    guard let sign = text.lastIndex(of: "=") else { throw malformed }
    known = FoldedText.trimmed(text[..<sign])
    let place = text[text.index(after: sign)...].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard known != "new" || place != ["others"] else {
      (kind, sourceLine, isOfOthers) = (nil, 1, true)
      return
    }
    isOfOthers = false
    guard !known.isEmpty, let last = place.last, let line = Int(last), line > 0 else {
      throw malformed
    }
    sourceLine = line
    guard place.count == 2 else {
      kind = nil
      return
    }
    kind = Answer.Kind(rawValue: String(place[0]).lowercased())
    guard kind != nil else { throw malformed }
  }
}
