internal import Documents

extension Oddity {
  /// What it is.
  var words: String {
    switch self {
    case .dateField: "a field that shows the date on which the document is opened"
    case .equation: "an equation"
    case .hiddenWords: "text that the document hides"
    case .ruby: "words above others (ruby)"
    case .unfilled: "a field of a form in which nothing is chosen or typed"
    case .object: "an object, such as a chart, of which nothing can be told"
    }
  }

  /// How it is read.
  var reading: String {
    switch self {
    case .dateField: "it is read as it was saved last"
    case .equation: "its signs are read one behind the other"
    case .hiddenWords: "it is left out"
    case .ruby: "those above are left out"
    case .unfilled: "its cell is empty"
    case .object: "it is not read"
    }
  }
}
