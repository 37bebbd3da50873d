import Annex
import Register

/// What is wrong with the cells of a table, gathered so that a person can mend all of it at once.
struct CellFaults {
  private var found: [(row: Int, words: String)] = []
  /// The row that is looked at, counted from the first.
  private var row = 0

  /// The most that are told one by one.
  private static let most = 20

  /// How many there are.
  var count: Int { found.count }

  /// Goes on to a row, of which what is wrong is told beside what was found of it before.
  mutating func look(at row: Int) { self.row = row }

  mutating func add(_ fault: String) { found.append((row, fault)) }

  /// Understands what is typed in a cell; nothing where there is none, or it cannot be understood.
  mutating func read<Value>(
    _ cell: UpdateTable.Typed?, _ read: (String) throws -> Value
  ) -> Value? {
    guard let cell else { return nil }
    do {
      return try read(cell.text)
    } catch {
      add("\(cell.place): \(error)")
      return nil
    }
  }

  /// Does what rests on a cell; nothing where the register says that it cannot be done.
  ///
  /// - Throws: What is no fault of the cell.
  mutating func reading<Value>(
    _ cell: UpdateTable.Typed?, else place: String, _ body: () throws -> Value
  ) throws -> Value? {
    do {
      return try body()
    } catch let error as RegisterError
      where [.usage, .content, .notFound].contains(error.reason)
    {
      add("\(cell?.place ?? place): \(error)")
      return nil
    }
  }

  /// Refuses to go on where there are some.
  ///
  /// - Throws: ``InputError`` with each and its place.
  func refuse() throws {
    guard !found.isEmpty else { return }
    let words = found.enumerated().sorted {
      ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
    }
    .map(\.element.words)
    let more = words.count - Self.most
    throw InputError.content(
      (words.prefix(Self.most) + (more > 0 ? ["and \(more) more"] : []) + ["nothing was recorded"])
        .joined(separator: "\n"))
  }
}
