internal import Files

/// What the first hundred bytes of a file say about it.
///
/// Their form is https://www.sqlite.org/fileformat.html. They are read before SQLite opens the file, so that a file of something else is left untouched.
struct FileHeader {
  /// Marks a database as a register of `stand`: the letters "stnd".
  static let applicationID = 0x7374_6E64

  let isDatabase: Bool
  let applicationID: Int
  let version: Int
  /// Whether the file ends within a page, and no log is there to complete it.
  ///
  /// SQLite would fill the page up with zeros; that whole pages are missing it finds itself.
  let isCut: Bool

  init(of path: String) throws(FileError) {
    let bytes = try Input.file(path).read(atMost: 100)
    isDatabase = bytes.count == 100 && bytes.starts(with: "SQLite format 3\0".utf8)
    applicationID = Self.integer(at: 68, of: bytes)
    version = Self.integer(at: 60, of: bytes)
    // 65,536 is written as 1.
    let pageSize = Self.integer(at: 16, of: bytes) >> 16
    let bytesOfPage = pageSize == 1 ? 1 << 16 : max(512, pageSize)
    isCut = try Files.size(of: path) % bytesOfPage != 0 && Files.isEmpty(path + "-wal")
  }

  private static func integer(at offset: Int, of bytes: [UInt8]) -> Int {
    bytes.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether a file is a database, be it a register or not, or one of those that SQLite keeps beside one.
  ///
  /// Their names are those of https://www.sqlite.org/tempfiles.html.
  static func isOfDatabase(_ path: String) -> Bool {
    let endings = ["-wal", "-shm", "-journal"]
    let owner = endings.first(where: path.hasSuffix).map { String(path.dropLast($0.count)) }
    return [path, owner].compactMap(\.self).contains {
      (try? FileHeader(of: $0).isDatabase) == true
    }
  }

  /// Refuses a file that is no register, or one that a newer `stand` made.
  func check(_ path: String) throws(RegisterError) {
    guard isDatabase else {
      throw RegisterError(
        .notFound,
        "\(path) is not a register of stand: it is no SQLite database. It was left as it is")
    }
    guard applicationID == Self.applicationID else {
      throw RegisterError(
        .notFound,
        "\(path) is not a register of stand, but a database of another program. It was left as it is"
      )
    }
    try Migrator.refuseNewer(version, at: path)
    guard !isCut else {
      throw RegisterError(
        .content,
        "\(path): the file is damaged: its end was cut off. Put a backup in its place, or rebuild it"
      )
    }
  }
}

extension Register {
  /// Whether a file is a register, another database, or belongs to one, so that nothing may be written over it.
  public static func isOfDatabase(_ path: String) -> Bool {
    FileHeader.isOfDatabase(path)
  }
}
