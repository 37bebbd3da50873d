#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder that is closed to other users, and its only owner: it goes when this goes, with all that is in it,
/// unless it is kept.
public final class PrivateFolder {
  private var isKept = false

  /// The path of the folder.
  public let path: String

  /// Makes the folder within another.
  ///
  /// - Throws: ``FileError``.
  public init(in parent: String) throws(FileError) {
    var template = Array("\(parent)/stand-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw lastError(parent) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if !isKept { Self.removeAll(path) }
  }

  /// Lets the folder stay.
  func keep() {
    isKept = true
  }

  /// Removes a file, a link, or a folder with what is in it; never what a link leads to.
  private static func removeAll(_ path: String) {
    guard unlink(path) != 0 else { return }
    // A folder names itself and the one that it is in as well.
    for name in Files.names(in: path) where name != "." && name != ".." {
      removeAll("\(path)/\(name)")
    }
    rmdir(path)
  }
}
