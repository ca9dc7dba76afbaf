import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// The keys of an answer file.
enum HeaderKey: Int32, CaseIterable {
    case questionnaire, version, definition, respondent, language, revision, status, part, illustrative, answers
    case confirmations, leftOver

    /// The key as it stands in files.
    var word: String {
        switch self {
        case .questionnaire: "questionnaire"
        case .version: "version"
        case .definition: "definition"
        case .respondent: "respondent"
        case .language: "language"
        case .revision: "revision"
        case .status: "status"
        case .part: "part"
        case .illustrative: "illustrative"
        case .answers: "answers"
        case .confirmations: "confirmations"
        case .leftOver: "left_over"
        }
    }

    /// Whether it decides as whose report, and whether, the file is counted.
    var decidesCounting: Bool {
        switch self {
        case .questionnaire, .respondent, .revision, .status, .part, .illustrative, .answers: true
        case .version, .definition, .language, .confirmations, .leftOver: false
        }
    }

    static let index = ByteIndex(allCases.map { $0.word })
}

extension ResponseReading {
    /// Reads the keys of the file, each once.
    mutating func readHeader() {
        var values = [Int](repeating: -1, count: HeaderKey.allCases.count)
        var confirmationsNode = -1
        var answersNode = -1
        var leftOverKey = -1
        var key = 1
        let end = Int(tree.nodes[0].next)
        while key < end {
            let value = Int(tree.nodes[key].next)
            let node = tree.nodes[key]
            if let found = HeaderKey.index.find(tree.text, Int(node.textStart), Int(node.textEnd)),
                let headerKey = HeaderKey(rawValue: found)
            {
                if values[Int(found)] < 0 {
                    values[Int(found)] = value
                    switch headerKey {
                    case .answers:
                        answersNode = value
                        result.response.answersRange = node.range
                    case .confirmations: confirmationsNode = value
                    case .leftOver: leftOverKey = key
                    default: break
                    }
                } else if headerKey.decidesCounting {
                    // Which of the two is meant would be a guess.
                    result.isStateReadable = false
                }
            } else {
                reportUnknownHeaderKey(key)
            }
            key = Int(tree.nodes[value].next)
        }
        func scalar(_ key: HeaderKey) -> Int? {
            let node = values[Int(key.rawValue)]
            return node >= 0 && !tree.isBlank(node) ? node : nil
        }
        readIdentity(scalar(.questionnaire), scalar(.respondent))
        readEdition(scalar(.version), scalar(.definition))
        readState(scalar(.language), scalar(.revision), scalar(.status), scalar(.part), scalar(.illustrative))
        if answersNode >= 0 { readAnswers(answersNode) }
        if confirmationsNode >= 0 { readConfirmations(confirmationsNode) }
        if leftOverKey >= 0 { readLeftOver(leftOverKey) }
    }

    /// The text of a header value, or nil with a finding if it is a list or a map.
    private mutating func headerText(_ key: HeaderKey, _ node: Int?) -> String? {
        guard let node else { return nil }
        guard tree.nodes[node].kind == .scalar else {
            report(.headerValueIsNotOne(key.word, at: tree.nodes[node].range))
            // A report is never counted on a guess about its revision or its status.
            if key == .revision || key == .status || key == .illustrative { result.isStateReadable = false }
            return nil
        }
        return trimmed(node)
    }

    private mutating func readIdentity(_ questionnaire: Int?, _ respondent: Int?) {
        let isNamed = questionnaire != nil
        if let id = headerText(.questionnaire, questionnaire), let questionnaire, id != plan.questionnaire.id {
            report(.unknownQuestionnaire(id, at: tree.nodes[questionnaire].range, known: [plan.questionnaire.id]))
        }
        if !isNamed { report(.missingQuestionnaire(tree)) }
        guard let node = respondent else {
            report(.missingRespondent(tree))
            return
        }
        guard let code = headerText(.respondent, respondent) else { return }
        result.response.header.respondent = code
        result.isHeaderReadable = isNamed
        guard let roster = plan.roster else { return }
        let range = tree.nodes[node].range
        guard let state = roster.state(code) else {
            report(.unknownRespondent(code, at: range, roster))
            return
        }
        result.response.header.respondent = state.code
        result.state = state
        if !state.isMember(on: plan.questionnaire.rosterDate) {
            result.isMember = false
            let questionnaire = plan.questionnaire
            report(.notAMember(state, at: range, on: questionnaire.rosterDate, in: questionnaire.language))
        }
    }

