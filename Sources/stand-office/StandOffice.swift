import Annex
import Files
import FoundationEssentials
import Office

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads and writes the documents of office programs for `stand`, on standard input and output.
///
/// `stand-office read` takes a document and gives what is in it as JSON; `stand-office write` takes JSON and gives
/// a document. What fails is said in a sentence on
/// standard error, with exit code 65 where the document is at fault.
@main
enum StandOffice {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      try? Output.error.write("\(error)\n")
      exit(65)
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments {
    case ["read"]:
      Confinement.begin()
      let document = try Input.standard.read(atMost: OfficeReader.longest + 1)
      let contents = try OfficeReader.contents(of: document)
      try Output.standard.write(Array(try JSONEncoder().encode(contents)))
    case ["read", "pdf"]:
      // What pdftotext tells of a PDF, which no library here reads.
      Confinement.begin()
      let report = try Input.standard.read(atMost: OfficeReader.longest + 1)
      let contents = try PageReader.contents(of: report)
      try Output.standard.write(Array(try JSONEncoder().encode(contents)))
    case ["write", "fodt"]:
      try Output.standard.write(OpenDocumentWriter.text(of: try draft()))
    case ["write", "xlsx"]:
      try Output.standard.write(try ExcelWriter.bytes(of: try draft()))
    case ["--version"]:
      try Output.standard.write("stand-office 0.1.0-dev\n")
    default:
      try Output.error.write(
        "usage: stand-office read < DOCUMENT, or stand-office write fodt|xlsx < JSON\n")
      exit(64)
    }
  }

  private static func draft() throws -> OfficeDraft {
    let json = try Input.standard.read(atMost: 256 << 20)
    return try JSONDecoder().decode(OfficeDraft.self, from: Data(json))
  }
}
