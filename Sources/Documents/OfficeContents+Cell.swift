/// A cell that is its text alone, as most are, is told as that text: a sheet has a hundred thousand of them.
extension OfficeContents.Cell: Codable {
  private enum Key: String, CodingKey {
    case text, signs, span, isMerged, isStruck, struckWords, isMarked, typedMarks, oddities
  }

  /// Reads a cell.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text: text)
      return
    }
    let members = try decoder.container(keyedBy: Key.self)
    self.init(
      text: try members.decode(String.self, forKey: .text),
      signs: try members.decode([String].self, forKey: .signs),
      span: try members.decode(Int.self, forKey: .span),
      isMerged: try members.decode(Bool.self, forKey: .isMerged),
      isStruck: try members.decode(Bool.self, forKey: .isStruck),
      struckWords: try members.decodeIfPresent(String.self, forKey: .struckWords),
      isMarked: try members.decode(Bool.self, forKey: .isMarked),
      typedMarks: try members.decodeIfPresent([String].self, forKey: .typedMarks) ?? [],
      oddities: try members.decodeIfPresent([Oddity].self, forKey: .oddities) ?? [])
  }

  /// Writes it.
  public func encode(to encoder: any Encoder) throws {
    guard self != OfficeContents.Cell(text: text) else {
      var text = encoder.singleValueContainer()
      return try text.encode(self.text)
    }
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(text, forKey: .text)
    try members.encode(signs, forKey: .signs)
    try members.encode(span, forKey: .span)
    try members.encode(isMerged, forKey: .isMerged)
    try members.encode(isStruck, forKey: .isStruck)
    try members.encodeIfPresent(struckWords, forKey: .struckWords)
    try members.encode(isMarked, forKey: .isMarked)
    try members.encodeIfPresent(typedMarks, forKey: .typedMarks)
    try members.encodeIfPresent(oddities, forKey: .oddities)
  }
}
