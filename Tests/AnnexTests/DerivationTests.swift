import Annex
import Dates
import Testing

/// What words say by themselves, and what they do not.
@Suite struct DerivationTests {
  @Test(
    arguments: [
      ("Beleidsmatige uitwerking moet nog starten.", .toStart),
      ("Beleidsmatige uitwerking loopt.", .policy), ("Beleidsmatige uitwerking", .policy),
      ("De beleidsmatige uitwerking is vertraagd.", .policy),
      ("Implementatiefase.", .implementation), ("Implementatiefase is gestart.", .implementation),
      ("Implementatiefase vertraagd, omdat het moet.", .implementation),
      ("Geïmplementeerd.", .implemented), ("GEIMPLEMENTEERD", .implemented),
      ("Gei\u{308}mplementeerd.", .implemented), ("De maatregel is geïmplementeerd.", .implemented),
      ("Deze VM is inmiddels geïmplementeerd.", .implemented),
      ("Implementatiefase. Implementatiefase is vertraagd.", .implementation),
    ] as [(String, Phase)])
  func `a phase is named outright`(_ text: String, _ phase: Phase) throws {
    #expect(try Derivation(of: text).phase?.content == phase)
  }

  @Test(
    arguments: [
      ("☐ Geïmplementeerd", nil), ("☐ Geïmplementeerd ☒ Implementatiefase", .implementation),
      ("☒ Geïmplementeerd\n☐ Implementatiefase", .implemented),
      ("☐ Geïmplementeerd\nImplementatiefase.", .implementation),
      ("☐ Geïmplementeerd. Implementatiefase loopt.", .implementation),
      ("Geïmplementeerd ☐ Implementatiefase ☒", .implementation),
      ("Fase: ☐ Geïmplementeerd ☒ Implementatiefase", .implementation),
      ("☐ Op 1 jan. geïmplementeerd ☒ Implementatiefase", .implementation),
    ] as [(String, Phase?)])
  func `words behind a box that nobody checked are not said`(
    _ text: String, _ phase: Phase?
  ) throws {
    let read = try Derivation(of: text)
    #expect(read.phase?.content == phase)
    #expect(read.mentions.isEmpty)
    if let quote = read.phase?.quote { #expect(text.contains(quote)) }
  }

  @Test(arguments: [
    "Nog niet geïmplementeerd.", "Deels geïmplementeerd.", "De maatregel is niet geïmplementeerd.",
    "Implementatiefase is nog niet gestart.", "Implementatiefase loopt niet.",
    "Geen implementatiefase.", "Na de implementatiefase volgt evaluatie.",
    "Beleidsmatige uitwerking is afgerond.", "Implementatiefase. Geïmplementeerd.", "", " ", ".",
  ])
  func `a phase that is denied, contradicted or only mentioned is not said`(_ text: String) throws {
    #expect(try Derivation(of: text).phase == nil)
  }

  @Test(
    arguments: [
      ("is Vertraagd wegens", .delayed, "Vertraagd"), ("is on hold geplaatst", .onHold, "on hold"),
      ("VM is overgeplaatst", .transferred, "overgeplaatst"),
      (
        "iDeal is reeds geïmplementeerd", .partlyImplemented, "iDeal is reeds geïmplementeerd"
      ),
      ("wegens IV-afhankelijkheid", .itDependency, "IV-afhankelijkheid"),
      (
        "na modernisering\u{A0}van het  huidige IV-landschap", .itDependency,
        "modernisering\u{A0}van het  huidige IV-landschap"
      ),
      ("wegens capaciteitstekorten.", .capacity, "capaciteitstekorten"),
      ("gebrek aan capaciteit", .capacity, "gebrek aan capaciteit"),
      ("lager geprioriteerd", .priority, "lager geprioriteerd"),
      ("omdat andere verbetermaatregelen", .otherMeasure, "andere verbetermaatregelen"),
      ("Niet vertraagd. Vertraagd.", .delayed, "Vertraagd"),
    ] as [(String, Signal.Kind, String)])
  func `a signal quotes its words as written`(
    _ text: String, _ kind: Signal.Kind, _ quote: String
  ) throws {
    let signals = try Derivation(of: text).signals
    #expect(signals.map(\.kind) == [kind])
    #expect(signals.first?.quote.map { Array($0.utf8) } == Array(quote.utf8))
  }

  @Test(arguments: [
    "is niet vertraagd", "is nog niet vertraagd", "is niet langer vertraagd",
    "is niet meer on hold", "geen capaciteitstekort meer", "niet overgeplaatst", "onvertraagd",
    "De maatregel is reeds geïmplementeerd.",
  ])
  func `a signal that is denied or part of another word is none`(_ text: String) throws {
    #expect(try Derivation(of: text).signals == [])
  }

  @Test(arguments: [
    "Streefdatum: 1 januari 2026.", "Streefdatum is 2026-01-01", "streefdatum 1-1-2026",
    "Streefdatum voor implementatie: 01/01/2026.", "(streefdatum: 01/01/2026)",
    "Streefdatum: 01/01/2026. Streefdatum: 1 januari 2026.",
  ])
  func `a target date stands behind its word`(_ text: String) throws {
    let target = try #require(try Derivation(of: text).target)
    #expect(target.content.description == "2026-01-01")
    #expect(text.contains(target.quote))
  }

  @Test(arguments: [
    "Streefdatum: 01/01/2026; streefdatum: 01/02/2026", "01/01/2026", "Streefdatum",
    "Streefdatum:", "Er is geen streefdatum meer.", "De streefdatum is vervallen.",
  ])
  func `two target dates, or none, say nothing`(_ text: String) throws {
    #expect(try Derivation(of: text).target == nil)
  }

  @Test(arguments: [("Streefdatum: 31/04/2026", 13), ("Één streefdatum is 31 april 2026.", 19)])
  func `a target date that does not exist is refused, with its place`(
    _ text: String, _ offset: Int
  ) throws {
    let error = #expect(throws: ImpossibleDate.self) { try Derivation(of: text) }
    #expect(error?.offset == offset)
  }

  @Test(arguments: [
    String(repeating: "é\u{301}", count: 3000), "\0\0", "🏳️‍🌈 vertraagd 👩‍👩‍👧", "\u{301}vertraagd",
    "\r\n.\r\n",
    "Streefdatum: 99999999999999999999/1/1", String(repeating: "streefdatum ", count: 300),
  ])
  func `hostile words are taken`(_ text: String) {
    #expect(throws: Never.self) { try Derivation(of: text) }
  }

  @Test(arguments: ["Implementatiefase is afgerond.", "De implementatiefase is afgerond"])
  func `a phase that is over is not said to go on`(_ text: String) throws {
    #expect(try Derivation(of: text).phase == nil)
  }

  @Test func `what is implemented but for a part is not said to be implemented`() throws {
    #expect(try Derivation(of: "Geïmplementeerd, behalve de brieven.").phase == nil)
  }

  @Test(
    arguments: [
      ("Was tot 1 september on hold.", .onHold), ("De vertraging is ingelopen.", .delayed),
      ("Er is geen capaciteitstekort meer.", .capacity),
      ("De IV-afhankelijkheid is weggenomen.", .itDependency),
      ("Eerder was de maatregel vertraagd.", .delayed),
      // A clause that leaves its subject out, or has a pronoun for it, goes on with what was spoken of.
      ("De vertraging, die in mei ontstond, is inmiddels ingelopen.", .delayed),
      ("De oorzaak, een tekort aan juristen, is verholpen.", .capacity),
      ("De maatregel stond on hold, maar is in mei hervat.", .onHold),
      ("Er is een capaciteitstekort. Dat is inmiddels opgelost.", .capacity),
    ] as [(String, Signal.Kind)])
  func `a signal that held and is over has ended`(_ text: String, _ kind: Signal.Kind) throws {
    let derivation = try Derivation(of: text)
    #expect(derivation.signals == [] && derivation.mentions == [])
    #expect(derivation.ended.map(\.kind) == [kind])
    #expect(derivation.ended.allSatisfy { text.contains($0.quote ?? "-") })
  }

  @Test(arguments: [
    "Er is een capaciteitstekort. Dat is nog niet opgelost.",
    "Er is een capaciteitstekort, maar de vertraging is ingelopen.",
    "Er is een capaciteitstekort. Het werk loopt. Dat is opgelost.",
  ])
  func `what is over is what was spoken of last`(_ text: String) throws {
    #expect(try Derivation(of: text).signals.map(\.kind) == [.capacity], "\(text)")
  }

  @Test(
    arguments: [
      ("De streefdatum was 01/01/2026 en is nu 01/07/2027.", true),
      ("Nieuwe streefdatum: 01/07/2027 (was 01/01/2026).", true),
      ("Oude streefdatum: 01/01/2026. Nieuwe streefdatum: 01/07/2027.", true),
      ("Oude streefdatum: 01/01/2028. Nieuwe streefdatum: 01/07/2027.", false),
      ("Oude streefdatum: 01/01/2026.", false),
      ("De streefdatum blijft 01/07/2027.", false),
    ])
  func `a target date that takes the place of an earlier one is a delay`(
    _ text: String, _ isLate: Bool
  ) throws {
    let signals = try Derivation(of: text).signals
    #expect(signals.map(\.kind) == (isLate ? [.delayed] : []), "\(text)")
    #expect(signals.allSatisfy { text.contains($0.quote ?? "-") })
  }

  @Test func `what starts on a day that has passed has yet to start no more`() throws {
    let text = "De uitvoering start in maart 2027."
    for (day, phase) in [("2026-11-01", Phase.toStart), ("2027-05-01", nil)] {
      let date = try #require(CalendarDate(iso: day))
      #expect(try Derivation(of: text, on: date).phase?.content == phase)
    }
  }

  @Test(
    arguments: [
      ("Overwogen wordt de maatregel on hold te plaatsen.", .signal(.onHold), .possible),
      ("Destijds was sprake van vertraging.", .signal(.delayed), .past),
      ("Als de Kamer instemt, staat dit on hold.", .signal(.onHold), .possible),
      ("De overdracht wordt besproken.", .signal(.transferred), .possible),
      ("De pilot loopt goed en is afgerond.", .phase(.implemented), .part),
      ("Andere maatregelen zijn vertraagd; deze niet.", .signal(.delayed), .other),
      (
        "Bij een ander project is de uitvoering overgenomen door de provincie.",
        .signal(.transferred), .other
      ),
      ("Er is geen sprake van vertraging.", .signal(.delayed), .denied),
      ("De aanbesteding is afgerond.", .phase(.implemented), .part),
      ("De streefdatum is vervallen.", .target, .imprecise),
      ("Streefdatum: 01/07/2027. Streefdatum: 01/10/2027.", .target, .contradicted),
      (
        "Implementatiefase. De maatregel is geïmplementeerd.", .phase(.implementation),
        .contradicted
      ),
      ("Geïmplementeerd? Nee.", .phase(.implemented), .asked),
      ("De streefdatum 01/01/2026 wordt losgelaten.", .target, .ended),
      ("Het wetsvoorstel ligt in het najaar van 2026 bij de Kamer.", .target, .unannounced),
    ] as [(String, Mention.Subject, Category)])
  func `what is spoken of and not said is kept beside, with its words`(
    _ text: String, _ subject: Mention.Subject, _ category: Category
  ) throws {
    let derivation = try Derivation(of: text)
    #expect(derivation.signals == [] && derivation.phase == nil && derivation.target == nil)
    let mention = try #require(derivation.mentions.first { $0.subject == subject })
    #expect(mention.category == category && text.contains(mention.quote))
  }

  @Test func `a date that nothing announces is told where it may come, and no other is`() throws {
    let text =
      "Sinds 1 maart 2025 bij de Raad van State, in 2025 besproken en in 2026 nog eens."
    func told(on day: String?) throws -> [String] {
      let date = try day.map { try #require(CalendarDate(iso: $0)) }
      return try Derivation(of: text, on: date).mentions.map(\.quote)
    }
    #expect(try told(on: nil) == ["2026"])
    #expect(try told(on: "2025-03-01") == ["2026"])
    #expect(try told(on: "2026-01-01") == ["2026"])
    #expect(try told(on: "2027-01-01") == [])
    // What is said of a target counts before a date that may be none.
    for (text, category) in [
      (
        "Op 12 maart 2027 is er een debat. De streefdatum 1 juni 2027 wordt losgelaten.",
        Category.ended
      ),
      ("In 2026 is gestart. De streefdatum is mogelijk 1 juni 2027.", .possible),
    ] {
      let mention = try Derivation(of: text).mentions.first { $0.subject == .target }
      #expect(mention?.category == category, "\(text)")
    }
    // Where a target is said, dates beside it are no question.
    #expect(try Derivation(of: "Streefdatum 1 juli 2027; in 2026 wordt getest.").mentions == [])
  }

  @Test func `what will be done by a date has it as its target, and is not done`() throws {
    let derivation = try Derivation(of: "De maatregel wordt in 2027 geïmplementeerd.")
    #expect(derivation.phase == nil)
    #expect(derivation.target?.content.description == "2027")
    #expect(derivation.mentions.map(\.category) == [.future])
  }

  @Test(arguments: [
    "De streefdatum is verschoven van 01/01/2026 naar 01/07/2027.",
    "De streefdatum was 01/01/2026 en is nu 01/07/2027.",
    "De streefdatum is niet langer 01/01/2026 maar 01/07/2027.",
    "Streefdatum: 01/01/2026, inmiddels verschoven naar 01/07/2027.",
  ])
  func `a moved target is the new one, and the old one is named`(_ text: String) throws {
    let derivation = try Derivation(of: text)
    #expect(derivation.target?.content.description == "2027-07-01")
    let old = try #require(derivation.mentions.first { $0.subject == .target })
    #expect(old.quote.contains("01/01/2026") && [.past, .ended].contains(old.category))
  }

  @Test(arguments: [
    ("De maatregel is vervallen.", "stopped"), ("De maatregel wordt niet uitgevoerd.", "stopped"),
    ("De maatregel is niet vervallen.", nil), ("De subsidie is vervallen.", nil),
    ("De maatregel is tijdelijk stopgezet.", nil),
  ])
  func `what is stopped is the whole, now, and for good`(_ text: String, _ phase: String?) throws {
    #expect(try Derivation(of: text).phase?.content.rawValue == phase)
  }

  @Test func `what is said beside that all is done is not taken, and told`() throws {
    let derivation = try Derivation(
      of: "Geïmplementeerd. De evaluatie is vertraagd. Streefdatum: 01/07/2027.")
    #expect(derivation.phase?.content == .implemented)
    #expect(derivation.signals == [] && derivation.target == nil)
    #expect(derivation.mentions.map(\.subject) == [.signal(.delayed), .target])
  }

  @Test func `what is done from a later day on is not done yet`() throws {
    let date = try #require(CalendarDate(iso: "2026-11-01"))
    let later = "Geïmplementeerd per 1 januari 2028."
    #expect(try Derivation(of: later, on: date).phase == nil)
    #expect(
      try Derivation(of: "Geïmplementeerd per 1 juli 2026.", on: date).phase?.content
        == .implemented)
  }

  @Test(arguments: [
    "niet ", "on hold ", "niet on hold ", "streefdatum 2027 ", "geen streefdatum 1-1-2027 ",
  ])
  func `very long sentences are read in the time of their words`(_ words: String) {
    #expect(throws: Never.self) {
      try Derivation(of: String(repeating: words, count: 20_000))
    }
  }

