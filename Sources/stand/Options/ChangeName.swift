import Register

/// The name of a change as people type it: `c12`, or how its hash begins: `#3c5e8a10`.
enum ChangeName {
  /// The number of the change.
  static func number(of name: String, in snapshot: borrowing Snapshot) throws -> Int {
    guard let known = KnownAt(reading: name), known.isChange else {
      throw InputError.usage(
        "\"\(name)\" names no change; expected one such as c12, or the beginning of its hash: #3c5e8a10"
      )
    }
    return try snapshot.change(known, clock: .system)
  }
}
