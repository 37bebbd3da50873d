extension Answer {
  /// Fields that tell which row of the register something is, and who recorded it when.
  private static let recordedFields: Set<String> = [
    "id", "change", "recorded_at", "actor", "login", "hash", "confirmed_by", "status",
    "end_status", "end_change", "end_actor", "edition", "end_edition", "supersedes",
    "superseded_by", "superseded_why", "why", "retracted", "source", "file",
  ]

  /// Names of persons who recorded something.
  private static let actorFields: Set<String> = ["actor", "login", "end_actor"]

  /// The fields of it that a site tells, in a form.
  ///
  /// - Parameters:
  ///   - isWhole: Whether all that the register holds is told, and not only what is public.
  ///   - withActors: Whether it is told who recorded what.
  public func fields(as form: DataForm, isWhole: Bool, withActors: Bool) -> [String] {
    names(in: form).filter { name in
      isWhole
        ? withActors || !Self.actorFields.contains(name) : !Self.recordedFields.contains(name)
    }
  }

  /// The same fields with what stands in them, in UTF-8.
  public func bytes(as form: DataForm, isWhole: Bool, withActors: Bool) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(as: form, fields: fields(as: form, isWhole: isWhole, withActors: withActors)) {
      bytes += $0
    }
    return bytes
  }
}
