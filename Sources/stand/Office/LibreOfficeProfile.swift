import Files

/// A profile of LibreOffice of its own: with one that another LibreOffice has open it silently writes nothing.
///
/// No macro of a document runs in it, and nothing that a document links to is fetched.
struct LibreOfficeProfile {
  /// Its folder.
  let path: String

  /// Makes it.
  ///
  /// - Parameter hasMacro: Whether ``PDFMacro`` is in it. Macros of documents then are those that LibreOffice trusts by where
  ///   they are, and that is nowhere; else none runs at all.
  init(in folder: String, withMacro hasMacro: Bool) throws {
    path = "\(folder)/profile"
    try Files.makeFolder("\(path)/user")
    try write(Self.settings(letMacros: hasMacro), to: "registrymodifications.xcu")
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
  /// That it is installed spares it to put examples into the profile, in the place of the macro.
  private static func settings(letMacros: Bool) -> String {
    let settings = [
      ("Office.Common/Security/Scripting", "DisableMacrosExecution", "\(!letMacros)"),
      ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
      ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
      ("Setup/Office", "ooSetupInstCompleted", "true"),
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
  }
}
