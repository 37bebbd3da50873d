import Files
import FoundationEssentials

/// A profile of LibreOffice of its own: with one that another LibreOffice has open it silently writes nothing.
///
/// No macro of a document runs in it, and nothing is fetched from other machines.
struct LibreOfficeProfile {
  /// Its folder.
  private let path: String

  /// What LibreOffice is told of it.
  var option: String { "-env:UserInstallation=\(Self.address(of: path))" }

  /// What LibreOffice calls a file (RFC 8089): in a path it may take `%20` for a space.
  static func address(of path: String) -> String {
    // It has names for folders of its own behind a `$`.
    URL(filePath: path).absoluteString.replacing("$", with: "%24")
  }

  /// Makes it.
  ///
  /// - Parameter hasMacro: Whether ``PDFMacro`` is in it, which is no document's and so runs.
  init(in folder: String, withMacro hasMacro: Bool) throws {
    path = "\(folder)/profile"
    try Files.makeFolder("\(path)/user")
    try write(Self.settings, to: "registrymodifications.xcu")
    guard hasMacro else { return }
    try Files.makeFolder("\(path)/user/basic/Standard")
    try write(
      """
      <library:libraries xmlns:library="http://openoffice.org/2000/library">\
      <library:library library:name="Standard" library:link="false"/></library:libraries>
      """, to: "basic/script.xlc")
    try write(
      """
      <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
      library:readonly="false" library:passwordprotected="false"><library:element library:name="\(PDFMacro.module)"/>\
      </library:library>
      """, to: "basic/Standard/script.xlb")
    try write(
      """
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="\(PDFMacro.module)" \
      script:language="StarBasic">
      \(PDFMacro.text)
      </script:module>
      """, to: "basic/Standard/\(PDFMacro.module).xba")
  }

  private func write(_ xml: String, to name: String) throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(xml)\n"
    try Files.write(Array(text.utf8), to: "\(path)/user/\(name)", replacing: false)
  }

  /// What differs from what LibreOffice does by itself.
  ///
  /// It is told that it was set up: else it puts examples into a new profile, over the macro. What is on another machine
  /// would come through a proxy where nobody is.
  private static let settings = {
    let scripting = "Office.Common/Security/Scripting"
    let settings = [
      (scripting, "DisableMacrosExecution", "true"), (scripting, "MacroSecurityLevel", "3"),
      (scripting, "BlockUntrustedRefererLinks", "true"),
      ("Setup/Office", "ooSetupInstCompleted", "true"),
      ("Inet/Settings", "ooInetProxyType", "2"), ("Inet/Settings", "ooInetNoProxy", ""),
      ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
      ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
      ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
      ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ]
    let items = settings.map { path, name, value in
      """
      <item oor:path="/org.openoffice.\(path)"><prop oor:name="\(name)" oor:op="fuse"><value>\(value)</value></prop></item>

      """
    }
    return """
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      \(items.joined())</oor:items>
      """
  }()
}
