/// The name of a change as people type it: `c12`.
enum ChangeName {
  /// The number of the change.
  static func number(of name: String) throws -> Int {
    guard name.first?.lowercased() == "c", let number = Int(name.dropFirst()), number > 0 else {
      throw InputError.usage("\"\(name)\" names no change; expected one such as c12")
    }
    return number
  }
}
