import Register

/// What a check came to, as a page: finding by finding, and the outcome as the last words.
enum VerificationPage {
  static func text(of verification: Verification, for terminal: Terminal) -> String {
    var page = Page(for: terminal)
    let width = (verification.findings.compactMap(\.changeName?.count).max() ?? 0) + 2
    for finding in verification.findings {
      page.add(
        finding.message, behind: finding.changeName ?? "", labelStyle: .bold, width: width,
        style: .red)
    }
    if !verification.findings.isEmpty { page.gap() }
    addOutcome(of: verification, to: &page)
    return page.text
  }

  private static func addOutcome(of verification: Verification, to page: inout Page) {
    let content = "\(count(verification.changes, "change")) with \(count(verification.rows, "row"))"
    guard verification.isConsistent else {
      page.add(
        "\(count(verification.findings.count, "finding")) in \(content)", style: .bold)
      if verification.findings.allSatisfy({ $0.kind == .schema }) {
        page.add(
          """
          What was recorded is whole. `stand export`, and `stand rebuild` of what it wrote, make a register \
          in which the rest is whole too.
          """, style: .dim)
      }
      return
    }
    if let kept = verification.verified {
      page.add(
        "verified up to \(kept.seal.changeName), by the seal of \(kept.place): \(content)",
        style: .bold)
      if kept.seal.change < verification.changes {
        page.add("what was recorded after \(kept.seal.changeName) is consistent")
      }
    } else {
      page.add("consistent: \(content)", style: .bold)
      page.add(
        """
        Only a seal that was kept elsewhere shows that nothing was cut off or written anew: \
        stand verify --seal FILE
        """, style: .dim)
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
