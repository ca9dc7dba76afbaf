import Rapporteur
import RapporteurDiagnostics

/// The end of a command before its work is done.
struct Stop: Error {
    /// The exit status.
    var status: Int32
    /// What to say on standard error; nothing if it was said already.
    var message: Message?

    /// Wrong usage.
    static func usage(_ message: Message) -> Stop { Stop(status: 3, message: message) }

    /// The system could not read or write.
    static func system(_ failure: FileFailure) -> Stop { Stop(status: 4, message: failure.message) }

    /// An exit status alone.
    static func status(_ status: Int32) -> Stop { Stop(status: status, message: nil) }

    /// Says it.
    func report() {
        if let message { remark(message) }
    }
}

extension Stop {
    /// A fault of the pipeline.
    init(_ fault: Fault) {
        switch fault {
        case .usage(let message): self = .usage(message)
        case .answers(let message): self = Stop(status: 1, message: message)
        case .system(let failure): self = .system(failure)
        case .store: self = Stop(status: 4, message: fault.message)
        }
    }
}

/// Says something on standard error, with the name of the program before it.
func remark(_ message: Message) { Terminal.writeError("rapporteur: " + terminalSafe(said(message))) }

/// Prints the result of a command; one that nobody gets is not a success.
func printing(_ text: String) throws(Stop) {
    do throws(FileFailure) { try Terminal.print(text) } catch { throw .system(error) }
}

/// Hands out the result of a step that is kept already; where that fails, what is kept is said too.
func handingOut(_ kept: Message, _ work: () throws(Stop) -> Void) throws(Stop) {
    do throws(Stop) { try work() } catch {
        throw Stop(status: error.status, message: error.message.map { $0.followed(by: kept) } ?? kept)
    }
}

/// Runs work of the pipeline.
func stopping<Result>(_ work: () throws(Fault) -> Result) throws(Stop) -> Result {
    do { return try work() } catch { throw Stop(error) }
}
