import Foundation
import Register
import Testing
import Verifiers

/// Registers that a test made in memory, to be verified by both verifiers when it ends.
final class MadeRegisters: @unchecked Sendable {
  @TaskLocal static var current: MadeRegisters?
  private let lock = NSLock()
  private var registers: [Register] = []

  /// Makes a register in memory.
  static func make() throws -> Register {
    let register = try Register.inMemory()
    current.map { made in made.lock.withLock { made.registers.append(register) } }
    return register
  }

  /// Writes each to a file, and asks both verifiers about it.
  fileprivate func compare() throws {
    let folder = try TemporaryFolder()
    // The folder compares what is in it when it goes.
    for (number, register) in lock.withLock({ registers }).enumerated() {
      _ = try register.backup(to: folder.path("\(number).sqlite"))
    }
  }
}

/// Lets both verifiers, the program's and the one in Python, look at every register that a test makes.
struct ComparingVerifiers: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? {
    testCase == nil ? nil : self
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    let made = MadeRegisters()
    try await MadeRegisters.$current.withValue(made) { try await body() }
    try made.compare()
  }
}

extension Trait where Self == ComparingVerifiers {
  /// Both verifiers say the same of every register that the tests make in memory.
  static var verifiersAgree: Self { ComparingVerifiers() }
}
