import Files

/// The annex's bytes.
enum AnnexFile {
  /// The most that is read: a thousand times what an annex holds.
  private static let limit = 64 << 20

  static func bytes(of file: String) throws -> [UInt8] {
    let input = file == "-" ? Input.standard : .file(file)
    let bytes = try input.read(atMost: limit + 1)
    guard bytes.count <= limit else {
      throw InputError.content("\(file): the file is larger than 64 MiB; an annex is smaller")
    }
    return bytes
  }
}
