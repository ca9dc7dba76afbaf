// One conversation between a page and the engine: a request is one byte that says what is wanted, followed by its
// bytes; the reply is UTF-8 text. The native build has the same conversation in the tests, and the two must agree to the
// letter.

import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation

/// The engine with the questionnaires that a page has given it.
package struct EngineSession: Sendable {
    /// What a request asks for; the bytes that follow it are in brackets.
    package enum Request: UInt8, Sendable, CaseIterable {
        /// Take this as the questionnaire (byte form of a questionnaire).
        case questionnaire = 1
        /// Take this as the questionnaire of the previous cycle; comes before `questionnaire` (byte form).
        case previousQuestionnaire = 2
        /// Take this as the same State's answers in the previous cycle (byte form of a tree).
        case previousAnswers = 3
        /// Check these answers (byte form of a tree).
        case check = 4
        /// Run a file of expression cases (UTF-8).
        case cases = 5
    }

    private var plan: ValidationPlan?
    private var previousPlan: ValidationPlan?
    private var previousResponse: Response?

    /// Begins a conversation.
    package init() {}

    /// Answers one request with one JSON value; a request that cannot be understood gets `{"error": …}`.
    package mutating func reply(to request: [UInt8]) -> [UInt8] {
        guard let first = request.first, let kind = Request(rawValue: first) else { return failure("unknown request") }
        let content = Array(request.dropFirst())
        do throws(ByteFormError) {
            switch kind {
            case .questionnaire:
                plan = ValidationPlan(try Questionnaire(byteForm: content), previous: previousPlan)
                return done()
            case .previousQuestionnaire:
                previousPlan = ValidationPlan(try Questionnaire(byteForm: content))
                previousResponse = nil
                return done()
            case .previousAnswers:
                guard let previousPlan else { return failure("no previous questionnaire") }
                previousResponse = ResponseReader(previousPlan).read(try DocumentTree(byteForm: content)).response
                return done()
            case .check:
                guard let plan else { return failure("no questionnaire") }
                return check(try DocumentTree(byteForm: content), plan)
            case .cases:
                return runCases(content)
            }
        } catch {
            return failure(Self.words(error))
        }
    }

    private func check(_ tree: DocumentTree, _ plan: ValidationPlan) -> [UInt8] {
        let read = ResponseReader(plan).read(tree)
        let validated = ResponseValidator(plan).validate(read, previous: previousResponse)
        var writer = JSONWriter(.compact)
        writer.object { writer in
            writer.key("findings")
            writer.array(of: validated.findings) { $0.write($1) }
            writer.key("outcomes")
            writer.array(of: validated.outcomes) { $0.value(Int64($1.rawValue)) }
            writer.member("asked", Int64(validated.summary.asked))
            writer.member("answered", Int64(validated.summary.answered))
        }
        return writer.bytes
    }

    private func runCases(_ content: [UInt8]) -> [UInt8] {
        guard let text = String(validating: content, as: UTF8.self) else { return failure("not UTF-8") }
        let cases = ExpressionCases.run(text)
        var writer = JSONWriter(.compact)
        writer.object { writer in
            writer.member("run", Int64(cases.count))
            writer.key("failures")
            writer.array(of: cases.failures) { writer, failure in
                writer.object {
                    $0.member("line", Int64(failure.line))
                    $0.member("message", failure.message)
                }
            }
        }
        return writer.bytes
    }

    private func done() -> [UInt8] { Array("{}".utf8) }

    private func failure(_ message: String) -> [UInt8] {
        var writer = JSONWriter(.compact)
        writer.object { $0.member("error", message) }
        return writer.bytes
    }

    private static func words(_ error: ByteFormError) -> String {
        switch error {
        case .foreign: "not a byte form of this kind"
        case .version(let version): "written by another version: " + String(version)
        case .truncated: "ends too early"
        case .damaged: "damaged"
        case .trailing: "bytes are left over"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ finding: Finding) {
        let diagnostic = finding.diagnostic
        object { writer in
            writer.member("code", diagnostic.code)
            writer.member("severity", diagnostic.severity.word)
            writer.member("message", diagnostic.message.english)
            writer.member("start", Int64(diagnostic.range.start))
            writer.member("end", Int64(diagnostic.range.end))
            writer.member("question", finding.question)
            writer.member("rule", finding.rule)
            writer.member("blocking", finding.isBlocking)
            writer.member("confirmed", finding.isConfirmed)
            writer.member("label", diagnostic.label?.english)
            writer.member("help", (diagnostic.help + diagnostic.fileHelp).map { $0.english })
            writer.member("notes", diagnostic.notes.map { $0.message.english })
        }
    }
}
