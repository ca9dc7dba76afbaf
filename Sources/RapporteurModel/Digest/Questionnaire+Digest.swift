import RapporteurDiagnostics
import RapporteurExpression

// The digest of a definition. An answer file may carry it, so that a file made for another edition of the definition
// is noticed. What people read (titles, wordings, notes, labels, messages) and places in files do not count: a
// translation or a mended comma leaves the digest as it is.
//
// Canonical form: a sequence of fields in the order of the questionnaire; each field is its length in bytes in
// decimal, a colon and its bytes in NFC. An absent value is the field "-:", lists are preceded by their count.
// Expressions count by their text without needless space.

extension Questionnaire {
    /// The canonical bytes of everything that is not text for people, the input of `definitionDigest`.
    package var canonicalDefinition: [UInt8] {
        var form = CanonicalForm()
        form.add("rapporteur-definition-1")
        form.add(id)
        form.add(version)
        form.add(Int64(cycle))
        form.add(language)
        form.add(mode.word)
        form.add(optional: previous)
        form.add(optional: roster)
        form.add(optional: rosterDate?.text)
        form.add(special)
        form.add(publication.word)
        form.add(Int64(choiceLists.count))
        for list in choiceLists {
            form.add(list.id)
            form.add(list: list.choices.map { $0.code })
        }
        form.add(Int64(sections.count))
        for section in sections {
            form.add(section.id)
            form.add(optional: section.actionArea?.word)
            form.add(section.isPersonal)
            form.add(Int64(section.questions.count))
        }
        form.add(Int64(questions.count))
        for question in questions { form.add(question) }
        form.add(Int64(rules.count))
        for rule in rules {
            form.add(rule.id)
            form.add(expression: rule.when)
            form.add(expression: rule.require)
            form.add(rule.severity.word)
            form.add(rule.isBlocking)
            form.add(Int64(rule.questions.count))
            for slot in rule.questions { form.add(Int64(slot)) }
        }
        form.add(Int64(indicators.count))
        for indicator in indicators {
            form.add(indicator.id)
            form.add(Int64(indicator.section))
            form.add(expression: indicator.counts)
            form.add(indicator.base.word)
            form.add(indicator.isProtected)
        }
        return form.bytes
    }

    /// Computes the 16 hexadecimal digits that stand for the definition without its texts.
    package func computeDefinitionDigest() -> String { SHA256.shortHex(canonicalDefinition) }
}

/// Fields one after the other, each with its length, so that no two sequences of fields give the same bytes.
private struct CanonicalForm {
    var bytes: [UInt8] = []

    mutating func add(_ text: String) {
        let text = text.canonicalForm.utf8
        let count = text.count
        if count < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(count))
        } else {
            bytes.append(contentsOf: String(count).utf8)
        }
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text)
    }

    mutating func add(_ number: Int64) { add(String(number)) }

    mutating func add(_ truth: Bool) { add(truth ? "true" : "false") }

    mutating func add(_ special: SpecialAnswers) { add(Int64(special.rawValue)) }

    mutating func add(optional text: String?) {
        if let text { add(text) } else { bytes.append(contentsOf: "-:".utf8) }
    }

    mutating func add(optional number: Int32?) {
        if let number { add(Int64(number)) } else { bytes += Array("-:".utf8) }
    }

    mutating func add(optional number: ExactDecimal?) {
        if let number {
            add(number.significand)
            add(Int64(number.scale))
        } else {
            add(optional: String?.none)
        }
    }

    mutating func add(list: [String]) {
        add(Int64(list.count))
        for text in list { add(text) }
    }

    mutating func add(expression: CheckedExpression?) {
        add(optional: expression.map { withoutNeedlessSpace($0.text) })
    }

    mutating func add(_ question: Question) {
        add(question.id)
        add(optional: question.number)
        add(question.type.word)
        switch question.type {
        case .oneOf(let list):
            add(Int64(list))
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            add(Int64(list))
            add(optional: minimum)
            add(optional: maximum)
            add(Int64(exclusive.count))
            for code in exclusive { add(Int64(code)) }
        case .text(let maximumLength):
            add(optional: maximumLength)
        case .number(let minimum, let maximum, let isInteger, let unit):
            add(optional: minimum)
            add(optional: maximum)
            add(isInteger)
            add(optional: unit)
        case .date, .link:
            break
        case .records(let maximumItems, let fields):
            add(optional: maximumItems)
            add(Int64(fields.count))
            for field in fields { add(field) }
        case .calculated(let value):
            add(expression: value)
        }
        add(question.isRequired)
        add(question.special)
        add(question.isPersonal)
        add(question.provenance.word)
        add(list: question.paragraphs)
        add(Int64(question.sdg.count))
        for goal in question.sdg { add(Int64(goal)) }
        add(expression: question.askedIf)
        add(Int64(question.section))
    }
}

/// The text of an expression with one space for every run of white space outside quotation marks, none at the ends.
private func withoutNeedlessSpace(_ text: String) -> String {
    var result: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    var needsSpace = false
    for byte in text.utf8 {
        if isQuoted {
            result.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = false
            }
        } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
            needsSpace = !result.isEmpty
        } else {
            if needsSpace { result.append(0x20) }
            needsSpace = false
            result.append(byte)
            isQuoted = byte == UInt8(ascii: "\"")
        }
    }
    return String(decoding: result, as: UTF8.self)
}
