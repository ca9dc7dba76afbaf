import RapporteurDiagnostics
import RapporteurModel

/// The findings by what a confirmation calls them, so that neither many findings nor many confirmations make a check
/// slow.
struct ConfirmationIndex {
    /// A code with the question that it is about.
    private struct Subject: Hashable {
        var code: String
        var question: String?
    }

    private var present: Set<Subject> = []
    private var byRule: [String: [Int]] = [:]
    private var bySubject: [Subject: [Int]] = [:]

    /// Takes note of a finding and its position; positions ascend.
    mutating func add(_ finding: Finding, at position: Int, isConfirmable: Bool) {
        let subject = Subject(code: finding.diagnostic.code, question: finding.question)
        present.insert(subject)
        guard isConfirmable else { return }
        if let rule = finding.rule {
            byRule[rule, default: []].append(position)
        } else {
            bySubject[subject, default: []].append(position)
        }
    }

    /// The positions of the findings that a confirmation is about and may confirm, ascending.
    func confirmable(by confirmation: Confirmation) -> [Int] {
        let subject = Subject(code: confirmation.finding, question: confirmation.question)
        let ofRule = byRule[confirmation.finding] ?? []
        guard let ofSubject = bySubject[subject] else { return ofRule }
        return ofRule.isEmpty ? ofSubject : (ofRule + ofSubject).sorted()
    }

    /// Whether anything was found that has the code and the question of a confirmation.
    func isThere(_ confirmation: Confirmation) -> Bool {
        present.contains(Subject(code: confirmation.finding, question: confirmation.question))
    }
}
