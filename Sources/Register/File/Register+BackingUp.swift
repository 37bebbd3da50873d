public import Chain
internal import Files
internal import SQLite

extension Register {
  /// Copies the register, as it is at one moment, whatever others record meanwhile.
  ///
  /// The copy gets its name only when it is whole, on the disk and verified.
  ///
  /// - Parameter path: Where the copy shall stand; nothing may stand there yet.
  /// - Returns: The seal of the newest change in the copy; nothing where there is none.
  /// - Throws: ``RegisterError`` where the copy has findings, or as ``create(at:as:_:)`` does.
  public func backup(to path: String) throws -> Seal? {
    try Self.publishing(at: path) { unfinished in
      // https://www.sqlite.org/lang_vacuum.html#vacuuminto
      // A name that begins with "file:" would be read as an address.
      let name = unfinished.hasPrefix("/") ? unfinished : "./" + unfinished
      try database.run("VACUUM INTO \(name)")
      let copy = Register(try Database(at: unfinished, access: .writing), at: unfinished)
      // It also puts the copy on the disk, which VACUUM INTO leaves to the system.
      try copy.useLog()
      // A backup that is put back would else record into the hub as if it were this desk.
      try copy.forgetDeskForGood()
      let verification = try copy.verify()
      if let finding = verification.findings.first {
        throw RegisterError(
          .content,
          """
          \(self.path): the copy does not verify (\(finding.message)), so no backup was made; \
          `stand verify` says what is wrong. To keep the file as it is, copy it with cp
          """)
      }
      return verification.head
    }
  }
}
