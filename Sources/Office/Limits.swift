/// How much of a document is read.
///
/// Each is about a hundred times what an annex has, and small enough to be read within the memory and
/// the time that the program allows itself.
enum Limits {
  /// The most bytes of a document: 64 MiB.
  static let document = 64 << 20
  /// The most bytes of all parts of a document that are read, unpacked: 128 MiB.
  static let unpacked = 128 << 20
  /// The most bytes of all pictures that are told by what they hold, unpacked: 128 MiB.
  static let pictures = 128 << 20
  /// The most files in a zip.
  static let files = 10_000
  /// The most elements of the XML of one part.
  static let elements = 600_000
  /// How deep elements may stand within each other.
  static let depth = 200
  /// The most bytes of a cell or a paragraph: 1 MiB.
  static let cell = 1 << 20
  /// The most bytes of all cells: 16 MiB.
  static let text = 16 << 20
  /// The highest number of a row: as many as Excel has.
  static let rows = 1_048_576
  /// The most columns of a table.
  static let columns = 200
  /// Rules for the looks of cells in a sheet that are told.
  static let rules = 20
  /// Heads and feet of pages.
  static let margins = 100
  /// The most cells of all tables, those that are merged away among them.
  static let cells = 1_000_000
}
