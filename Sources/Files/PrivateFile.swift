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
  private let folder: String
  private var isKept = false

  /// The path of the file.
  public let path: String

  /// Makes the file under a name, in a new folder within another.
  ///
  /// - Throws: ``FileError``.
  public init(named name: String, in parent: String, holding text: String) throws(FileError) {
    var template = Array("\(parent)/stand-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw lastError(parent) }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = "\(folder)/\(name)"
    try write(text, to: path)
  }

  deinit {
    guard !isKept else { return }
    for name in Files.names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
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
    isKept = true
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw lastError(path) }
    defer { close(descriptor) }
    try writeAll(Array(text.utf8), to: descriptor, named: path)
  }
}
