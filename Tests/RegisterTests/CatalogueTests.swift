import Chain
import Foundation
import SQLite
import Testing

@testable import Register

/// The list of tables, held against the schema: what it forgot would be lost where a row is copied.
@Suite struct CatalogueTests {
  let folder: TemporaryFolder
  let shell: Shell

  init() throws {
    folder = try TemporaryFolder()
    try Register.create(at: folder.path("register.sqlite")) { _ in }
    shell = Shell(path: folder.path("register.sqlite"))
  }

  @Test func `every table of the schema is in it once, and in the order of the chain`() throws {
    let tables = try shell.lines(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    let chained = Catalogue.register.tables.map(\.name.description)
    #expect((chained + Catalogue.register.others.map(\.description)).sorted() == tables.sorted())
    #expect(chained == chained.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let dated = DatedTable.all.map(\.name.description)
    #expect(Set(dated).count == dated.count && Set(dated).isSubset(of: chained))
  }

  @Test(arguments: Catalogue.register.tables.map(\.name.description))
  func `it has every column of a table, and no other`(_ name: String) throws {
    let table = try #require(Catalogue.register.tables.first { $0.name.description == name })
    let dated = DatedTable.all.first { $0.name.description == name }
    var expected = ["id", "change_id"] + table.content.map(\.description)
    if let owner = table.owner { expected.append(owner.description) }
    if let dated { expected += [dated.date.description, "supersedes", "retracted"] }
    if table.isSalted { expected.append("salt") }
    let columns = try shell.lines("SELECT name FROM pragma_table_info('\(name)')")
    #expect(columns.sorted() == expected.sorted())
  }

  @Test func `what can be put right is what has a column for it, and its parts name it`() throws {
    let correctable = try shell.lines(
      """
      SELECT tables.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND columns.name = 'supersedes'
      """)
    #expect(DatedTable.all.map(\.name.description).sorted() == correctable.sorted())
    for (table, parts) in DatedTable.all.flatMap({ table in table.parts.map { (table, $0) } }) {
      let parent = try shell.lines(
        """
        SELECT "table" FROM pragma_foreign_key_list('\(parts.name)') WHERE "from" = '\(parts.owner)'
        """)
      #expect(parent == [table.name.description])
    }
  }

  @Test func `a person's words are never in a row without a salt`() throws {
    for table in Catalogue.register.tables where !table.isSalted {
      let texts = try shell.lines(
        "SELECT name FROM pragma_table_info('\(table.name)') WHERE type = 'TEXT'")
      #expect(texts == [], "\(table.name)")
    }
  }
}
