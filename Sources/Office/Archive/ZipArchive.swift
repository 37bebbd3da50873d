internal import CArchive
internal import Digest

/// The files of a zip in memory.
///
/// Nothing of it is ever written to a disk, whatever its files are called.
struct ZipArchive {
  /// What the files hold, by their names.
  let files: [String: [UInt8]]
  /// The pictures, by their names in the zip, each known by what it holds: `#1a2b3c4d`.
  let pictures: [String: String]

  /// What is done with a file of a zip.
  enum Use {
    /// It is unpacked.
    case unpack
    /// It is a picture, of which only is told which one.
    case tell
    /// It is passed over.
    case none
  }

  /// Unpacks those files of a zip that are wanted.
  ///
  /// - Throws: ``OfficeError`` where it is damaged, encrypted, or larger than any annex.
  init(_ bytes: [UInt8], where use: (String) -> Use) throws(OfficeError) {
    var files: [String: [UInt8]] = [:]
    var pictures: [String: String] = [:]
    var room = Limits.unpacked
    var pictureRoom = Limits.pictures
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(OfficeError) in
        let reader = try ZipReader(bytes)
        var count = 0
        while let name = try reader.next() {
          count += 1
          guard count <= Limits.files else {
            throw OfficeError("the zip in it has more than 10,000 files; a document has fewer")
          }
          switch use(name) {
          case .none: continue
          case .tell: pictures[name] = try reader.digest(within: &pictureRoom)
          case .unpack:
            guard files[name] == nil else {
              throw OfficeError(
                "the zip in it holds \(name.shown) twice, so nobody can tell which counts")
            }
            let content = try reader.content(of: name, atMost: room)
            room -= content.count
            files[name] = content
          }
        }
      }
    }
    try outcome.get()
    self.files = files
    self.pictures = pictures
  }

  /// What a file holds; nothing where it is not there, or was not wanted.
  subscript(name: String) -> [UInt8]? { files[name] }

  /// The names of the files.
  var names: Set<String> { Set(files.keys) }

  /// What a picture is known by: the first digits of its SHA-256.
  static func name(ofPicture digest: SHA256Digest) -> String {
    "#\(digest.description.prefix(8))"
  }

  /// Whether bytes begin as a zip does.
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
}

/// libarchive's reader of a zip, and its only owner.
private final class ZipReader {
  private let archive: OpaquePointer

  init(_ bytes: UnsafeRawBufferPointer) throws(OfficeError) {
    guard let archive = archive_read_new() else { throw OfficeError("there is no memory left") }
    self.archive = archive
    // By its table of contents, which stands at its end: what lacks it was cut off.
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw damaged
    }
  }

  deinit {
    archive_read_free(archive)
  }

  /// Goes to the next file.
  ///
  /// - Returns: Its name; nothing behind the last.
  func next() throws(OfficeError) -> String? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw damaged
    }
    guard let entry, let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    else { throw damaged }
    guard archive_entry_is_data_encrypted(entry) == 0 else {
      throw OfficeError("it is protected with a password; save it without one and try again")
    }
    return String(cString: name)
  }

  /// Unpacks the file that the reader stands on.
  func content(of name: String, atMost limit: Int) throws(OfficeError) -> [UInt8] {
    var content: [UInt8] = []
    while let piece = try next(piece: 1 << 16) {
      guard content.count + piece.count <= limit else {
        throw OfficeError("\(name.shown) in it unpacks to more than 128 MiB; an annex is smaller")
      }
      content += piece
    }
    return content
  }

  /// What the picture that the reader stands on is known by; nothing where there is no room left to unpack it.
  func digest(within room: inout Int) throws(OfficeError) -> String? {
    var hasher = SHA256Hasher()
    while let piece = try next(piece: 1 << 16) {
      room -= piece.count
      guard room >= 0 else { return nil }
      hasher.update(piece)
    }
    return ZipArchive.name(ofPicture: hasher.digest())
  }

  /// The next bytes of the file that the reader stands on; nothing at its end.
  private func next(piece size: Int) throws(OfficeError) -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: size)
    let count = piece.withUnsafeMutableBytes {
      archive_read_data(archive, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw damaged }
    return count > 0 ? Array(piece[..<count]) : nil
  }

  private var damaged: OfficeError {
    let reason = archive_error_string(archive).map { " (\(String(cString: $0)))" } ?? ""
    return OfficeError("the zip that it is cannot be unpacked\(reason). Is the file whole?")
  }
}
