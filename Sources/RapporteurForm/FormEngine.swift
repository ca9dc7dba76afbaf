// The engine of the offline form: it holds the draft, its history and the questionnaires; the page only shows what it
// says and passes on what a person does. A request is one byte that says what is wanted, followed by its bytes; the
// reply is one JSON object. The native build has the same conversation in the tests, and the two must agree to the
// letter.

import RapporteurDiagnostics
import RapporteurModel

/// The engine of one page.
package struct FormEngine {
    /// What a request asks for; the bytes that follow it are in brackets.
    package enum Request: UInt8, Sendable, CaseIterable {
        /// Take this form (byte form of a package).
        case load = 1
        /// Carry out a command (JSON).
        case command = 2
        /// Read a file that a person chose (its bytes), and replace nothing yet.
        case open = 3
        /// Go on with a draft that the page kept (UTF-8 text of an answer file).
        case restore = 4
        /// The same with a draft whose text has been given out: the next change raises the revision.
        case restoreGivenOut = 5
    }

    private var session: FormSession?

    /// Begins with nothing loaded.
    package init() {}

    /// Answers one request with one JSON object; a request that cannot be carried out gets `{"error": …}` and changes
    /// nothing.
    package mutating func reply(to request: [UInt8]) -> [UInt8] {
        guard let first = request.first, let kind = Request(rawValue: first) else {
            return failure(Message("There is no such request."))
        }
        do throws(FormError) {
            return try reply(kind, Array(request.dropFirst()))
        } catch {
            return failure(error.message)
        }
    }

    private mutating func reply(_ kind: Request, _ content: [UInt8]) throws(FormError) -> [UInt8] {
        if kind == .load {
            let session = try FormSession(package: content)
            self.session = session
            return session.stateReply
        }
        let reply: [UInt8]?
        switch kind {
        case .load: reply = nil
        case .command: reply = try session?.carryOut(try FormCommand(content))
        case .open: reply = session?.open(content)
        case .restore, .restoreGivenOut:
            reply = try session?.restore(content, isGivenOut: kind == .restoreGivenOut)
        }
        guard let reply else { throw FormError(Message("No form is loaded.")) }
        return reply
    }

    /// Says in the language in use why a request was not carried out.
    private func failure(_ message: Message) -> [UInt8] {
        let catalogue = session?.language.catalogue ?? .english
        var writer = JSONWriter(.compact)
        writer.object { $0.member("error", catalogue.text(message)) }
        return writer.bytes
    }
}
