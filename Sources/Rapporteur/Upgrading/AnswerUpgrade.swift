// An answer file in the version of its questionnaire that is here now. The old version need not be here any more: what
// can stay is told by reading it, what has to go by the ids of the questionnaire and of its lock. Nothing is guessed and
// nothing is dropped; what has no place is kept under `left_over` with its reason.

package import RapporteurAnswerFile
package import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurValidation
import RapporteurYAML

/// The upgrade of one answer file.
package struct AnswerUpgrade: Sendable {
    /// The file in the present version.
    package internal(set) var document: AnswerDocument
    /// What became of every answer and every confirmation, in the order of the file, then what is back.
    package internal(set) var changes: [AnswerChange] = []
    /// Whether the file was of another version, or something is back; otherwise `document` is the file as it was.
    package private(set) var isNeeded = false

    let plan: ValidationPlan
    private let lock: IDLock?
    let order: [String: Int]
    let version: String?
    private let catalogue: MessageCatalogue

    /// Upgrades a document to the version of `plan`; `lock` says what was retired. What is wrong with an answer is said
    /// in the language of `catalogue`.
    package init(_ original: AnswerDocument, _ plan: ValidationPlan, lock: IDLock?, in catalogue: MessageCatalogue) {
        self.catalogue = catalogue
        let questionnaire = plan.questionnaire
        self.plan = plan
        self.lock = lock
        document = original.canonical
        order = questionnaire.order
        version = original.header("version")
        let isOther = !Self.isPresent(original, questionnaire)
        let earlier = document.leftOver
        // In a file of this version an unknown id is a slip of the pen; what was retired is not.
        var kept = putAside(onlyRetired: !isOther)
        if isOther { kept += putConfirmationsAside() }
        let open = bringBack(earlier)
        isNeeded = isOther || !kept.isEmpty || open.count < earlier.count
        guard isNeeded else {
            document = original
            return
        }
        if !earlier.isEmpty || !kept.isEmpty { document.leftOver = open + kept }
        document["version"] = .text(questionnaire.version)
        document["definition"] = .text(questionnaire.definitionDigest)
        document["revision"] = .text("\((original.revision ?? 1) + 1)")
        if document["status"] != nil { document["status"] = .text(ReportStatus.draft.word) }
        document = document.canonical
    }

    /// Whether a file says that it was made for this very version.
    static func isPresent(_ document: AnswerDocument, _ questionnaire: Questionnaire) -> Bool {
        let version = document.header("version")
        let definition = document.header("definition")
        return (version != nil || definition != nil)
            && (version ?? questionnaire.version) == questionnaire.version
            && (definition ?? questionnaire.definitionDigest) == questionnaire.definitionDigest
    }

    // MARK: Answers

    /// Takes away the answers that have no place, and says what becomes of each.
    private mutating func putAside(onlyRetired: Bool) -> [LeftOver] {
        guard document.hasAnswers else { return [] }
        let reading = UpgradeReading(document, plan)
        let nested = AnswerCode.nestedAnswers.rawValue
        var kept: [LeftOver] = []
        var answers: [AnswerDocument.Entry] = []
        let all = document.answers
        let twice = all.keysOfDifferentValues
        for (index, answer) in all.enumerated() {
            let problems = reading.problems(ofAnswer: index)
            guard let slot = plan.slot(of: answer.key) else {
                let isRetired = isRetired(answer.key)
                if answer.value.isBlank {
                    changes.append(AnswerChange(answer.key, .blank))
                } else if !isRetired && (onlyRetired || problems.contains { $0.code == nested }) {
                    // Nested under a section its questions are here, only written in another way.
                    keep(answer, problems)
                    answers.append(answer)
                } else {
                    kept.append(putAside(answer.key, answer.value, isRetired ? .retired : .unknown))
                }
                continue
            }
            let question = plan.questionnaire.questions[Int(slot)]
            if hasRetiredCode(answer.value, question, question.id) {
                kept.append(putAside(answer.key, answer.value, .codeRetired))
                continue
            }
            var answer = answer
            let fields = putFieldsAside(&answer, question, onlyRetired: onlyRetired)
            kept += fields
            answers.append(answer)
            if answer.value.isBlank { continue }
            // Where fields were taken away the rest is read once more at the end, by whoever checks the file.
            keep(answer, fields.isEmpty ? problems : [])
            if twice.contains(answer.key), problems.isEmpty {
                changes[changes.count - 1].fate = .toCorrect
                changes[changes.count - 1].problem = catalogue.text(Message("the question is answered twice"))
            }
        }
        document.answers = answers
        return kept
    }

    private mutating func keep(_ answer: AnswerDocument.Entry, _ problems: [Diagnostic]) {
        var change = AnswerChange(answer.key, problems.isEmpty ? .kept : .toCorrect)
        change.problem = problems.first.map { catalogue.text($0.message) }
        changes.append(change)
    }

    private mutating func putAside(
        _ name: String, _ value: AnswerDocument.Value, _ reason: LeftOverReason
    ) -> LeftOver {
        var change = AnswerChange(name, .leftOver, reason: reason)
        if reason == .unknown { change.suggestion = suggestion(name) }
        changes.append(change)
        return LeftOver(name, isConfirmation: false, value, reason: reason.word, version: version)
    }

    /// Takes away the fields of records that have no place.
    private mutating func putFieldsAside(
        _ answer: inout AnswerDocument.Entry, _ question: Question, onlyRetired: Bool
    ) -> [LeftOver] {
        guard !question.fields.isEmpty, case .list(var records) = answer.value else { return [] }
        var kept: [LeftOver] = []
        for index in records.indices {
            guard case .map(let entries) = records[index] else { continue }
            var remaining: [AnswerDocument.Entry] = []
            for entry in entries {
                let path = AnswerPath(question.id, record: index, field: entry.key).text
                if let field = question.fields.first(where: { $0.id == entry.key }) {
                    if hasRetiredCode(entry.value, field, question.id + "." + field.id) {
                        kept.append(putAside(path, entry.value, .codeRetired))
                    } else {
                        remaining.append(entry)
                    }
                } else if entry.value.isBlank {
                    changes.append(AnswerChange(path, .blank))
                } else {
                    let isRetired = isRetired(question.id + "." + entry.key)
                    if onlyRetired, !isRetired {
                        remaining.append(entry)
                        continue
                    }
                    kept.append(putAside(path, entry.value, isRetired ? .retired : .unknown))
                }
            }
            records[index] = .map(remaining)
        }
        answer.value = .list(records)
        return kept
    }

    private func isRetired(_ id: String) -> Bool { lock?.retiredQuestions.contains(id) ?? false }

    private func hasRetiredCode(_ value: AnswerDocument.Value, _ question: Question, _ id: String) -> Bool {
        guard let lock, let index = question.choiceList else { return false }
        let list = plan.questionnaire.choiceLists[Int(index)]
        let retired = Set(lock.retiredCodes(of: list.id) + lock.retiredCodes(of: id))
        let codes: [AnswerDocument.Value] = if case .list(let items) = value { items } else { [value] }
        return codes.contains { code in
            if case .text(let text) = code { retired.contains(text.trimmedOfSpace) } else { false }
        }
    }

    /// A question that may be meant: never taken, only said.
    private func suggestion(_ name: String) -> String? {
        let path = AnswerPath(name)
        guard let field = path.field, let slot = plan.slot(of: path.question) else {
            return nearestName(to: name, among: plan.questionnaire.questions.map { $0.id })
        }
        return nearestName(to: field.name, among: plan.questionnaire.questions[Int(slot)].fields.map { $0.id })
    }
}

extension [AnswerDocument.Entry] {
    /// The value of a key; the first, if it stands twice.
    func value(of key: String) -> AnswerDocument.Value? { first { $0.key == key }?.value }

    /// The keys that stand more than once and not with the same value each time.
    fileprivate var keysOfDifferentValues: Set<String> {
        var values: [String: AnswerDocument.Value] = [:]
        var keys: Set<String> = []
        for entry in self {
            if let value = values[entry.key] {
                if value != entry.value { keys.insert(entry.key) }
            } else {
                values[entry.key] = entry.value
            }
        }
        return keys
    }
}

extension Questionnaire {
    /// The place of each question.
    var order: [String: Int] {
        var order: [String: Int] = [:]
        for (index, question) in questions.enumerated() { order[question.id] = index }
        return order
    }

    /// The questions at which the order of the answers does not count.
    var unorderedQuestions: Set<String> {
        Set(questions.filter { if case .anyOf = $0.type { true } else { false } }.map { $0.id })
    }
}
