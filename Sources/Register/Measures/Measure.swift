internal import Annex

/// What is done for an ambition: a title and its codes.
public struct Measure: Hashable, Sendable {
  let id: Int
  /// The title, without its codes.
  public let title: String
  /// The codes as written: `VM 23 t/m 29`.
  public let code: String?
  /// The codes, each written out and folded: `vm23` to `vm29`; empty where the measure has none.
  public let codes: [String]

  /// The whole numbers among the codes, in order: 23 to 29.
  public var numbers: [Int] { codes.compactMap(MeasureCodes.number).sorted() }

  /// The measure as a person names it: its codes where it has some, else its title.
  public var name: String { code ?? title }
}
