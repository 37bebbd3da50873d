internal import Chain
import Dates
import Register
import Sharing

/// The changes as text, oldest first: what each recorded, by whom, when and why.
enum ChangesReport {
  /// - Parameters:
  ///   - owners: What the measures of lines are called.
  ///   - witnesses: What the hub of a shared register witnessed of them, by their numbers, where that is asked for.
  static func text(
    of changes: [ChangeSummary], naming owners: LineOwners,
    receivedAs witnesses: [Int: HubWitness] = [:], for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    let width = (changes.map(\.change.name.count).max() ?? 0) + 2
    for change in changes {
      layout.add(
        "\(change.command) · \(change.contentWords)", behind: change.change.name,
        labelStyle: .bold, width: width)
      if let names = MeasureNames(of: change.lines, in: owners).words {
        layout.add(names, indent: width)
      }
      if let message = change.message { layout.add(message, indent: width) }
      // Enough of the hash to name the change by it.
      let hash = change.hash.map { " · #\($0.description.prefix(8))" } ?? ""
      let login = change.login.map { ", logged in as \($0)" } ?? ""
      layout.add(change.change.moment + login + hash, indent: width, style: .dim)
      if let witness = witnesses[change.change.id] {
        let moment = Moment(microseconds: witness.receivedAt).second
        layout.add(
          "handed to the hub by \(witness.recorder), received \(moment) UTC", indent: width,
          style: .dim)
      }
    }
    return layout.text
  }
}

extension ChangeSummary {
  /// What it recorded, in words.
  var contentWords: String {
    let parts = [
      count(editions, "edition"), count(statuses, "status update"),
      count(notifications, "notification"), count(confirmations, "confirmation"),
      editions == 0 ? count(wordings, "wording") : nil,
      count(retractions, "retraction"),
    ].compactMap(\.self)
    let dates = earliest.map { "holding from \($0)" }
    return ([parts.joined(separator: ", ")] + [dates].compactMap(\.self)).joined(separator: ", ")
  }

  /// What it recorded of lines, in words; nothing where it recorded nothing of them.
  var lineWords: String? {
    let parts = [count(statuses, "status update"), count(notifications, "notification")]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// A seal as text: four lines that fit under an annex and that `stand verify` reads again.
enum SealReport {
  static func text(of seal: Seal) -> String {
    let lines = [
      ("register", seal.register.description), ("change", seal.changeName),
      ("recorded", seal.recordedAt.description), ("hash", seal.hash.description),
    ]
    return lines.map { $0.padded(to: 10) + $1 + "\n" }.joined()
  }

  /// What was made, and the seal of what is in it.
  static func outcome(_ verb: String, _ path: String, _ seal: Seal?) -> String {
    let content = seal.map { "c1–\($0.changeName)\n\(text(of: $0))" } ?? "no changes yet\n"
    return "\(verb) \(path): ".harmless + content
  }
}

/// What a check came to, as text: finding by finding, and the outcome as the last words.
enum VerificationReport {
  static func text(of verification: Verification, for terminal: Terminal) -> String {
    var layout = Layout(for: terminal)
    let width = (verification.findings.compactMap(\.changeName?.count).max() ?? 0) + 2
    for finding in verification.findings {
      layout.add(
        finding.message, behind: finding.changeName ?? "", labelStyle: .bold, width: width,
        style: .red)
    }
    if !verification.findings.isEmpty { layout.gap() }
    addOutcome(of: verification, to: &layout)
    return layout.text
  }

  private static func addOutcome(of verification: Verification, to layout: inout Layout) {
    let content = "\(count(verification.changes, "change")) with \(count(verification.rows, "row"))"
    guard verification.isConsistent else {
      layout.add(
        "\(count(verification.findings.count, "finding")) in \(content)", style: .bold)
      if verification.findings.allSatisfy({ $0.kind == .schema }) {
        layout.add(
          """
          What was recorded is whole. `stand export`, and `stand rebuild` of what it wrote, make a register \
          in which the rest is whole too.
          """, style: .dim)
      }
      return
    }
    if let kept = verification.verified {
      layout.add(
        "verified up to \(kept.seal.changeName), by the seal of \(kept.place): \(content)",
        style: .bold)
      if kept.seal.change < verification.changes {
        layout.add("what was recorded after \(kept.seal.changeName) is consistent")
      }
      addComparison(of: verification, to: &layout)
    } else {
      layout.add("consistent: \(content)", style: .bold)
      addComparison(of: verification, to: &layout)
      layout.add(
        """
        Only a seal that was kept elsewhere shows that nothing was cut off or written anew: \
        stand verify --seal FILE
        """, style: .dim)
    }
  }

  private static func addComparison(of verification: Verification, to layout: inout Layout) {
    guard let last = verification.comparedUpTo else { return }
    layout.add("the hub has the same changes up to c\(last)")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
