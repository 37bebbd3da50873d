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
