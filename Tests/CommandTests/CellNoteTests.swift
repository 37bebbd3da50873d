import Foundation
import OfficeSamples
import Testing

/// Footnotes as part of the cells in which they are marked.
@Suite struct CellNoteTests {
  /// A document of two measures whose cells may have footnotes, by their ids.
  private static func document(status: String = "", name: String = "", notes: [(Int, String)] = [])
    -> [UInt8]
  {
    func cell(_ text: String, _ mark: String) -> String {
      let reference = mark.isEmpty ? "" : "<w:r><w:footnoteReference w:id=\"\(mark)\"/></w:r>"
      return tc("<w:p><w:r><w:t>\(text)</w:t></w:r>\(reference)</w:p>")
    }
    return word(
      p("Bijlage kades")
        + tbl(
          tr(tc("Maatregel"), tc("Stand van zaken")),
          tr(cell("Kade (KM 1)", name), cell("Implementatiefase.", status)),
          tr(tc("Sluis (KM 2)"), tc("Geïmplementeerd."))),
      footnotes: notes.map { ($0.0, "<w:r><w:t xml:space=\"preserve\"> \($0.1)</w:t></w:r>") })
  }

  private static let editions: [(String, [UInt8])] = [
    ("een.docx", document()),
    ("twee.docx", document(status: "4", notes: [(4, "Behalve de Noordkade.")])),
    ("drie.docx", document(status: "1", notes: [(1, "Behalve de Zuidkade.")])),
    ("vier.docx", document(name: "1", notes: [(1, "Behalve de Zuidkade.")])),
    ("vijf.docx", document()),
  ]

  @Test func `a document of the same date in which only a phase differs is another edition`() throws
  {
    let command = try Command()
    for (name, phase) in [("een", "■"), ("twee", "◐"), ("drie", "■")] {
      let table = tbl(
        tr(tc("Maatregel"), tc("Fase"), tc("Stand van zaken")),
        tr(tc("Kade (KM 1)"), tc(phase), tc("Loopt.")),
        tr(tc("Sluis (KM 2)"), tc("■"), tc("Loopt.")))
      try command.write(
        word(p("Bijlage kades") + table + p(name == "drie" ? "Slot" : "")),
        to: "\(name).docx")
    }
    #expect(try command.run("stand import een.docx --date 2025-01-01").status == 0)
    let same = try command.run("stand import drie.docx --date 2025-01-01 --yes")
    #expect(same.output.hasPrefix("nothing changed"), "\(same.output)\(same.errors)")
    let other = try command.run("stand import twee.docx --date 2025-01-01 --yes")
    #expect(other.output.contains("1 changed"), "\(other.output)\(other.errors)")
    #expect(try command.run("stand list -f json").output.contains("\"phase\": \"policy\""))
  }

  private func series() throws -> (command: Command, plans: [String]) {
    let command = try Command()
    var plans: [String] = []
    for (place, (name, bytes)) in Self.editions.enumerated() {
      try command.write(bytes, to: name)
      let date = "2025-0\(place + 1)-01"
      plans.append(try command.run("stand import \(name) --date \(date) --dry-run").output)
      let taken = try command.run("stand import \(name) --date \(date) --yes")
      #expect(taken.status == 0, "\(taken.errors)")
    }
    return (command, plans)
  }

  @Test func `what comes, changes, moves and goes of a footnote is a change of its cell`() throws {
    let (command, plans) = try series()
    let expected = [
      ["{+status: Behalve de Noordkade.+}"],
      ["status: Behalve de [-Noordkade.-] {+Zuidkade.+}"],
      ["{+measure: Behalve de Zuidkade.+}", "[-status: Behalve de Zuidkade.-]"],
      ["[-measure: Behalve de Zuidkade.-]"],
    ]
    for (plan, lines) in zip(plans.dropFirst(), expected) {
      for line in lines { #expect(plan.contains(line), "\(plan)") }
      #expect(plan.contains("lines: 1 changed, 1 as they were"), "\(plan)")
    }
    let diff = try command.run("stand diff e1 e3").output
    #expect(diff.contains("{+status: Behalve de Zuidkade.+}"), "\(diff)")
    #expect(
      try command.run("stand diff 2025-02-15 2025-03-15 --format json").output
        .contains("\"kind\": \"note\""))
    let history = try command.run("stand history KM1").output
    #expect(history.components(separatedBy: "footnote (status)").count == 4, "\(history)")
    #expect(history.components(separatedBy: "footnote (measure)").count == 3, "\(history)")
  }

  @Test func `a footnote stays in its cell when the annex is written`() throws {
    let (command, _) = try series()
    for (date, row) in [
      ("2025-02-15", "Kade (KM 1)\t\tImplementatiefase. ¹"),
      ("2025-03-15", "Kade (KM 1)\t\tImplementatiefase. ¹"),
      ("2025-04-15", "Kade (KM 1) ¹\t\tImplementatiefase."),
    ] {
      let text = try command.run("stand annex --as-of \(date)").output
      let tight = text.replacingOccurrences(of: " ¹", with: "¹")
      #expect(
        tight.contains(row.replacingOccurrences(of: " ¹", with: "¹")), "\(date): \(text)")
      #expect(text.contains(date < "2025-03" ? "Noordkade" : "Zuidkade"))
      #expect(!text.contains(date < "2025-03" ? "Zuidkade" : "Noordkade"))
    }
    #expect(!(try command.run("stand annex").output.contains("kade.")))
    let marked = try command.run("stand annex --as-of 2025-03-15 --since 2025-02-15 -f html").output
    #expect(marked.contains("Voetnoot"))
  }

  @Test func `a table without a place for footnotes says nothing of them`() throws {
    let (command, _) = try series()
    try command.write(
      Array(
        "Maatregel;Stand van zaken\nKade (KM 1);Implementatiefase.\nSluis (KM 2);Geïmplementeerd.\n"
          .utf8),
      to: "later.csv")
    let plan = try command.run(
      "stand import later.csv --date 2025-03-20 --dry-run"
    ).output
    #expect(plan.contains("nothing changed"), "\(plan)")
  }

  @Test func `typed marks that lead elsewhere than those of notes are named`() throws {
    let command = try Command()
    func told(_ mark: String) -> String {
      tc("<w:p><w:r><w:t>09/02/2024 </w:t></w:r>\(mark)</w:p>")
    }
    func reference(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let notes = [
      (1, "Kamerstukken II, 2023/24, 31066 nr. 1300."),
      (2, "Kamerstukken II, 2023/24, 31066 nr. 1339."),
    ].map { ($0.0, "<w:r><w:t>\($0.1)</w:t></w:r>") }
    let typed = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>"
    try command.write(
      word(
        p("Bijlage")
          + tbl(
            tr(tc("Maatregel"), tc("Status"), tc("TK geïnformeerd")),
            tr(
              tc("Een (KM 1)"), tc("Loopt."),
              tc("<w:p><w:r><w:t>10/02/2024 </w:t></w:r>\(reference(1))</w:p>")),
            tr(tc("Twee (KM 2)"), tc("Loopt."), told(reference(2))),
            tr(tc("Drie (KM 3)"), tc("Loopt."), told(typed))), footnotes: notes),
      to: "a.docx")
    let read = try command.run("stand import a.docx --dry-run")
    #expect(
      read.errors.contains("a.docx:4:3: warning: the mark ¹ is typed and leads to"),
      "\(read.errors)")
    #expect(read.errors.contains("nr. 1339") && !read.errors.contains("a.docx:3:3"))
  }
}
