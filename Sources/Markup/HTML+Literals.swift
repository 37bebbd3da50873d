extension HTML: ExpressibleByStringInterpolation {
  /// Words of the program, and what is put into them: all of it escaped, as ``words(_:)`` does.
  public init(stringLiteral words: String) {
    self = .words(words)
  }
}

extension HTML {
  /// Pieces one behind the other.
  public static func all(_ pieces: [HTML]) -> HTML {
    HTML(joining: pieces)
  }
}
