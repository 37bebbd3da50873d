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

  /// A picture by its name.
  static func picture(_ name: String) -> Drawing { .sign(DrawnSign.picture + name) }
}

extension CellWriting {
  /// Adds what is drawn.
  mutating func add(drawing: Drawing) {
    switch drawing {
    case .sign(let sign): add(sign: sign)
    case .object: add(.object)
    case .nothing: return
    }
  }
}
