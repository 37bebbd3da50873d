import Register

/// That a number which a person types belonged to another measure before.
enum FormerMeasures {
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
