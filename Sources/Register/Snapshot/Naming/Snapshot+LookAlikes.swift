public import Planning

extension Snapshot {
  /// What of some names looks like a theme, an ambition, a measure or a number of the register, and is not it.
  public func lookAlikes(of names: [String]) throws -> [LookAlike] {
    let strategy = try strategy()
    let measures = try measureIndex().entries.flatMap { entry in
      [entry.measure.title, entry.measure.code].compactMap(\.self)
    }
    return LookAlike.among(
      names,
      beside: strategy.themes.map(\.title) + strategy.ambitions.map(\.words.title) + measures)
  }
}
