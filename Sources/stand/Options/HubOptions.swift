import ArgumentParser
import Register

/// Which hub is meant.
struct HubOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The database, without a password: postgresql://host/registers.", valueName: "url"))
  var url: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The name that the register has there.", valueName: "name"))
  var name = "register"

  func address() throws -> HubAddress {
    guard !name.isEmpty, name.utf8.count <= 50,
      name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") })
    else {
      throw InputError.usage(
        "--as \(name): expected up to 50 small letters, digits and underscores, which name a schema and its roles"
      )
    }
    return HubAddress(url: url, name: name)
  }
}
