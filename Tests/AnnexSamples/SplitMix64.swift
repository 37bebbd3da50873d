/// A small random generator that gives the same numbers for the same seed, on every machine.
///
/// It is Guy Steele's and Sebastiano Vigna's SplitMix64: https://prng.di.unimi.it/splitmix64.c
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator from a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// Gives the next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens once in so many times.
  public mutating func happens(onceIn times: Int) -> Bool {
    Int.random(in: 0..<max(1, times), using: &self) == 0
  }

  /// Picks one of some choices; the fallback where there are none.
  public mutating func pick<Choice>(from choices: [Choice], else fallback: Choice) -> Choice {
    choices.randomElement(using: &self) ?? fallback
  }
}
