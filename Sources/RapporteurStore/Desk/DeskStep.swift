/// What the Secretariat knows of a version beyond what its file says.
package enum WorkflowState: String, Sendable, CaseIterable {
    /// Still being filled in.
    case draft
    /// Sent by the respondent.
    case submitted
    /// Certified by the designated official; the version is frozen.
    case certified
    /// Sent back with questions.
    case returned
    /// Accepted by the Secretariat.
    case accepted
}

/// Something that the Secretariat asks about a report.
package struct StoredRequest: Sendable, Hashable {
    /// The question it is about; nil if it is about the whole report.
    package var question: String?
    /// What is asked.
    package var text: String

    /// Makes a request.
    package init(question: String?, text: String) {
        self.question = question
        self.text = text
    }
}

/// A step in the workflow of a version.
package struct DeskStep: Sendable, Hashable {
    /// Its number in the store.
    package var id: Int64 = 0
    /// The number of the version.
    package var version: Int64
    /// The state that the step leads to.
    package var state: WorkflowState
    /// When it was entered, as 2027-03-01T10:00:00Z.
    package var at = ""
    /// The day on which it was done.
    package var on: String
    /// Who has entered it.
    package var by: String
    /// More words.
    package var note: String?
    /// The number of the last version that the store had then: what came later cannot change what was certified.
    package var lastVersion: Int64 = 0
    /// What was asked.
    package var requests: [StoredRequest]

    /// Makes a step that is not yet in a store.
    package init(
        version: Int64, state: WorkflowState, on: String, by: String, note: String? = nil,
        requests: [StoredRequest] = []
    ) {
        self.version = version
        self.state = state
        self.on = on
        self.by = by
        self.note = note
        self.requests = requests
    }
}

extension DeskStep {
    /// Whether the step takes back the one before it.
    package func takesBack(_ before: DeskStep?) -> Bool {
        switch (before?.state, state) {
        case (.returned, .certified), (.returned, .submitted), (.accepted, .certified), (.certified, .submitted): true
        default: false
        }
    }
}

extension [DeskStep] {
    /// The step that recorded the certification; nil if none did, or if it was taken back. A return or an acceptance that
    /// is taken back leaves it as it was.
    package var certification: DeskStep? {
        var found: DeskStep?
        var before: DeskStep?
        for step in self {
            switch step.state {
            case .submitted: found = nil
            case .certified where !step.takesBack(before): found = step
            default: break
            }
            before = step
        }
        return found
    }
}