    /// An older version says more than its digest, so that only one of the two is told.
    private mutating func readEdition(_ version: Int?, _ definition: Int?) {
        result.response.header.version = headerText(.version, version)
        result.response.header.definition = headerText(.definition, definition)
        if let version, let typed = result.response.header.version, typed != plan.questionnaire.version {
            report(.otherVersion(typed, plan.questionnaire, at: tree.nodes[version].range))
        } else if let definition, let typed = result.response.header.definition,
            !plan.questionnaire.definitionDigest.isEmpty, typed != plan.questionnaire.definitionDigest
        {
            report(.otherDefinition(plan.questionnaire, at: tree.nodes[definition].range))
        }
    }

    private mutating func readState(_ language: Int?, _ revision: Int?, _ status: Int?, _ part: Int?, _ sample: Int?) {
        if let text = headerText(.language, language), let language {
            result.response.header.language = text
            if !isLanguageTag(text) { report(.notALanguage(text, at: tree.nodes[language].range)) }
        }
        if let text = headerText(.revision, revision), let revision {
            if let number = wholeNumber(text), ResponseHeader.revisions.contains(number) {
                result.response.header.revision = number
            } else {
                result.isStateReadable = false
                report(.notARevision(text, at: tree.nodes[revision].range))
            }
        }
        if let text = headerText(.status, status), let status {
            if let known = ReportStatus.allCases.first(where: { $0.word == text }) {
                result.response.header.status = known
            } else {
                result.isStateReadable = false
                report(.notAStatus(text, at: tree.nodes[status].range))
            }
        }
        if let text = headerText(.illustrative, sample), let sample {
            if text == "true" || text == "false" {
                result.response.header.isIllustrative = text == "true"
            } else {
                result.isStateReadable = false
                report(.notAFlag("illustrative", text, at: tree.nodes[sample].range))
            }
        }
        if let part { readPart(part) }
    }

    private mutating func readPart(_ node: Int) {
        let nodes = tree.nodes[node].kind == .scalar ? [node] : tree.children(of: node)
        guard tree.nodes[node].kind != .mapping else {
            result.isStateReadable = false
            report(.partIsNoList(at: tree.nodes[node].range))
            return
        }
        var part: [String] = []
        let ids = plan.questionnaire.sections.map { $0.id }
        for child in nodes {
            let id = trimmed(child)
            if tree.nodes[child].kind == .scalar, ids.contains(id) {
                if !part.contains(id) { part.append(id) }
            } else {
                report(.unknownSection(id, at: tree.nodes[child].range, known: ids))
            }
        }
        result.response.header.part = part
    }

    private mutating func reportUnknownHeaderKey(_ key: Int) {
        let name = tree.string(key)
        // An answer that slipped out from under `answers` is told as what it is; its line may hold a name.
        if let slot = plan.slot(of: name) {
            report(.answerOutsideAnswers(name, at: tree.nodes[key].range, isPersonal: plan.isPersonal(slot)))
            if plan.isPersonal(slot) { result.personalRanges.append(tree.nodes[Int(tree.nodes[key].next)].range) }
            hide(Int(tree.nodes[key].next), inRecordsOf: slot)
            return
        }
        report(.unknownHeaderKey(name, at: tree.nodes[key].range))
    }
}

/// Whether a text has the form of a language tag: `en`, `pt-BR`, `zh-Hans`.
func isLanguageTag(_ text: String) -> Bool {
    var length = 0
    var isFirst = true
    for byte in text.utf8 {
        let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
        let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        if byte == UInt8(ascii: "-") {
            guard length >= 2 else { return false }
            isFirst = false
            length = 0
        } else if isLetter || (isDigit && !isFirst) {
            length += 1
            if length > (isFirst ? 3 : 8) { return false }
        } else {
            return false
        }
    }
    return length >= 2
}

/// A whole number without a sign and at most 18 digits, or nil.
func wholeNumber(_ text: String) -> Int64? {
    guard !text.isEmpty, text.utf8.count <= 18 else { return nil }
    var number: Int64 = 0
    for byte in text.utf8 {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        number = number &* 10 &+ Int64(byte - UInt8(ascii: "0"))
    }
    return number
}
