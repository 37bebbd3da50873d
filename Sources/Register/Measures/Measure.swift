/// What is done for an ambition: a title and its VM numbers.
public struct Measure: Hashable, Sendable {
  let id: Int
  /// The title, without its numbers.
  public let title: String
  /// The numbers as written: `VM 23 t/m 29`.
  public let code: String?
  /// The numbers, in order; empty where the measure has none.
  public let numbers: [Int]

  /// The measure as a person names it: its numbers where it has some, else its title.
  public var name: String { code ?? title }
}
