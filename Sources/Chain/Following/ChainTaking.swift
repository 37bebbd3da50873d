internal import Digest
internal import SQLite

/// Takes changes in that were recorded in another copy of the register, each verified behind the one before it.
///
/// It is used within one transaction, which is to be rolled back where it throws.
package struct ChainTaking {
  private let form: ExportForm
  private var inserting: RowInserting
  private var linker: Linker
  /// The number of the newest change.
  package private(set) var number: Int

  /// Goes on behind the newest change of a register.
  package init(into chain: Chain) throws {
    form = ExportForm(layout: try ChainLayout(of: chain))
    inserting = try RowInserting(into: chain, layout: form.layout)
    linker = try Linker(chain)
    number = try chain.end().number
  }

  /// Takes the next change in.
  ///
  /// - Parameter line: The line of an export that it is.
  /// - Throws: ``TakingFault``, or `SQLiteError` where the file cannot be written.
  package mutating func take(_ line: ArraySlice<UInt8>) throws {
    let next = number + 1
    guard (try? UTF8Span(validating: line.span)) != nil else {
      throw TakingFault(.foreign, change: next, "it is not UTF-8 text")
    }
    let change = try read(line, as: next)
    guard change.own.id == next else {
      throw TakingFault(.foreign, change: next, "c\(change.own.id) stands in its place")
    }
    do {
      let before = try inserting.insert(change)
      let hash = try linker.link(next, after: before)
      guard hash.description == change.hash else {
        throw TakingFault(
          .foreign, change: next, "its hash is not that of its rows behind the change before it")
      }
    } catch let failure as SQLiteError where [.constraint, .other].contains(failure.reason) {
      throw TakingFault(.refused, change: next, failure.message)
    }
    number = next
  }

  private func read(_ line: ArraySlice<UInt8>, as number: Int) throws -> ExportedChange {
    do {
      if case .change(let change) = try form.read(line) { return change }
      throw TakingFault(.foreign, change: number, "it is no change")
    } catch let fault as ExportFault {
      throw TakingFault(fault.isOfNewer ? .newer : .foreign, change: number, fault.words)
    }
  }
}

/// Why a change was not taken in.
package struct TakingFault: Error {
  /// What kind of change it is.
  package enum Kind {
    /// It is not what was recorded, or does not follow: whoever gave it is not to be believed.
    case foreign
    /// It was recorded, and is against the rules of the register.
    case refused
    /// It was recorded by a newer `stand`.
    case newer
  }

  /// What kind of change it is.
  package let kind: Kind
  /// Its number.
  package let change: Int
  /// What is wrong with it, in words that end without a full stop.
  package let words: String

  init(_ kind: Kind, change: Int, _ words: String) {
    self.kind = kind
    self.change = change
    self.words = words
  }
}
