#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Files {
  /// Makes a file, or puts another content in its place: all of it, or the file stays as it was.
  ///
  /// It is written under another name beside it and gets its own when it is on the disk. What is no
  /// file but a device or a pipe is written to as it is. A link stays, and the file that it leads to is
  /// replaced.
  ///
  /// - Parameter replacing: Whether a file that is there may be replaced.
  /// - Throws: ``FileError``, also for a folder, and for a file that is there and may not be replaced.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(FileError) {
    let target = resolved(path)
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try fill(target, named: path, flags: O_WRONLY, mode: 0, with: bytes)
    }
    let beside = "\(folder(of: target))/.\(name(of: target)).\(processID()).part"
    let mode = isThere ? status.st_mode & 0o777 : 0o666
    do throws(FileError) {
      try fill(
        beside, named: path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, with: bytes)
      if isThere { chmod(beside, mode) }
    } catch {
      if !error.isTaken { unlink(beside) }
      throw error
    }
    do throws(FileError) {
      guard replacing else { return try publish(beside, as: target) }
      guard rename(beside, target) == 0 else { throw lastError(path) }
    } catch {
      unlink(beside)
      throw error
    }
    synchronize(folder(of: target))
  }

  /// Whether a file with a content of its own stands at a path: not a device, not a pipe, not a folder.
  public static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func fill(
    _ file: String, named path: String, flags: Int32, mode: mode_t, with bytes: [UInt8]
  ) throws(FileError) {
    let descriptor = open(file, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw lastError(path) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, named: path)
    // A device or a pipe has nothing to wait for.
    guard fsync(descriptor) == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno) else {
      throw lastError(path)
    }
  }

  /// The path of the file that a link leads to; the path itself where it is no link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
