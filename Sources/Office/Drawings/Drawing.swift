internal import Documents

/// What is drawn in a document, as far as it can be told: a picture by its words or by what it holds, a shape by its
/// form and its colour.
enum Drawing {
  /// It may mark a phase, as a ``DrawnSign`` writes it.
  case sign(String)
  /// A chart, an equation or another object, of which nothing can be told.
  case object
  /// It has no look of its own, as a box of text.
  case nothing

  /// What some shapes are together; nothing where there are none.
  init?(shapes: [String]) {
    guard !shapes.isEmpty else { return nil }
    self = .sign(DrawnSign.shape + shapes.prefix(Self.mostShapes).joined(separator: "+"))
  }

  /// How many shapes of one drawing are told.
  private static let mostShapes = 10

  /// A shape by its form and the colour that it is filled with: `ellipse 00b050`.
  static func shape(_ form: String, _ colour: String?) -> String {
    colour.map { "\(form) \($0)" } ?? form
  }

  /// The words of a picture, unless a program made them up: these say what is seen, and the same of many.
  static func words(among stated: [String?]) -> String? {
    stated.compactMap(\.self).first { words in
      let lower = words.lowercased()
      let name = lower.filter { !$0.isNumber && !$0.isWhitespace }
      return !names.contains(name) && !made.contains { lower.contains($0) }
    }
  }

  /// What programs call any picture.
  private static let names: Set<String> = [
    "", "picture", "image", "afbeelding", "graphic", "figuur", "figure", "object", "shape",
  ]

  /// How programs mark such words.
  private static let made = [
    "automatisch gegenereerd", "automatically generated", "door ai gegenereerd", "ai-generated",
  ]

  /// A picture by its name.
  static func picture(_ name: String) -> Drawing { .sign(DrawnSign.picture + name) }
}

extension CellWriting {
  /// Adds what is drawn.
  mutating func add(drawing: Drawing) {
    switch drawing {
    case .sign(let sign): add(drawing: sign)
    case .object: add(.object)
    case .nothing: return
    }
  }
}
