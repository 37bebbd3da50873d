public import Annex

/// The annex that a register gives from a viewpoint.
public struct RegisterAnnex: Sendable {
  /// The document.
  public var document: AnnexDocument
  /// The lines of the document, in its order.
  public let lines: [LineState]
  /// What differs of these lines since a date, where that was asked.
  public let differences: [Difference]?
  /// The lines that an earlier edition had and the last one does not have; they are left out.
  public let leftOut: [LineState]
  /// The seal of the last change that the document tells of; nothing where there is none.
  public let seal: Seal?
}
