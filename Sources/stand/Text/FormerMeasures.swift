import Register

/// That a number which a person types belonged to another measure before.
enum FormerMeasures {
  /// Says on standard error what a measure is called now that a person names as it was called before.
  static func note(_ found: FormerlyNamed, named name: MeasureReference) {
    let measure = found.entry.measure
    switch found.time {
    case .now: return
    case .before: StandardError.write("\(name.typed) is what \(measure.heading) was called before")
    case .later:
      StandardError.write("\(name.typed) is what \(measure.heading) will be called later")
    }
  }

  /// Says so on standard error, with how to ask for that measure.
  static func note(_ measures: [Measure], named name: MeasureReference) {
    for other in measures {
      StandardError.write(
        """
        \(name.typed) was a number of "\(other.title)" before; stand history "\(other.title)" tells of that
        """)
    }
  }
}

extension Snapshot {
  /// Finds the measure that a person names, also by what it was called before, which is then said.
  ///
  /// - Throws: As ``measure(everNamed:from:)``.
  func noting(
    everNamed name: MeasureReference, from view: Viewpoint
  ) throws -> MeasureIndex.Entry {
    let found = try measure(everNamed: name, from: view)
    FormerMeasures.note(found, named: name)
    return found.entry
  }
}
