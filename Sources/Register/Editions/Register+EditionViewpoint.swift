extension Register {
  /// The viewpoint of an edition: its date, as it was known when it had been taken in.
  ///
  /// - Parameter name: Its name: `e1`.
  /// - Throws: ``RegisterError`` where there is no such edition.
  public func viewpoint(ofEdition name: String) throws -> Viewpoint {
    guard let edition = try editions().first(where: { $0.name == name }) else {
      throw RegisterError(.notFound, "there is no edition \(name); see `stand editions`")
    }
    return Viewpoint(asOf: edition.date, knownAt: edition.change.id)
  }
}
