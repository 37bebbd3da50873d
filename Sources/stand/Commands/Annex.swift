internal import Chain
import Annex
import ArgumentParser
import Dates
import Files
import PlainText
import Register

struct AnnexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex",
    _superCommandName: Stand.name,
    abstract: "Writes the annex as a document, of today or of another date.",
    discussion: """
      It has what holds, in the order and the spelling of the last edition, and its footnotes numbered \
      anew. The form is that of --format, else of the ending of FILE (.txt, .md, .html, .csv, .json, .odt, \
      .docx, .pdf, .fodt, .xlsx), else text: the form that `stand import` reads. Documents come from \
      LibreOffice where it is installed; .fodt and .xlsx need none. A file that is there is replaced after a \
      question, or with --yes; a register never.

      Examples:
        stand annex --to bijlage.html
        stand annex --as-of 2025-03-01 --since 2024-10-24 --to bijlage.md
        stand annex --since told --to bijlage.docx
        stand annex --template ministerie.ott --to bijlage.odt
        stand annex --excel --to bijlage.csv
      """
  )

  @Option(
    help: ArgumentHelp("The file to make or replace; - is standard output.", valueName: "file"),
    completion: .file())
  var to: String?

  @Option(
    name: .shortAndLong,
    help: "The form: text, markdown, html, csv, json, fodt, odt, docx, pdf or xlsx.")
  var format: AnnexForm?

  @Flag(help: "Replace the file of --to without asking, where there is one.")
  var yes = false

  @Flag(help: "CSV as Dutch Excel opens it: semicolons, byte-order mark.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "Mark what changed since a date, an edition (e1), a change (c12), or since Parliament was told last (told).",
      valueName: "point"), completion: .points)
  var since: String?

  @Option(
    help: ArgumentHelp("What stands above it; else the last edition's title.", valueName: "title"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "What a heading is called; else as in the last edition: status=\"Stand van zaken\". May be repeated.",
      valueName: "column=heading"))
  var heading: [String] = []

  @Option(
    help: ArgumentHelp(
      "A template (.ott, .dotx): documents take over its pages, styles and fonts, and none of its words.",
      valueName: "file"), completion: .file())
  var template: String?

  @OptionGroup var paging: PagingOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let form = try chosenForm()
    if since != nil, form == .text {
      throw InputError.usage(
        "the text form has no place for what changed; give --since with another form"
      )
    }
    guard title?.isBlank != true else {
      throw InputError.usage("--title says nothing")
    }
    let house = try template.map { file in
      guard form.isOfWriter else {
        throw InputError.usage(
          "--template is for documents of a word processor; write .odt, .docx, .pdf or .fodt with it"
        )
      }
      return try AnnexTemplate(at: file)
    }
    let headings = try ProgrammeLook(option: heading)
    let path = try register.place.path()
    var annex = try register.asking { snapshot in
      try snapshot.annex(
        from: times.viewpoint(of: snapshot), title: title,
        since: since.map { try ChangesSince(option: $0, in: snapshot) }, headed: headings)
    }
    if let seal = annex.seal {
      annex.document.seal = SealReport.text(of: seal)
      if times.knownAt != nil { annex.document.known = Self.known(after: seal) }
    }
    let written = try AnnexOutput(of: annex, as: form, in: house, forExcel: excel)
    for note in written.notes { StandardError.write(note) }
    try put(written.bytes, isDocument: form.isDocument, besides: path)
  }

  private func put(_ bytes: [UInt8], isDocument: Bool, besides register: String) throws {
    guard let to, to != "-" else {
      guard StandardOutput.isTerminal else { return try StandardOutput.write(bytes) }
      guard !isDocument else {
        throw InputError.usage(
          "a document is nothing to look at on a terminal; name a file with --to")
      }
      let terminal = Terminal.standardOutput(environment: .process, noColour: true)
      return try paging.show(String(decoding: bytes, as: UTF8.self).harmless, on: terminal)
    }
    guard !to.isEmpty else { throw InputError.usage("--to names no file") }
    // Named as a file, standard output is still no file of anybody's.
    guard !Files.isSame(to, "/dev/stdout") else { return try StandardOutput.write(bytes) }
    guard !Files.exists(to) || !Files.isSame(to, register) else {
      throw InputError.usage("\(to) is the register itself, and stays as it is; name another file")
    }
    guard !Register.isOfDatabase(to) else {
      throw InputError.usage(
        "\(to) is a register, another database or part of one, and stays as it is; name another file"
      )
    }
    let folder = Files.folder(of: to)
    guard Files.exists(folder) else {
      throw RegisterError(.notFound, "\(to): there is no folder \(folder); make it first")
    }
    let replaces = try Files.isFile(to) && mayReplace(to)
    try Files.write(bytes, to: to, replacing: replaces)
  }

  /// Whether a person wants a file replaced.
  ///
  /// - Throws: `InputError` where they do not, or nobody can be asked.
  private func mayReplace(_ file: String) throws -> Bool {
    guard !yes else { return true }
    guard let questions = try Questions() else {
      throw InputError.usage("\(file) is there already, and stays as it is; --yes replaces it")
    }
    let answer = try questions.ask(
      "\(file) is there already. Replace it? [y/N]", letters: ["y", "j", "n"], otherwise: "n")
    guard let answer, answer != "n" else {
      throw InputError.usage("\(file) stays as it is; nothing was written")
    }
    return true
  }

  private func chosenForm() throws -> AnnexForm {
    let file = to.flatMap { $0 == "-" ? nil : $0 }
    if let format, let file, let other = try? AnnexForm(endingOf: file), other != format {
      throw InputError.usage(
        """
        \(file) has the ending of \(other.rawValue), but --format says \(format.rawValue); leave one of \
        them out
        """)
    }
    let form =
      try format ?? file.flatMap { try AnnexForm(endingOf: $0) } ?? (excel ? .csv : .text)
    guard !excel || form == .csv else {
      throw InputError.usage("--excel is a kind of CSV; give it with --format csv, or leave it out")
    }
    return form
  }

  private static func known(after seal: Seal) -> String {
    let moment = seal.recordedAt.description
    return "na mutatie \(seal.changeName), vastgelegd op \(moment.prefix(10)) om "
      + "\(moment.dropFirst(11).prefix(8)) UTC"
  }
}

extension ProgrammeLook {
  /// Reads the option `--heading`.
  init(option wishes: [String]) throws {
    self.init()
    do {
      try take(wishes)
    } catch {
      throw InputError.usage(
        "--heading \(error.wish): expected one of \(Self.names.joined(separator: ", ")), = and a heading"
      )
    }
  }
}

extension ChangesSince {
  /// Reads the option `--since`.
  init(option text: String, in snapshot: borrowing Snapshot) throws {
    if text.lowercased() == "told" {
      self = .told
    } else if text.first?.lowercased() == "e", Int(text.dropFirst()) != nil {
      self = .edition(text.lowercased())
    } else if let known = KnownAt(reading: text), known.isChange {
      self = .change(try snapshot.change(known, clock: .system))
    } else {
      guard text.contains(where: \.isNumber) || text.lowercased() == "today" else {
        throw InputError.usage(
          "--since \(text): expected a date, an edition such as e1, a change such as c12, or told")
      }
      let date = try CalendarDate(option: text, named: "--since")
      self = .date(date, knownAt: try snapshot.change(.day(date), clock: .system))
    }
  }
}
