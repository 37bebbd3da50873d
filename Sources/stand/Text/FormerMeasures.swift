import Register

/// That a number which a person types belonged to another measure before.
enum FormerMeasures {
  /// Says so on standard error, with how to ask for that measure.
  static func note(of name: String, now measure: Measure, in register: Register) throws {
    for other in try register.formerMeasures(named: name, than: measure) {
      StandardError.write(
        """
        \(name) was a number of "\(other.title)" before; stand history "\(other.title)" tells of that
        """)
    }
  }
}
