import Documents
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
/// `stand-office read` takes a document, or what pdftotext tells of one, and gives what is in it as JSON;
/// `stand-office write` takes JSON and gives a document, `stand-office mend` puts right what LibreOffice wrote.
/// Before the first byte comes in it gives its rights away. What fails is said in a sentence on standard error, with
/// exit code 65 where the document is at fault.
@main
enum StandOffice {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let error as OfficeError {
      end(65, saying: error.message)
    } catch let error as FileError {
      end(74, saying: "\(error)")
    } catch let failure as ExcelWriter.Failure {
      end(74, saying: failure.description)
    } catch let failure as Confinement.Failure {
      end(71, saying: failure.description)
    } catch {
      end(70, saying: "\(error)")
    }
  }

  /// Ends with a code of sysexits.h: 65 where the document is at fault, 71 where the system
  /// does not let it be confined, 74 where what is written has no room.
  private static func end(_ code: Int32, saying message: String) -> Never {
    try? Output.error.write(message + "\n")
    exit(code)
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments {
    case ["read"]:
      try Confinement.begin()
      try tell(OfficeReader.contents)
    // What pdftotext tells of a PDF, which no library here reads.
    case _ where arguments.count == 3 && arguments.starts(with: ["read", "pdf"]):
      try Confinement.begin()
      let words = Data(arguments[2].utf8)
      guard let headings = try? JSONDecoder().decode(HeadingWords.self, from: words) else {
        end(64, saying: "the headings to look for are not the JSON in which stand names them")
      }
      try tell { report throws(OfficeError) in
        try PageReader.contents(of: report, headings: headings)
      }
    case ["write", "fodt"]:
      try Confinement.begin()
      try Output.standard.write(try OpenDocumentWriter.text(of: try draft()))
    // libxlsxwriter writes to files alone: these stand in a folder that whoever asks has made for them.
    case _ where arguments.count == 3 && arguments.starts(with: ["write", "xlsx"]):
      try Confinement.begin(in: arguments[2])
      try Output.standard.write(try ExcelWriter.bytes(of: try draft(), in: arguments[2]))
    case ["mend", "docx"]:
      try Confinement.begin()
      let document = try Input.standard.read(atMost: OfficeReader.longest + 1)
      try Output.standard.write(try WordMending.mended(document))
    // What qpdf tells of a PDF, which no library here writes.
    case _ where arguments.count == 3 && arguments.starts(with: ["mend", "pdf"]):
      try Confinement.begin()
      guard let column = Int(arguments[2]), column >= 0 else {
        end(64, saying: "the column of the headings of rows is no number")
      }
      let objects = try Input.standard.read(atMost: 256 << 20)
      try Output.standard.write(try PDFMending.update(of: objects, rowHeadings: column))
    case ["--version"]:
      try Output.standard.write("stand-office 0.1.0-dev\n")
    default:
      end(
        64,
        saying: """
          usage: stand-office read < DOCUMENT, stand-office read pdf HEADINGS < REPORT, \
          stand-office write fodt < JSON, stand-office write xlsx FOLDER < JSON, \
          stand-office mend docx < DOCUMENT, or stand-office mend pdf COLUMN < OBJECTS
          """)
    }
  }

  /// Reads what comes in, and tells what is in it.
  private static func tell(_ contents: ([UInt8]) throws(OfficeError) -> OfficeContents) throws {
    let document = try Input.standard.read(atMost: OfficeReader.longest + 1)
    let told = try JSONEncoder().encode(try contents(document))
    try Output.standard.write(Array(told))
  }

  private static func draft() throws -> OfficeDraft {
    let json = try Input.standard.read(atMost: 256 << 20)
    return try JSONDecoder().decode(OfficeDraft.self, from: Data(json))
  }
}
