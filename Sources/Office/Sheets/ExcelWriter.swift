public import Documents
internal import Markup
internal import CXLSXWriter
internal import Files

/// Writes a draft as an Excel workbook of one sheet: https://libxlsxwriter.github.io.
public enum ExcelWriter {
  /// Writes a draft.
  ///
  /// libxlsxwriter writes to files alone.
  ///
  /// - Parameter folder: Where these files are made, and left.
  /// - Throws: ``OfficeError`` for what no sheet holds, `FileError` or ``Failure`` where there is no room.
  public static func bytes(of draft: OfficeDraft, in folder: String) throws -> [UInt8] {
    let path = "\(folder)/bijlage.xlsx"
    try write(draft, to: path, in: folder)
    return try Input.file(path).read(atMost: 256 << 20)
  }

  /// Why libxlsxwriter wrote no workbook.
  public struct Failure: Error, CustomStringConvertible {
    /// Its own words.
    public let description: String
  }

  private static func write(_ draft: OfficeDraft, to path: String, in folder: String) throws {
    // The options keep the words of the folder as long as the workbook.
    var name = Array(folder.utf8CString)
    try name.withUnsafeMutableBufferPointer { name in
      var options = lxw_workbook_options()
      options.tmpdir = name.baseAddress
      guard let book = workbook_new_opt(path, &options),
        let sheet = workbook_add_worksheet(book, "Bijlage")
      else { throw Failure(description: "the workbook cannot be made") }
      try write(draft, to: book, sheet)
    }
  }

  private static func write(
    _ draft: OfficeDraft, to book: UnsafeMutablePointer<lxw_workbook>,
    _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    let formats = Formats(book)
    let columns = draft.sheet.first?.count ?? 0
    for (row, cells) in draft.sheet.enumerated() {
      for (column, text) in cells.enumerated() {
        let place = (UInt32(row), UInt16(column))
        let format = row == 0 ? formats.heading : formats.text
        if row > 0, var day = Self.day(text) {
          worksheet_write_datetime(sheet, place.0, place.1, &day, formats.date)
        } else {
          // Excel takes no longer text: https://libxlsxwriter.github.io/worksheet_8h.html
          guard text.utf16.count <= 32_767 else {
            let name = cells.indices.contains(draft.names) ? cells[draft.names] : "row \(row + 1)"
            let heading = draft.sheet[0].indices.contains(column) ? draft.sheet[0][column] : ""
            throw OfficeError(
              """
              \(heading.shown) of \(name.shown) has more than 32,767 characters, which no sheet holds; .docx, .odt \
              and .csv do
              """)
          }
          worksheet_write_string(sheet, place.0, place.1, text.allowedInXML, format)
        }
      }
    }
    for (column, width) in draft.widths.enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    for (row, cells) in draft.sheet.enumerated() {
      worksheet_set_row(sheet, UInt32(row), height(of: cells, in: draft.widths), nil)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_landscape(sheet)
    // A3, on which thirteen columns can be read.
    worksheet_set_paper(sheet, 8)
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.5)
    worksheet_fit_to_pages(sheet, 1, 0)
    if columns > 0 {
      worksheet_autofilter(
        sheet, 0, 0, UInt32(max(1, draft.sheet.count - 1)), UInt16(columns - 1))
    }
    worksheet_set_footer(sheet, footer(of: draft))
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else {
      throw Failure(description: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }
  }

  /// How high a row must be to show all of its words, in points: not every program finds that out by itself.
  private static func height(of cells: [String], in widths: [Double]) -> Double {
    let lines = zip(cells, widths).map { text, width in
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0.0) {
        $0 + max(1, (Double($1.count) * 1.08 / width).rounded(.up))
      }
    }
    return min(409, (lines.max() ?? 1) * 15 + 2)
  }

  /// A date in ISO 8601 as Excel's; nothing for any other text.
  private static func day(_ text: String) -> lxw_datetime? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { Int32($0) }
    // Excel knows no day before 1900.
    guard numbers.count == 3, numbers[0] >= 1900 else { return nil }
    return lxw_datetime(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: 0, min: 0, sec: 0)
  }

  /// The foot of each page, of which Excel takes 255 characters, with `&` doubled.
  private static func footer(of draft: OfficeDraft) -> String {
    "&L&8" + draft.footer.prefix(200).replacing("&", with: "&&") + "&R&8Pagina &P van &N"
  }

  /// How cells look.
  private struct Formats {
    let heading, text, date: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      heading = workbook_add_format(book)
      text = workbook_add_format(book)
      date = workbook_add_format(book)
      for format in [heading, text, date] {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_text_wrap(format)
      }
      format_set_bold(heading)
      format_set_bg_color(heading, 0x154273)
      format_set_font_color(heading, 0xFFFFFF)
      format_set_num_format(date, "yyyy-mm-dd")
      format_set_align(date, UInt8(LXW_ALIGN_LEFT.rawValue))
    }
  }
}
