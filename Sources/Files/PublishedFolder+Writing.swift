#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How its files are written, compared and removed.
extension PublishedFolder {
  /// Makes folders that others may look into, as far as the user's mask allows.
  static func makeFolders(_ path: String) throws(FileError) {
    guard !path.isEmpty, !Files.exists(path) else { return }
    try makeFolders(Files.folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw lastError(path) }
  }

  static func fill(
    _ file: String, _ write: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw lastError(file) }
    defer { close(descriptor) }
    try write { bytes in try writeAll(bytes, to: descriptor, named: file) }
  }

  static func append(_ text: String, to file: String) throws(FileError) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw lastError(file) }
    defer { close(descriptor) }
    try writeAll(Array(text.utf8), to: descriptor, named: file)
  }

  /// Whether two files have the same bytes; one that is not there has none.
  static func isSame(_ file: String, _ other: String) throws -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(file, &first) == 0, lstat(other, &second) == 0, first.st_size == second.st_size
    else {
      return false
    }
    let (one, two) = (open(file, O_RDONLY | O_CLOEXEC), open(other, O_RDONLY | O_CLOEXEC))
    defer { [one, two].filter { $0 >= 0 }.forEach { close($0) } }
    guard one >= 0, two >= 0 else { return false }
    let size = 1 << 16
    var (left, right) = ([UInt8](repeating: 0, count: size), [UInt8](repeating: 0, count: size))
    while true {
      let count = read(one, &left, size)
      guard count >= 0, count == read(two, &right, size) else { return false }
      if count == 0 { return true }
      guard left[..<count] == right[..<count] else { return false }
    }
  }

  /// Whether a file, and no link, has these bytes.
  static func holds(_ file: String, _ bytes: [UInt8]) -> Bool {
    var state = stat()
    guard lstat(file, &state) == 0, state.st_mode & S_IFMT == S_IFREG,
      state.st_size == bytes.count
    else { return false }
    return (try? Input.file(file).read(atMost: bytes.count + 1)) == bytes
  }

  static func removeAll(_ path: String) {
    for name in Files.names(in: path) where name != "." && name != ".." {
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }
}
