internal import CArchive

/// Puts right what LibreOffice writes of cross-references to footnotes: `REF` to a bookmark with nothing in it, which
/// Word takes for an error, in place of `NOTEREF` to a bookmark around the mark.
public enum WordMending {
  /// Puts a Word document right.
  ///
  /// - Throws: ``OfficeError`` where it is no such document.
  public static func mended(_ bytes: [UInt8]) throws(OfficeError) -> [UInt8] {
    let archive = try ZipArchive(bytes) { _ in .unpack }
    guard let document = archive[path] else {
      throw OfficeError("it has no text; expected a Word document")
    }
    var files = archive.files
    files[path] = Array(mended(String(decoding: document, as: UTF8.self)).utf8)
    return try ZipWriter.bytes(of: files)
  }

  private static let path = "word/document.xml"
  private static let prefix = "_RefF"

  /// The XML of a text with its references put right.
  static func mended(_ xml: String) -> String {
    guard xml.contains(prefix) else { return xml }
    var written = ""
    var rest = xml[...]
    var ids: Set<Substring> = []
    var pending: (id: Substring, name: Substring)?
    // Tag by tag: bookmarks of notes are taken out, and put around the run that has the mark.
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[start...end]
      written += rest[..<start]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("<w:bookmarkStart"), let name = attribute("w:name", of: tag),
        name.hasPrefix(prefix), let id = attribute("w:id", of: tag)
      {
        ids.insert(id)
        pending = pending ?? (id, name)
      } else if tag.hasPrefix("<w:bookmarkEnd"),
        attribute("w:id", of: tag).map(ids.contains) == true
      {
        continue
      } else if tag == "<w:r>" || tag.hasPrefix("<w:r "), let bookmark = pending,
        let close = rest.firstRange(of: "</w:r>"),
        rest[..<close.lowerBound].contains("<w:footnoteReference")
      {
        written += "<w:bookmarkStart w:id=\"\(bookmark.id)\" w:name=\"\(bookmark.name)\"/>"
        written += tag + rest[..<close.upperBound]
        written += "<w:bookmarkEnd w:id=\"\(bookmark.id)\"/>"
        rest = rest[close.upperBound...]
        pending = nil
      } else if tag.hasPrefix("<w:instrText"), rest.hasPrefix(" REF \(prefix)") {
        written += tag + " NOTE"
        rest = rest.dropFirst()
      } else {
        written += tag
      }
    }
    return written + rest
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: "\(name)=\"")?.upperBound else { return nil }
    return tag[start...].prefix { $0 != "\"" }
  }
}

/// Writes a zip in memory.
private enum ZipWriter {
  static func bytes(of files: [String: [UInt8]]) throws(OfficeError) -> [UInt8] {
    // What is packed is hardly ever larger, and each file has names and numbers around it.
    let room = files.reduce(1 << 16) { $0 + $1.value.count + $1.value.count / 8 + 1024 }
    var bytes = [UInt8](repeating: 0, count: room)
    var used = 0
    guard let archive = archive_write_new() else { throw OfficeError("there is no memory left") }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    // Word wants to know of the kinds of the parts first.
    let first = "[Content_Types].xml"
    let names = files.keys.sorted { ($0 == first ? 0 : 1, $0) < ($1 == first ? 0 : 1, $1) }
    let isWritten = bytes.withUnsafeMutableBytes { buffer in
      guard archive_write_open_memory(archive, buffer.baseAddress, room, &used) == ARCHIVE_OK else {
        return false
      }
      for name in names {
        guard let content = files[name], let entry = archive_entry_new() else { return false }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, Int64(content.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        guard archive_write_header(archive, entry) == ARCHIVE_OK,
          archive_write_data(archive, content, content.count) == content.count
        else { return false }
      }
      return archive_write_close(archive) == ARCHIVE_OK
    }
    guard isWritten else { throw OfficeError("it cannot be packed again") }
    return Array(bytes[..<used])
  }
}
