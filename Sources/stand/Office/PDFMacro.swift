/// How LibreOffice is to write a PDF.
///
/// It lays a table with footnotes out once more while it writes the pages, and has taken the places of links and
/// bookmarks before (7.4): they stand beside their words, and in no element of the structure. Written a second time by
/// the same process the pages are as they were, and the places those of the words; only a macro can ask for that.
enum PDFMacro {
  static let module = "Pages"
  /// How a command line names it.
  static let name = "Standard.\(module).WriteTwice"

  /// A PDF as archives and screen readers need it, PDF/A-2 and PDF/UA-1, with tags, and the places of bookmarks.
  private static let options: [(name: String, type: String, value: String)] = [
    ("SelectPdfVersion", "long", "2"), ("PDFUACompliance", "boolean", "true"),
    ("UseTaggedPDF", "boolean", "true"), ("ExportBookmarksToPDFDestination", "boolean", "true"),
  ]

  /// What a conversion is told, which writes once.
  static var filter: String {
    let options = options.map {
      "\"\($0.name)\":{\"type\":\"\($0.type)\",\"value\":\"\($0.value)\"}"
    }
    return "pdf:writer_pdf_Export:{\(options.joined(separator: ","))}"
  }

  /// The macro, which finds `bijlage.fodt` in the folder that is the home of its process.
  static var text: String {
    let data = options.enumerated().map { place, option in
      "  data(\(place)).Name = \"\(option.name)\" : data(\(place)).Value = \(option.value)"
    }
    return """
      Sub WriteTwice
        On Error GoTo Leave
        Dim load(1) As New com.sun.star.beans.PropertyValue
        Dim data(\(options.count - 1)) As New com.sun.star.beans.PropertyValue
        Dim store(1) As New com.sun.star.beans.PropertyValue
        Dim folder As String
        Dim document As Object
        load(0).Name = "Hidden" : load(0).Value = True
        ' com.sun.star.document.MacroExecMode.NEVER_EXECUTE
        load(1).Name = "MacroExecutionMode" : load(1).Value = 0
      \(data.joined(separator: "\n"))
        store(0).Name = "FilterName" : store(0).Value = "writer_pdf_Export"
        store(1).Name = "FilterData" : store(1).Value = data()
        folder = ConvertToUrl(Environ("HOME"))
        document = StarDesktop.loadComponentFromURL(folder + "/bijlage.fodt", "_blank", 0, load())
        document.storeToURL(folder + "/first.pdf", store())
        Kill folder + "/first.pdf"
        document.storeToURL(folder + "/bijlage.pdf", store())
        document.close(True)
      Leave:
        StarDesktop.terminate()
      End Sub
      """
  }
}