  @Test func `a footnote mark behind its word leaves the phase`() throws {
    for text in ["Implementatiefase ².", "Implementatiefase²."] {
      #expect(try Derivation(of: text).phase?.content == .implementation)
    }
  }

  @Test(arguments: [
    (
      "Enkele provincies hebben de invoering uitgesteld; wij houden vast aan 1 mei 2027.",
      "2027-05-01"
    ),
    ("De buurgemeenten lopen vertraging op.", ""),
    ("Een aantal waterschappen in het oosten heeft het besluit opgeschoven naar 2029.", ""),
    ("De netbeheerder heeft de verzwaring uitgesteld tot 2028.", ""),
    ("Daardoor heeft ProRail zijn werkzaamheden uitgesteld.", ""),
    // What is done with others, or for them, is one's own; and what others lack may be the reason.
    ("In overleg met enkele provincies is de invoering uitgesteld.", "delayed"),
    (
      "De netbeheerder heeft te weinig monteurs, waardoor de bouw is uitgesteld.",
      "capacity, delayed"
    ),
  ])
  func `what others put off is theirs`(_ text: String, _ expected: String) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("De verkoop van kaarten blijft achter bij de verwachting.", ""),
    ("In het noorden bleef de opkomst achter bij de raming.", ""),
    ("Het aantal deelnemers loopt achter op de prognose.", ""),
    ("De invoering blijft achter bij de verwachting.", "delayed"),
    ("Door de lage instroom van leraren loopt de invoering achter op de planning.", "delayed"),
  ])
  func `a figure that lags is no delay`(_ text: String, _ expected: String) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
    #expect(try Derivation(of: text).signals.isEmpty == expected.isEmpty)
  }

  @Test(arguments: [
    ("Het traject zat een jaar in de wacht. Sinds juni wordt er weer gewerkt.", "ended on_hold"),
    (
      "De bouw lag stil door een personeelstekort, maar inmiddels wordt er weer gebouwd.",
      "ended on_hold"
    ),
    ("Op 3 mei is het werk stilgelegd. Nu is iedereen weer aan de slag.", "ended on_hold"),
    ("In 2024 stond het project stil door een gebrek aan personeel.", ""),
    // What goes on again later, or in hope, or elsewhere, rests now.
    ("Het traject ligt stil. In 2028 wordt er weer gewerkt.", "on_hold"),
    ("Het traject ligt stil. Gehoopt wordt dat er snel weer wordt gewerkt.", "on_hold"),
    ("Het traject ligt stil. Elders wordt er weer gewerkt.", "on_hold"),
    ("Het traject staat sinds mei stil door een gebrek aan personeel.", "on_hold, capacity"),
    // Work goes on again only where it rested.
    ("Er wordt weer gewerkt.", ""),
  ])
  func `a hold that was is over where it goes on again, and no hold now`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("Het achterstallig onderhoud is in week 12 begonnen.", "implementation"),
    ("In mei is de kadevernieuwing van start gegaan.", ""),
    ("De kadevernieuwing is in mei van start gegaan.", "implementation"),
    ("De directeur is begonnen.", ""), ("De besprekingen zijn begonnen.", ""),
    ("Wij zijn dit jaar niet aan deze motie begonnen.", "to_start"),
    ("Met de aanleg is nog altijd geen begin gemaakt.", "to_start"),
    ("Er is nog geen begin gemaakt met het bodemonderzoek.", ""),
    ("De stratenmakers zijn weer aan het werk.", "implementation"),
    ("Er wordt momenteel gebouwd aan de hal.", "implementation"),
    ("Vanaf 2028 wordt er gebouwd aan de hal.", ""), ("Er wordt gebouwd aan vertrouwen.", ""),
  ])
  func `what has begun is work, and no step, person or talk`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("De oplevering stond gepland voor mei 2026, dit wordt mei 2027.", "delayed, 2027-05"),
    ("De nota was voorzien in 2025. Dat wordt nu 2027.", "delayed, 2027"),
    ("De oplevering stond gepland voor mei 2028, dit wordt mei 2027.", "2027-05"),
    ("De raad zou in juni worden ingelicht; dat is niet gebeurd.", "delayed"),
    ("Gevreesd werd dat de bouw zou worden stilgelegd. Dat is niet gebeurd.", ""),
    ("Dat is niet gelukt.", ""), ("Dat wordt nu onderzocht.", ""),
  ])
  func `what was due and did not come, or is to come later, is delayed`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("De verhoging gaat gewoon in op 1 mei 2027.", "2027-05-01"),
    ("De invoering is met een half jaar vervroegd naar 1 mei 2027.", "2027-05-01"),
    ("Het college houdt vast aan de planning van mei 2027.", "2027-05"),
    ("De minister houdt niet langer vast aan 1 mei 2027.", "delayed"),
    ("Het streven is het plan in mei 2027 voor te leggen.", ""),
    ("Het streven is de verordening in mei 2027 vast te stellen.", "2027-05"),
    ("Het streven is in mei 2027 de aanbesteding af te ronden.", ""),
    ("Naar verwachting is de brug eind mei 2027 weer berijdbaar.", "eind mei 2027"),
    ("De raad ontvangt de eindrapportage in mei 2027.", "2027-05"),
    ("Wij gaan op 1 mei 2027 in overleg.", ""),
  ])
  func `words announce a target, and those of a step do not`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    (
      "Zeven van de negen gemalen zijn gerenoveerd. De andere twee worden later aangepakt.",
      "partly_implemented"
    ),
    ("Van de 1.400 lampen zijn er inmiddels 900 vervangen; de rest volgt.", "partly_implemented"),
    (
      "Het eerste dijkvak is versterkt, het tweede moet nog worden aanbesteed.",
      "partly_implemented"
    ),
    ("Zeven van de negen gemalen moeten zijn gerenoveerd; de rest volgt.", ""),
    ("Geen van de negen gemalen is gerenoveerd; de rest volgt.", ""),
    ("Zeven van de negen leden zijn benoemd; de rest volgt.", ""),
    ("Zeven van de negen vergunningen zijn vastgesteld; de rest volgt.", ""),
    ("De eerste tranche is uitbetaald; de tweede ook.", ""),
  ])
  func `some that is done with a rest to come is partly implemented`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("De leverancier kan geen testers vrijmaken.", "capacity"),
    ("De gemeente kan geen geld vrijmaken.", ""),
    ("Door voorrang te geven aan de haven is dit traject opgeschoven.", "delayed, priority"),
    ("De nota is aangehouden vanwege de herziening van de Jeugdwet.", "on_hold, other_measure"),
    ("De nota is aangepast vanwege de herziening van de Jeugdwet.", ""),
    ("De bouw kan pas beginnen zodra de verordening van kracht is.", "to_start, other_measure"),
    (
      "De koppeling met het register is niet gereed. Daardoor is de livegang uitgesteld.",
      "delayed, it_dependency"
    ),
    ("De koppeling met het register is niet gereed. Daarom werken wij met lijsten.", ""),
  ])
  func `a reason is one only for what is late, rests or has yet to start`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("De regie is sinds 1 mei 2026 belegd bij de regio.", "transferred"),
    ("De regie is per 1 mei 2029 belegd bij de regio.", ""),
    ("De regie is belegd bij de directie.", ""),
    ("De toezegging is overgenomen door de minister van Financiën.", "transferred"),
    ("De aanbeveling is overgenomen door de minister.", ""),
    ("De regie kan worden overgenomen door de regio.", ""),
  ])
  func `what others do now is transferred, and what they may do or take over is not`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("De werkzaamheden aan de kade rusten tot de zomer.", "on_hold"),
    ("De uitvoering rust op drie pijlers.", ""),
    ("De raad heeft besloten de bouw stil te leggen.", "on_hold"),
    ("De raad heeft besloten de bouw niet stil te leggen.", ""),
    ("Het college besluit de verhoging uit te stellen.", "delayed"),
    ("Alle verbeterpunten zijn verwerkt.", "implemented"),
    ("Alle verbeterpunten zijn verwerkt in het plan van aanpak.", ""),
    ("De nieuwe tunnel is open voor het verkeer.", "implemented"),
    ("De tunnel is tijdens de bouw open voor het verkeer.", ""),
    ("Wij verkennen drie alternatieven.", "policy"), ("In 2028 verkennen wij drie opties.", ""),
    ("De internetconsultatie over de wet loopt tot 1 mei 2027.", "policy"),
  ])
  func `words of rest, decisions, roads and choices are read`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try reading(of: text) == Set(expected.split(separator: ", ").map(String.init)))
  }

  @Test(arguments: [
    ("Project gereed, garantie tot 1 mei 2028.", [Mention.Subject]()),
    ("Daarom ligt de ingebruikname stil.", []),
    ("Kan pas starten nadat de wet in werking is getreden.", []),
    ("Ondanks de personeelskrapte gaat dit door.", [.signal(.capacity)]),
  ])
  func `notices say what is in question, and nothing that is not`(
    _ text: String, _ told: [Mention.Subject]
  ) throws {
    let date = try #require(CalendarDate(iso: "2026-11-01"))
    #expect(try Derivation(of: text, on: date).mentions.map(\.subject) == told)
  }
}
