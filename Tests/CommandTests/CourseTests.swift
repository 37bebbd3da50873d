import Foundation
import Testing

/// How measures went, as a picture of text and as SVG.
@Suite struct CourseTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
    for line in [
      "stand log VM5 --on 2025-03-01 --signal none -m 'Het loopt weer. Beleidsmatige uitwerking.'",
      "stand log VM38 --on 2025-01-01 --target 2025-12-01 -m 'Loopt.'",
      "stand log VM38 --on 2025-06-01 --target 2026-12-01 -m 'Later.'",
    ] {
      #expect(try command.run(line).status == 0)
    }
  }

  @Test func `a row shows phases, holds, tellings and targets`() throws {
    let course = try command.run("stand course VM5 VM38 --as-of 2026-01-01")
    let rows = course.output.split(separator: "\n")
    let five = try #require(rows.first { $0.hasPrefix("VM 5") })
    let thirtyEight = try #require(rows.first { $0.hasPrefix("VM 38") })
    #expect(five.contains("■░") && five.contains("◐─") && five.contains("▸"))
    #expect(thirtyEight.filter { $0 == "▸" }.count == 2)
    #expect(thirtyEight.contains("⚐") && thirtyEight.contains("⚑"))
    #expect(rows.allSatisfy { $0.count <= 80 })
    #expect(rows.first?.contains("2025") == true)
  }

  @Test(arguments: [20, 40, 160])
  func `it is as wide as the terminal`(_ columns: Int) throws {
    let course = try command.run("stand course", environment: ["COLUMNS": "\(columns)"])
    #expect(course.output.split(separator: "\n").allSatisfy { $0.count <= columns })
    #expect(course.output.split(separator: "\n").count > 39)
  }

  @Test func `the picture is XML with the words of each row`() throws {
    #expect(try command.run("stand course VM5 VM38 --to verloop.svg").status == 0)
    let parsed = try command.run(
      "python3 -c 'import xml.dom.minidom; xml.dom.minidom.parse(\"verloop.svg\")'")
    #expect(parsed.status == 0, "\(parsed.errors)")
    let svg = try String(contentsOfFile: command.path("verloop.svg"), encoding: .utf8)
    #expect(svg.contains("VM 38, Invorderingspauze: implementation from 2024-10-24"))
    #expect(svg.contains("target 2025-12-01, which moved; target 2026-12-01"))
    #expect(svg.contains("prefers-color-scheme:dark"))
    #expect(try command.run("stand course --to verloop.svg").status == 64)
    #expect(try command.run("stand course --to verloop.png").status == 64)
  }

  @Test func `it is data too, and nothing where nothing is recorded`() throws {
    #expect(
      try command.run("stand course VM5 -f csv --fields code,from,until,phase,on_hold").output
        == "code,from,until,phase,on_hold\r\nVM 5,2024-10-24,2025-03-01,implementation,true\r\nVM 5,2025-03-01,,policy,false\r\n"
    )
    let none = try command.run("stand course --as-of 2020-01-01")
    #expect(none.status == 0 && none.output.contains("nothing is recorded"))
    _ = try command.run("stand init --register leeg.sqlite")
    #expect(try command.run("stand course --register leeg.sqlite").status == 0)
    #expect(try command.run("stand course --register leeg.sqlite --to leeg.svg").status == 0)
  }
}
