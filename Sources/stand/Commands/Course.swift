import Answers
import ArgumentParser
import Dates
import Files
import Register

struct Course: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    _superCommandName: Stand.name,
    abstract: "Draws how measures went over time, one row a line.",
    discussion: """
      The mark of a phase stands where it changed, a bar while the line is on hold, ▸ where Parliament was told, \
      ⚑ at a target and ⚐ at one that moved. --to draws the same as an SVG picture, with words for screen readers.

      Examples:
        stand course
        stand course VM5 24 --to verloop.svg
      """
  )

  @Argument(
    help: "Numbers (VM4, 24) or parts of titles; else all measures.", completion: .measures,
    transform: MeasureReference.init)
  var measures: [MeasureReference] = []

  @Option(
    help: ArgumentHelp("The SVG file to make; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var to: String?

  @OptionGroup var owners: OwnerOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let (date, all) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot)
      let wanted = try measures.map { try snapshot.noting(everNamed: $0, from: view) }
      return (view.date, try snapshot.courses(of: wanted.isEmpty ? nil : wanted, from: view))
    }
    let owner = OwnerFilter(owners.owner)
    let courses = all.filter { owner.admits($0.line) }
    if let to { return try draw(courses, on: date, to: to) }
    guard let form = output.format.data else {
      return try output.show(CourseReport.text(of: courses, on: date, for: output.terminal))
    }
    try output.write(.courses(courses), as: form)
  }

  private func draw(_ courses: [LineCourse], on date: CalendarDate, to file: String) throws {
    guard output.format.data == nil else {
      throw InputError.usage("--to draws a picture; leave --format out")
    }
    let picture = Array(CourseSVG.text(of: courses, on: date).utf8)
    guard file != "-" else { return try StandardOutput.write(picture) }
    guard file.lowercased().hasSuffix(".svg") else {
      throw InputError.usage("--to \(file): expected a file that ends in .svg")
    }
    guard try !Files.isThere(file) else {
      throw InputError.usage("\(file) is there already, and stays as it is; name another file")
    }
    guard Files.exists(Files.folder(of: file)) else {
      throw RegisterError(
        .notFound, "\(file): there is no folder \(Files.folder(of: file)); make it first")
    }
    try Files.write(picture, to: file, replacing: false)
  }
}
