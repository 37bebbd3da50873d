import Annex
import ArgumentParser
import Files
import Kamerstuk
import Register

/// How a command ends that did not do what it was asked: a message, and an exit code.
///
/// The codes are those of `sysexits.h` that scripts tell apart.
enum Failure {
  /// The arguments were not understood; ArgumentParser words that, and help and version too.
  case arguments(any Error)
  /// A check has findings, which it has told already.
  case findings
  /// Anything else.
  case message(String, code: Int32)

  init(_ error: any Error) {
    switch error {
    case is FindingsError:
      self = .findings
    case let error as AnnexError:
      self = .message(error.description, code: 65)
    case let error as InputError:
      self = .message(error.description, code: error.code)
    default:
      guard let explained = RegisterError(explaining: error, at: "the register") else {
        self = .arguments(error)
        return
      }
      self = .message(explained.description, code: explained.reason.exitCode)
    }
  }

  /// Says what is wrong on standard error, and ends the program.
  func exit() -> Never {
    switch self {
    case .arguments(let error):
      let code = Stand.exitCode(for: error)
      // 1 is for findings; what nobody foresaw could not be run.
      guard code != .failure else {
        StandardError.write("stand: \(Stand.message(for: error))")
        Stand.exit(withError: ExitCode(69))
      }
      let answer = UsageText.wrapped(
        Stand.fullMessage(for: error), width: Terminal.width(environment: .process))
      if code == .success {
        try? StandardOutput.write(answer + "\n")
      } else {
        StandardError.write(answer)
      }
      Stand.exit(withError: code)
    case .findings:
      Stand.exit(withError: ExitCode(1))
    case .message(let text, let code):
      StandardError.write("stand: \(text)")
      Stand.exit(withError: ExitCode(code))
    }
  }
}

/// A check was done, and something is not as it should be.
struct FindingsError: Error {}

extension RegisterError.Reason {
  /// The exit code for who must act.
  var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .content: 65
    case .notFound: 66
    case .unavailable: 69
    case .busy: 75
    case .changed: 76
    }
  }
}
