internal import CArchive

/// A zip in the making, as office programs write them.
public enum Zip {
  /// Packs files in their order.
  public static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: files.reduce(1 << 16) { $0 + $1.content.count + 1024 })
    var used = 0
    let capacity = bytes.count
    bytes.withUnsafeMutableBytes { buffer in
      let archive = archive_write_new()
      archive_write_set_format_zip(archive)
      archive_write_open_memory(archive, buffer.baseAddress, capacity, &used)
      for file in files {
        let entry = archive_entry_new()
        archive_entry_set_pathname(entry, file.name)
        archive_entry_set_size(entry, Int64(file.content.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_write_header(archive, entry)
        archive_write_data(archive, file.content, file.content.count)
        archive_entry_free(entry)
      }
      archive_write_close(archive)
      archive_write_free(archive)
    }
    return Array(bytes[..<used])
  }

  /// Packs files of text.
  public static func bytes(_ files: [(String, String)]) -> [UInt8] {
    bytes(files.map { ($0.0, Array($0.1.utf8)) })
  }
}

/// A Word document whose document is some XML.
public func word(
  document: [UInt8], footnotes: String = "<a/>", endnotes: String = "<a/>", styles: String = "<a/>",
  numbering: String = "<a/>", footer: String = "<a/>",
  files: [(name: String, content: [UInt8])] = []
) -> [UInt8] {
  let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  return Zip.bytes(
    [
      (
        name: "[Content_Types].xml",
        content: Array(
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/>\
          <Override PartName="/word/footnotes.xml" ContentType="\(type).footnotes+xml"/>\
          <Override PartName="/word/endnotes.xml" ContentType="\(type).endnotes+xml"/>\
          <Override PartName="/word/footer1.xml" ContentType="\(type).footer+xml"/>\
          <Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\
          <Override PartName="/word/numbering.xml" ContentType="\(type).numbering+xml"/></Types>
          """.utf8)
      ),
      (name: "word/document.xml", content: document),
      (name: "word/footnotes.xml", content: Array(footnotes.utf8)),
      (name: "word/endnotes.xml", content: Array(endnotes.utf8)),
      (name: "word/styles.xml", content: Array(styles.utf8)),
      (name: "word/numbering.xml", content: Array(numbering.utf8)),
      (name: "word/footer1.xml", content: Array(footer.utf8)),
    ] + files)
}

/// The relations of a part to pictures and other parts, each by its id and its target.
public func relations(_ targets: [(id: String, target: String)]) -> [UInt8] {
  let list = targets.map { "<Relationship Id=\"\($0.id)\" Target=\"\($0.target)\"/>" }.joined()
  return Array(
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(list)</Relationships>
    """.utf8)
}

/// A Word document of some body, with footnotes by their ids.
public func word(
  _ body: String, footnotes: [(Int, String)] = [], endnotes: [(Int, String)] = [],
  styles: String = "", numbering: String = "", footer: String = "",
  files: [(name: String, content: [UInt8])] = []
) -> [UInt8] {
  let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  func notes(_ kind: String, _ notes: [(Int, String)]) -> String {
    let all = notes.map { "<w:\(kind) w:id=\"\($0.0)\"><w:p>\($0.1)</w:p></w:\(kind)>" }.joined()
    return "<w:\(kind)s \(namespaces)>\(all)</w:\(kind)s>"
  }
  return word(
    document: Array("<w:document \(namespaces)><w:body>\(body)</w:body></w:document>".utf8),
    footnotes: notes("footnote", footnotes), endnotes: notes("endnote", endnotes),
    styles: "<w:styles \(namespaces)>\(styles)</w:styles>",
    numbering: "<w:numbering \(namespaces)>\(numbering)</w:numbering>",
    footer: "<w:ftr \(namespaces)>\(footer)</w:ftr>", files: files)
}

/// A paragraph of one run.
public func p(_ text: String) -> String {
  "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
}

/// A cell of a paragraph, or of some.
public func tc(_ texts: String..., properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(texts.map { $0.hasPrefix("<w:") ? $0 : p($0) }.joined())</w:tc>"
}

/// A row of cells.
public func tr(_ cells: String..., properties: String = "") -> String {
  "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}

/// A table of rows.
public func tbl(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

/// An OpenDocument text in one XML.
public func flat(
  _ body: String, styles: String = "", kind: String = "text", meta: String = "", more: String = ""
) -> [UInt8] {
  Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">\
    <office:meta>\(meta)</office:meta>\(more)<office:automatic-styles>\(styles)</office:automatic-styles>\
    <office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document>
    """.utf8)
}
