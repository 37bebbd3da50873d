/// Something in a cell that its text does not say as the document shows it.
public enum Oddity: String, Codable, Hashable, Sendable, CaseIterable {
  /// A field that shows the date on which the document is opened.
  case dateField = "date_field"
  /// An equation, whose signs are read one behind the other.
  case equation
  /// Words that the document hides, which are left out.
  case hiddenWords = "hidden_words"
  /// Words above others, as their readings are.
  case ruby
  /// A control of a form in which nothing is typed or chosen.
  case unfilled
  /// A chart, a drawing or another object without words.
  case object
}

/// What people did to a document and left for others to accept or to answer: how often, and who.
public struct Reviewing: Codable, Hashable, Sendable {
  /// How many there are.
  public var count: Int
  /// The names of the people, in the order in which they come.
  public var authors: [String]

  /// Creates it.
  public init(count: Int = 0, authors: [String] = []) {
    self.count = count
    self.authors = authors
  }

  /// Counts one more.
  ///
  /// - Parameter author: Who did it, where that is known.
  public mutating func add(_ author: String?) {
    count += 1
    guard let author, !author.isEmpty, authors.count < Self.mostAuthors, !authors.contains(author)
    else { return }
    authors.append(author)
  }

  /// How many people are named.
  private static let mostAuthors = 20
}
