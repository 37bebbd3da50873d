internal import Annex
internal import Dates

/// Words of a status, and what they say.
struct SampleStatus {
  let words: String
  var phase: Phase?
  var signals: [Signal.Kind] = []
  var target: CalendarDate?

  /// First words, which may name a phase.
  static let openings = [
    SampleStatus(words: "Beleidsmatige uitwerking moet nog starten.", phase: .toStart),
    SampleStatus(words: "Beleidsmatige uitwerking loopt.", phase: .policy),
    SampleStatus(words: "Beleidsmatige uitwerking afronden.", phase: .policy),
    SampleStatus(words: "Implementatiefase.", phase: .implementation),
    SampleStatus(
      words: "Implementatiefase is vertraagd wegens IV-afhankelijkheid.", phase: .implementation,
      signals: [.delayed, .itDependency]),
    SampleStatus(
      words: "Implementatiefase. Streefdatum voor implementatie: 01/01/2026.",
      phase: .implementation, target: CalendarDate(year: 2026, month: 1, day: 1)),
    SampleStatus(
      words: "Implementatiefase. Streefdatum: 1 maart 2027.", phase: .implementation,
      target: CalendarDate(year: 2027, month: 3, day: 1)),
    SampleStatus(words: "Geïmplementeerd.", phase: .implemented),
    SampleStatus(words: "Er loopt een onderzoek naar de knelpunten (burgerreis opstellen)."),
    SampleStatus(words: "VM is overgeplaatst onder de structuur van CRI.", signals: [.transferred]),
  ]

  /// More words, which name no phase.
  static let additions = [
    SampleStatus(words: "Inmiddels zijn 32 brieven verbeterd,\u{A0}en in gebruik."),
    SampleStatus(words: "Deze is niet vertraagd en niet langer on hold."),
    SampleStatus(words: "Daarom is deze VM on hold geplaatst.", signals: [.onHold]),
    SampleStatus(words: "Dit is mede wegens capaciteitstekorten.", signals: [.capacity]),
    SampleStatus(
      words: "Het bedrag met iDeal betalen is reeds geïmplementeerd", signals: [.partlyImplemented]),
    SampleStatus(words: "Vandaar lager geprioriteerd.", signals: [.priority]),
    SampleStatus(
      words: "Afhankelijk van implementatie van \"niet stuiten, tenzij...\".",
      signals: [.otherMeasure]),
  ]
}
