import Foundation
import Testing

@Suite struct AnnexCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: command.folder.appending(path: name), encoding: .utf8)
  }

  @Test func `the form is that of the option, else of the ending, else text`() throws {
    let starts = [
      "a.txt": "Bijlage – Overzicht", "a.md": "# Bijlage – ", "a.html": "<!DOCTYPE html>",
      "a.HTM": "<!DOCTYPE html>", "a.csv": "Thema,Ambitie", "a.json": "[\n  {\n    \"line\": 1,",
      "zonder": "Bijlage – Overzicht",
    ]
    for (name, start) in starts {
      let outcome = try command.run("stand annex --to \(name)")
      #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
      #expect(try text(name).hasPrefix(start), "\(name)")
    }
    #expect(try command.run("stand annex").output == text("a.txt"))
    #expect(try command.run("stand annex --to - -f html").output == text("a.html"))
    let other = try command.run("stand annex --to anders.docx --format csv")
    #expect(other.status == 64)
    #expect(other.errors.contains("anders.docx has the ending of docx, but --format says csv"))
    #expect(!command.exists("anders.docx"))
    _ = try command.run("stand annex --to anders.dat --format csv")
    #expect(try text("anders.dat") == text("a.csv"))
  }

  @Test func `a file that is there is replaced after a question, or where that is said`() throws {
    try command.write(Array("was".utf8), to: "a.txt")
    let refused = try command.run("stand annex --to a.txt")
    #expect(refused.status == 64)
    #expect(
      refused.errors == "stand: a.txt is there already, and stays as it is; --yes replaces it\n")
    let no = try command.onTerminal("stand annex --to a.txt", answers: "n\\n")
    #expect(no.output.contains("a.txt is there already. Replace it? [y/N]"))
    #expect(try text("a.txt") == "was")
    _ = try command.onTerminal("stand annex --to a.txt", answers: "j\\n")
    #expect(try text("a.txt").hasPrefix("Bijlage"))
  }

  @Test(arguments: ["other.sqlite", "link.csv", "copy.csv", "other.sqlite-wal", "plain.csv"])
  func `no register is written over, nor another database`(_ name: String) throws {
    let made = try command.run(
      """
      stand init --register other.sqlite && ln -s other.sqlite link.csv && cp other.sqlite copy.csv
      touch other.sqlite-wal && sqlite3 plain.csv 'CREATE TABLE t (x)'
      """)
    #expect(made.status == 0)
    let before = try Data(contentsOf: command.folder.appending(path: name))
    let outcome = try command.run("stand annex --yes --format csv --to \(name)")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("\(name) is a register, another database or part of one"))
    #expect(try Data(contentsOf: command.folder.appending(path: name)) == before)
    // Left as it is, it would be taken for what a register lost.
    if name.hasSuffix("-wal") { try FileManager.default.removeItem(atPath: command.path(name)) }
  }

  @Test(arguments: ["a.txt", "a.csv", "a.csv --excel", "a.json"])
  func `each form is taken in again, and nothing differs`(_ form: String) throws {
    let line = """
      stand annex --to \(form) && STAND_REGISTER=second.sqlite stand import a.* > /dev/null && \
      stand list -f json | grep -v recorded_at > first.json && \
      stand list -f json --register second.sqlite | grep -v recorded_at | diff first.json -
      """
    let outcome = try command.run(line)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: ["a.csv", "a.csv --excel", "a.json"])
  func `what was recorded beside the words is taken in again`(_ form: String) throws {
    let line = """
      stand log VM4 --on 2024-12-01 --phase none --signal on_hold --target 2027-01-01 -m '=1+1' && \
      stand log VM38 --on 2024-12-01 --phase implemented -m 'Men kan de pauze aanvragen;
      ook "samen", 	 zo.' && \
      stand inform VM38 --on 2024-12-02 --kamerstuk 'Kamerstukken II 2024/25, 31066, nr. 1500' && \
      stand inform VM38 --on 2024-12-02 --kamerstuk '36600 B, K' && \
      stand add measure Eigen --numbers P-III --theme 'Overige VM buiten' --on 2024-12-01 && \
      stand log P-III --on 2024-12-01 -m Loopt. && \
      stand reword VM5 --title='-Anders' --on 2024-12-01
      """
    #expect(try command.run(line).status == 0)
    let names = "\"change\"|since\"|holds_from|recorded_at|recorded_by"
    let again = try command.run(
      """
      stand annex --to \(form) && \
      STAND_REGISTER=second.sqlite stand import a.* --date 2024-12-02 > /dev/null && \
      stand list -f json | grep -vE '\(names)' > first.json && \
      stand list -f json --register second.sqlite | grep -vE '\(names)' | diff first.json -
      """)
    #expect(again.status == 0, "\(again.output)\(again.errors)")
  }

  @Test func `what the last edition does not have is left out, and said`() throws {
    _ = try command.run(
      "grep -v '(VM 6)' \(Command.seed) > b.txt; stand import b.txt --date 2026-01-01 --yes")
    let outcome = try command.run("stand annex --since 2025-01-01 -f markdown")
    #expect(
      outcome.errors
        == "left out, because the last edition does not have it: VM 6, N.v.t.\n"
    )
    #expect(outcome.output.contains("VM 6 · Verrekenen zonder kosten"))
    #expect(!outcome.output.contains("Verrekenen zonder kosten (VM 6)"))
    let before = try command.run("stand annex --as-of 2025-12-31 -f markdown")
    #expect(before.errors == "")
    #expect(before.output.contains("Verrekenen zonder kosten (VM 6)"))
  }

  @Test func `JSON is the list in the order of the annex, with remarks`() throws {
    let compared = """
      import json, subprocess
      run = lambda *words: json.loads(subprocess.check_output(["stand", *words, "-f", "json"]))
      annex, lines = run("annex"), run("list")
      remarks = [line.pop("remarks") for line in annex]
      print(annex == lines, [list(line) for line in annex] == [list(line) for line in lines])
      print([note["mark"] for notes in remarks for note in notes])
      """
    try command.write(Array(compared.utf8), to: "compare.py")
    #expect(try command.run("python3 compare.py").output == "True True\n['²']\n")
  }

  @Test func `a page and Markdown have the words of all cells`() throws {
    let compared = #"""
      import html.parser, re, subprocess, sys
      run = lambda *words: subprocess.check_output(["stand", "annex", *words], text=True)
      class Reader(html.parser.HTMLParser):
          def __init__(self):
              super().__init__()
              self.rows, self.skip = [], 0
          def handle_starttag(self, tag, attributes):
              classes = dict(attributes).get("class", "")
              if tag == "tr": self.rows.append([])
              if tag in ("th", "td"): self.rows[-1].append("")
              if tag == "br" and self.rows: self.rows[-1][-1] += " "
              if tag == "sup" or classes == "stil": self.skip += 1
          def handle_endtag(self, tag):
              if tag == "table": self.skip += 1
              if self.skip and tag in ("sup", "span"): self.skip -= 1
          def handle_data(self, data):
              if self.rows and self.rows[-1] and not self.skip: self.rows[-1][-1] += data
      reader = Reader()
      reader.feed(run("-f", "html"))
      page = [row for row in reader.rows if len(row) == 7][1:]
      markdown = []
      for line in run("-f", "markdown").splitlines():
          cells = re.split(r"(?<!\\) \| ", line[2:-2])
          if line.startswith("| ") and len(cells) == 7 and cells[0] not in ("---", "Ambitie invorderingsstrategie (IS)"):
              markdown.append([cell.replace("<br>", " ").replace("\\", "") for cell in cells])
      rows, ambition = [], None
      for line in open(sys.argv[1], encoding="utf-8").read().split("\n"):
          cells = line.split("\t")
          if len(cells) != 6 or cells[1] == "Pag. IS" or not any(cells[1:]): continue
          if not any(cells[:4]):
              rows[-1][4] += " " + cells[4]
              continue
          ambition = cells[:2] if cells[0] else ambition
          rows.append(ambition + cells[2:])
      plain = lambda cell: " ".join(re.sub("[¹²³⁴⁵]", "", cell).split())
      for name, table in (("page", page), ("markdown", markdown)):
          same = sum(plain(own) == plain(cell) for row, said in zip(rows, table)
                     for own, cell in zip(row, said[:5] + said[6:]))
          print(name, len(table), same)
      """#
    try command.write(Array(compared.utf8), to: "compare.py")
    let outcome = try command.run("python3 compare.py \(Command.seed)")
    #expect(outcome.output == "page 37 222\nmarkdown 37 222\n", "\(outcome.errors)")
  }

  @Test func `CSV for Excel has semicolons, a mark and CRLF, and no cell runs as a formula`() throws
  {
    _ = try command.run(
      "stand log VM38 -m '=HYPERLINK(\"x\"; \"y\")' && stand log VM5 -m '+31; @home'")
    let plain = try command.run("stand annex --format csv").output
    #expect(plain.contains(#","'=HYPERLINK(""x""; ""y"")","#))
    #expect(plain.contains(",'+31; @home,"))
    let excel = try command.run("stand annex --excel").output
    #expect(excel.hasPrefix("\u{FEFF}Thema;Ambitie invorderingsstrategie (IS);Pag. IS;"))
    #expect(excel.contains(#";"'+31; @home";"#))
    let lines = excel.components(separatedBy: "\r\n")
    #expect(lines.count == 1 + 37 + 1 && lines.last == "")
    #expect(plain.contains(",N.v.t.,-,Verrekenen zonder kosten,VM 6,"))
  }

  @Test func `a phase that is stated to be none is told apart from one that is not said`() throws {
    _ = try command.run("stand log VM38 --phase none -m Implementatiefase.")
    let csv = try command.run("stand annex --format csv").output
    #expect(csv.components(separatedBy: ",geen,").count == 2)
  }

  @Test func `a terminal is not driven by what was recorded`() throws {
    _ = try command.run("stand log VM38 -m \"$(printf 'Rood \\033[31m.')\"")
    #expect(try command.run("stand annex | grep -c \"$(printf '\\033')\"").output == "1\n")
    let shown = try command.run("script -qec 'stand annex' /dev/null")
    #expect(shown.output.contains("Rood ␛[31m."))
  }

  @Test func `what changed since a date is marked`() throws {
    _ = try command.run("stand log VM38 --on 2026-01-01 --phase implemented -m 'De pauze is er.'")
    let csv = try command.run("stand annex --since 2025-01-01 -f csv").output
    #expect(csv.contains(",Opmerkingen,Gewijzigd sinds 2025-01-01\r\n"))
    #expect(csv.contains("Stand van zaken: Implementatiefase. → De pauze is er.\nFase: Impl"))
    let page = try command.run("stand annex --since 2025-01-01 -f html").output
    #expect(page.contains(##"<a href="#regel-23">VM 38 · Invorderingspauze</a>"##))
    #expect(page.contains("<del>Implementatie</del> → <ins>Geïmplementeerd</ins>"))
    let markdown = try command.run("stand annex --since 2025-01-01 -f markdown").output
    #expect(markdown.contains("\n- gewijzigd: VM 38 · Invorderingspauze\n"))
    let json = try command.run("stand annex --since 2025-01-01 -f json").output
    #expect(json.contains(#""kind": "phase""#))
  }

  @Test func `a document says of when it is, from which edition, and has the seal of its change`()
    throws
  {
    _ = try command.run("stand log VM38 --on 2026-01-01 -m 'De pauze is er.'")
    let page = try command.run("stand annex --as-of 2026-03-01 --known-at c1 -f markdown").output
    #expect(page.contains("\nStand op 1 maart 2026, zoals bekend na mutatie c1, vastgelegd op "))
    #expect(page.contains("die van de bijlage van 24 oktober 2024."))
    #expect(page.contains(try command.run("stand seal c1").output))
    #expect(!page.contains("De pauze is er."))
    let titled = try command.run("stand annex --title 'Zonder | naam' -f markdown").output
    #expect(titled.hasPrefix("# Zonder \\| naam\n"))
    #expect(titled.contains(try command.run("stand seal").output))
  }

  @Test func `a file is replaced as a whole, and stays as it was where that fails`() throws {
    try command.write(Array("was".utf8), to: "a.txt")
    #expect(try command.run("ln -s a.txt b.txt && stand annex --yes --to b.txt").status == 0)
    #expect(try text("a.txt").hasPrefix("Bijlage"))
    #expect(try command.run("test -L b.txt && ls -A").output.contains(".part") == false)
    #expect(try command.run("stand annex --to /dev/stdout").output == text("a.txt"))
    try command.write(Array("was".utf8), to: "a.txt")
    let full = try command.run("ulimit -f 1; stand annex --yes --to a.txt")
    #expect(full.status != 0)
    #expect(try text("a.txt") == "was")
  }

  @Test(arguments: [
    ("--to a.doc", 64, "a.doc: there is no form for .doc; use .txt, .md, .html, .csv, .json, .odt"),
    ("--to no/a.html", 66, "no/a.html: there is no folder no; make it first"),
    ("--to .", 66, ". is a folder; name a file"),
    ("--to /dev/full", 69, "/dev/full: No space left on device"),
    ("--to ''", 64, "--to names no file"),
    ("--to register.sqlite -f text", 64, "is the register itself, and stays as it is"),
    ("--excel --to a.md", 64, "--excel is a kind of CSV"),
    ("--since 2025-01-01", 64, "the text form has no place for what changed"),
    ("--title ' '", 64, "--title says nothing"),
    ("--as-of 2020-01-01", 66, "no line held on 2020-01-01, so there is no annex to write"),
    ("--format rtf", 64, "text"),
  ])
  func `what cannot be written is refused in words`(
    _ options: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try command.run("stand annex \(options)")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test func `without an edition lines stand by theme and ambition`() throws {
    let session = """
      export STAND_REGISTER=own.sqlite; stand init
      stand add theme Eerst --on 2026-01-01; stand add theme Tweede --on 2026-01-01
      stand add ambition Snel --theme Tweede --page 7 --on 2026-01-01
      stand add ambition Goed --theme Eerst --page 8 --on 2026-01-01
      stand add measure Een --numbers 'VM 1' --ambition Snel --explanation a --on 2026-01-01
      stand add measure Twee --numbers 'VM 2' --ambition Goed --on 2026-01-01
      stand add measure Drie --numbers 'VM 3' --ambition Snel --on 2026-01-01
      stand log VM1 --on 2026-01-02 -m Loopt.
      """
    let output = try command.run("(\(session)) > /dev/null; stand annex --register own.sqlite")
      .output
    let table = output.split(separator: "\n").suffix(5).map(String.init)
    #expect(
      table == [
        "Tweede\t\t\t\t\t", "Snel\t7\tEen (VM 1)\ta\tLoopt.\t-", "\t\tDrie (VM 3)\t\t\t-",
        "Eerst\t\t\t\t\t", "Goed\t8\tTwee (VM 2)\t\t\t-",
      ])
    #expect(output.hasPrefix("Overzicht verbetermaatregelen\n"))
  }
}
