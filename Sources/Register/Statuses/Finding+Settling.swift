extension Finding {
  /// What a person states.
  init(stated: Stated<Content>) {
    self.init(value: stated.value, basis: .stated, quote: nil)
  }

  /// Settles what a new status says: what a person states, else what its words say, else what held.
  ///
  /// Nothing is carried on silently: what held before comes back as kept.
  static func settled(
    stated: Stated<Content>?, derived: Finding, held: Finding?
  ) -> Finding {
    if let stated { return Finding(stated: stated) }
    if derived.value != nil { return derived }
    guard let kept = held?.value else { return .notSaid }
    return Finding(value: kept, basis: .kept, quote: nil)
  }
}
