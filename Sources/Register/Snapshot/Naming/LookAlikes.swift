public import Planning

extension ImportPlan {
  /// The themes, ambitions, measures and numbers of the edition that look like others, of it or of the register, and are
  /// not them.
  public var lookAlikes: [LookAlike] {
    let own =
      plan.lines.flatMap { line in
        [
          line.said.theme, line.said.ambition?.title, line.said.measure.title,
          line.said.measure.code,
        ]
      }
    let held =
      known.themes.flatMap(\.called)
      + known.ambitions.flatMap { $0.called.map(\.title) }
      + known.measures.flatMap { $0.called.flatMap { [$0.title, $0.code].compactMap(\.self) } }
    return LookAlike.among(
      Array(Set(own.compactMap(\.self))).sorted(), beside: Array(Set(held)).sorted())
  }
}

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
