internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What stands around the words of a document: how wide its page is, and how its table is coloured.
///
/// It is the program's own, or in its place what a template says.
struct OpenDocumentFrame {
  /// How wide the text of a page is, in centimetres.
  var width = Self.ownWidth
  /// How large the letters of its table are, in points; nothing where the widths of columns are made for them.
  var letters: ColumnFitting.LetterSizes?
  /// The name of its page.
  var page = OpenDocumentTemplate.page
  /// How the cells of each kind are coloured.
  var colours: [Cells: Colours] = [:]

  /// How wide the columns of a draft are together, which is as wide as the program's own page.
  static let ownWidth = 26.7

  /// The cells that have a colour behind them.
  enum Cells: String, CaseIterable {
    case heading = "kop", theme = "thema", changed = "gewijzigd"

    /// The style of their paragraphs, which a template may have too.
    var paragraph: String { "Bijlage_20_\(rawValue)" }

    /// Their own style, and that of paragraphs whose letters the program has to colour.
    var style: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    fileprivate var own: Colours {
      switch self {
      case .heading: Colours(fill: "#154273")
      case .theme: Colours(fill: "#e8eef5")
      case .changed: Colours(fill: "#fff6dd")
      }
    }
  }

  /// A colour behind words, and theirs.
  struct Colours: Hashable {
    /// Behind the words: `#154273`.
    var fill: String
    /// Of the words, where their style has none that can be read there.
    var letters: String?
  }

  func colours(of cells: Cells) -> Colours { colours[cells] ?? cells.own }

  /// The style of the paragraphs of some cells: that of the document, or one under it where the program adds to it.
  func paragraph(of cells: Cells) -> String {
    adds(to: cells) ? cells.style : cells.paragraph
  }

  /// Whether the program adds to the style of some paragraphs: their letters, or that themes stay with what they head.
  func adds(to cells: Cells) -> Bool {
    colours(of: cells).letters != nil || cells == .theme
  }

  /// How wide the columns of a draft are, in centimetres of the program's own page.
  func columns(of draft: OfficeDraft) -> [Double] {
    letters.map { ColumnFitting.widths(of: draft, $0, in: width) } ?? draft.columns
  }

  /// A width of the program's own page as it is on this one.
  func scaled(_ own: Double) -> String {
    "\((own * width / Self.ownWidth * 1000).rounded() / 1000)cm"
  }
}

extension OpenDocumentFrame.Colours {
  /// A colour behind words with letters that can be read on it.
  ///
  /// - Parameter letters: The colour that they have, where one is said; it stays where the two differ enough: by 4.5,
  ///   https://www.w3.org/TR/WCAG22/#contrast-minimum
  init?(fill: String, under letters: String?) {
    guard let behind = Self.luminance(of: fill) else { return nil }
    func contrast(_ other: Double) -> Double {
      (max(behind, other) + 0.05) / (min(behind, other) + 0.05)
    }
    self.fill = fill
    if let own = letters.flatMap(Self.luminance), contrast(own) >= 4.5 { return }
    self.letters = contrast(0) > contrast(1) ? "#000000" : "#ffffff"
  }

  /// How light a colour is, from 0 to 1.
  ///
  /// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  private static func luminance(of colour: String) -> Double? {
    guard colour.utf8.count == 7, colour.hasPrefix("#"),
      let number = Int(colour.dropFirst(), radix: 16)
    else { return nil }
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(number >> shift & 0xff) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
