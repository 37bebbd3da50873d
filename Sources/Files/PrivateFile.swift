#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file in a folder of its own, both closed to other users, and their only owner.
///
/// File and folder go when this goes, with what other programs left beside the file, unless it is kept.
public final class PrivateFile {
  private let folder: PrivateFolder

  /// The path of the file.
  public let path: String

  /// Makes the file under a name, in a new folder within another.
  ///
  /// - Throws: ``FileError``.
  public init(named name: String, in parent: String, holding text: String) throws(FileError) {
    folder = try PrivateFolder(in: parent)
    path = "\(folder.path)/\(name)"
    try write(text, to: path)
  }

  /// Lets the file stay, with another text in it.
  ///
  /// - Throws: ``FileError``; the file then stays as it is.
  public func keep(holding text: String) throws(FileError) {
    keep()
    // Beside it first: a full disk must not cost what is there.
    let new = path + ".new"
    try write(text, to: new)
    guard rename(new, path) == 0 else { throw lastError(path) }
  }

  /// Lets the file stay as it is.
  public func keep() {
    folder.keep()
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw lastError(path) }
    defer { close(descriptor) }
    try writeAll(Array(text.utf8), to: descriptor, named: path)
  }
}
