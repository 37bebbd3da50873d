import Foundation
import Sharing
import Testing
import Verifiers

/// A hub and desks whose programs are not of one age.
@Suite(.serialized) struct HubLayoutTests {
  private let cluster: Cluster
  private let command: Command

  init() throws {
    cluster = try Cluster.shared.get()
    command = try Command(seeded: true)
  }

  /// Says something to a hub as somebody, as `stand` does.
  private func say(_ requests: [HubRequest], as role: String, to name: String) throws {
    let opening = HubRequest.open(url: cluster.url(for: role), name: name)
    try command.write(([opening] + requests).flatMap(\.line), to: "requests")
    let outcome = try command.run("stand-hub < requests")
    let done = String(repeating: "{\"hub\":\"done\"}\n", count: requests.count + 1)
    #expect(outcome.output == done, "\(outcome.output)")
  }

  private func header() throws -> String {
    try command.run("stand export").output.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func at(_ desk: String, _ line: String) throws -> Command.Outcome {
    try command.run(
      line, environment: ["STAND_REGISTER": command.path("\(desk).sqlite"), "STAND_ACTOR": desk])
  }

  @Test func `a hub that an older stand made takes what is new once its owner lets it know`() throws
  {
    try cluster.prepare("older")
    // The stand that made it knew no confirmations.
    let old = try header().replacing(/"confirmations":\{[^}]*\},/, with: "")
    try say([.make(header: Array(old.utf8))], as: "owner", to: "older")
    let url = "'\(cluster.url(for: "owner"))' --as older"
    #expect(try command.run("stand share \(url)").status == 0)
    for desk in ["anna", "bert"] {
      let cloning = "stand clone '\(cluster.url(for: desk))' --as older --register \(desk).sqlite"
      #expect(try command.run(cloning).status == 0)
    }
    #expect(try at("anna", "stand log VM38 -m Loopt.").status == 0)
    let refused = try at("anna", "stand confirm VM38")
    #expect(refused.status == 69 && refused.errors.contains("the hub knows no table confirmations"))
    #expect(refused.errors.contains("stand share URL --upgrade"), "\(refused.errors)")
    #expect(try at("anna", "stand verify").output.contains("up to c2"))
    // That is the owner's to say.
    let others = try at("anna", "stand share '\(cluster.url(for: "anna"))' --as older --upgrade")
    #expect(others.status == 69, "\(others.errors)")
    #expect(try at("anna", "stand confirm VM38").status == 69)
    let upgraded = try command.run("stand share \(url) --upgrade")
    #expect(upgraded.status == 0, "\(upgraded.errors)")
    #expect(try at("anna", "stand confirm VM38").status == 0)
    // The same again is no other layout, and one that knows less is refused.
    #expect(try command.run("stand share \(url) --upgrade").status == 0)
    #expect(try cluster.sql("SELECT count(*) FROM older.layouts", as: "owner") == "2")
    let less = "INSERT INTO older.layouts VALUES (3, $line$\(old)$line$)"
    #expect(try cluster.refusal(of: less, as: "owner") != "")
    let heads = try ["anna", "bert"].map { desk in
      #expect(try at(desk, "stand pull").status == 0)
      #expect(try at(desk, "stand verify").status == 0)
      return try at(desk, "stand seal").output
    }
    #expect(heads[0] == heads[1] && heads[0].contains("c3"))
  }

  @Test func `a desk stops before what a newer stand recorded, and goes on answering`() throws {
    let desks = try SharedDesks("newer")
    #expect(try desks.run("stand log VM38 -m 'Stap 1.'", at: "anna").status == 0)
    let lines = try desks.run("stand export", at: "anna").output.split(separator: "\n")
    let header = try #require(lines.first).replacing(
      "\"status_updates\":{", with: "\"status_updates\":{\"zeal\":\"text\",")
    let last = Array(lines[lines.count - 2].utf8)
    let hash = String(String(decoding: last, as: UTF8.self).dropLast(2).suffix(64))
    let newer = try ForgedChange.line(of: last, header: Array(header.utf8), behind: hash) { line in
      line.replacing("\"change_id\":2", with: "\"change_id\":3").replacing(
        "\"id\":2,", with: "\"id\":3,"
      )
      .replacing("\"id\":38,", with: "\"id\":39,").replacing(
        /"text":"Stap 1."/, with: "\"text\":\"Stap 2.\",\"zeal\":\"much\"")
    }
    let insert = """
      INSERT INTO newer.changes (number, previous, hash, line) VALUES (3, '\\x\(newer.previous)', '\\x\(newer.hash)',
        $line$\(String(decoding: newer.line, as: UTF8.self))$line$);
      """
    let unknown = try desks.cluster.refusal(of: insert, as: "anna")
    #expect(unknown.contains("the hub knows no column zeal"), "\(unknown)")
    try desks.cluster.sql(
      "INSERT INTO newer.layouts VALUES (2, $line$\(header)$line$)", as: "owner")
    #expect(try desks.cluster.refusal(of: insert, as: "anna") == "")
    let stopped = try desks.run("stand pull", at: "bert")
    #expect(stopped.status == 69 && stopped.errors.contains("c3, which anna handed to the hub"))
    #expect(stopped.errors.contains("Install the newer stand"), "\(stopped.errors)")
    #expect(try desks.run("stand show VM38", at: "bert").output.contains("Stap 1."))
    #expect(try desks.run("stand log VM38 -m 'Stap 3.'", at: "bert").status == 69)
    #expect(try desks.count == 3)
  }
}
