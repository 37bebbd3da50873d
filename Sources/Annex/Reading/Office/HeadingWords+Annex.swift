public import Documents

extension HeadingWords {
  /// The headings of an annex.
  public static let ofAnnex = HeadingWords(
    first: Set(Field.byHeading.filter { $0.value == .measure }.keys),
    others: Set(Field.byHeading.keys),
    lists: ["fase"])
}
