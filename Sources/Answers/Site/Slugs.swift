internal import PlainText
public import Register

/// The names of pages: words of an address, each once.
public struct Slugs: Sendable {
  private var taken: Set<String> = []

  /// None yet.
  public init() {}

  /// The name of the page of a measure: its codes (`vm-23-tm-29`), else its title.
  public mutating func slug(of measure: Measure) -> String {
    slug(of: Self.plain(measure))
  }

  /// A name made of words that no other has.
  public mutating func slug(of words: String) -> String {
    let plain = Self.words(words)
    var slug = plain
    var count = 1
    while !taken.insert(slug).inserted {
      count += 1
      slug = "\(plain)-\(count)"
    }
    return slug
  }

  /// The words by which a measure's page is called; in a code letters stand apart from digits: VM1 is `vm-1`.
  public static func plain(_ measure: Measure) -> String {
    guard let code = measure.code else { return words(measure.title) }
    var apart = ""
    for character in code.replacing("t/m", with: "tm") {
      if character.isNumber, apart.last?.isLetter == true { apart.append(" ") }
      apart.append(character)
    }
    return words(apart)
  }

  /// How long a name can be: what file systems take, with room for an ending.
  private static let most = 80

  /// Letters and digits of a text in lower case, with a hyphen for whatever stands between them.
  static func words(_ text: String) -> String {
    var slug = ""
    for scalar in FoldedText(text).folded.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
      if slug.utf8.count >= most { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "regel" : slug
  }
}
