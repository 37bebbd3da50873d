import CConfinement

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What keeps a hostile document from doing harm: no more memory, time and output than a document needs, and of all that
/// a process can ask of the system what it takes to read, to write and to end.
///
/// It is begun before the first byte comes in, and there is no way back. A system that does not offer all of it reads no
/// document.
enum Confinement {
  /// Leaves the three streams that are open.
  ///
  /// - Throws: ``Failure``.
  static func begin() throws(Failure) {
    try check(confine(confined_to_open_files, nil))
  }

  /// Leaves besides the files that are made in one folder.
  ///
  /// - Throws: ``Failure``.
  static func begin(in folder: String) throws(Failure) {
    try check(confine(confined_to_folder, folder))
  }

  private static func check(_ failure: confinement_failure) throws(Failure) {
    guard let step = failure.step else { return }
    throw Failure(step: String(cString: step), reason: String(cString: strerror(failure.error)))
  }

  /// What the system did not offer.
  struct Failure: Error, CustomStringConvertible {
    /// The step: `seccomp`.
    let step: String
    /// What the system says of it.
    let reason: String

    var description: String {
      "this system does not let stand-office give its rights away (\(step): \(reason)), and without that no document is read"
    }
  }
}
