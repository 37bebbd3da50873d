import Register

/// That a number which a person types belonged to another measure before.
enum FormerMeasures {
  /// Says so on standard error, with how to ask for that measure.
  static func note(_ measures: [Measure], named name: String) {
    for other in measures {
      StandardError.write(
        """
        \(name) was a number of "\(other.title)" before; stand history "\(other.title)" tells of that
        """)
    }
  }
}
