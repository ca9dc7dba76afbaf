import RapporteurModel
import Synchronization

/// The responses of the last cycle, read when the first rule looks back.
final class PreviousAnswers: Sendable {
    private struct State {
        var responses: [String: Response]?
        var fault: Fault?
    }

    private let paths: [String]
    private let state = Mutex(State())

    init(_ paths: [String]) { self.paths = paths }

    /// Whether no answers of the last cycle were given at all.
    var isEmpty: Bool { paths.isEmpty }

    var fault: Fault? { state.withLock { $0.fault } }

    func response(of respondent: String, _ plan: Plan?) -> Response? {
        guard !paths.isEmpty, let plan else { return nil }
        return state.withLock { state in
            if state.responses == nil {
                do throws(Fault) {
                    state.responses = try PreviousResponses.read(paths, plan)
                } catch {
                    state.fault = error
                    state.responses = [:]
                }
            }
            return state.responses?[respondent]
        }
    }
}
