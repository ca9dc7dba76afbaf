import RapporteurDiagnostics
import RapporteurExpression

extension Questionnaire {
    /// The byte form: all that checking and showing answers needs, in the language of its texts.
    package var byteForm: [UInt8] {
        var writer = ByteWriter(.questionnaire)
        writer.write(id)
        writer.write(version)
        writer.write(title)
        writer.write(cycle)
        writer.write(language)
        writer.write(mode.rawValue)
        writer.write(previous) { $0.write($1) }
        writer.write(roster) { $0.write($1) }
        writer.write(rosterDate) { $0.write($1) }
        writer.write(special.rawValue)
        writer.write(publication.rawValue)
        writer.write(choiceLists) { $0.write($1) }
        writer.write(sections) { $0.write($1) }
        writer.write(questions) { $0.write($1) }
        writer.write(rules) { $0.write($1) }
        writer.write(indicators) { $0.write($1) }
        writer.write(previousLinks) { $0.write($1) }
        writer.write(definitionDigest)
        return writer.bytes
    }

    /// Reads a byte form; indices that point nowhere are refused.
    package init(byteForm bytes: [UInt8]) throws(ByteFormError) {
        var reader = try ByteReader(bytes, .questionnaire)
        self.init(
            id: try reader.string(), version: try reader.string(), title: try reader.string(),
            cycle: try reader.int32(), language: try reader.string(), mode: try reader.raw(CollectionMode.init))
        previous = try reader.optional { (reader) throws(ByteFormError) in try reader.string() }
        roster = try reader.optional { (reader) throws(ByteFormError) in try reader.string() }
        rosterDate = try reader.optional { (reader) throws(ByteFormError) in try reader.date() }
        special = SpecialAnswers(rawValue: try reader.uint8())
        publication = try reader.raw(Publication.init)
        choiceLists = try reader.list { (reader) throws(ByteFormError) in try reader.choiceList() }
        sections = try reader.list { (reader) throws(ByteFormError) in try reader.section() }
        questions = try reader.list { (reader) throws(ByteFormError) in try reader.question(depth: 0) }
        rules = try reader.list { (reader) throws(ByteFormError) in try reader.rule() }
        indicators = try reader.list { (reader) throws(ByteFormError) in try reader.indicator() }
        previousLinks = try reader.list { (reader) throws(ByteFormError) in try reader.previousLink() }
        definitionDigest = try reader.string()
        try reader.finish()
        guard hasValidIndices, Int(reader.neededQuestions) <= questions.count else { throw .damaged }
    }

    private var hasValidIndices: Bool {
        func isValid(_ question: Question) -> Bool {
            guard question.section >= 0, question.section < sections.count else { return false }
            if let list = question.choiceList, list < 0 || list >= choiceLists.count { return false }
            return question.fields.allSatisfy(isValid)
        }
        return questions.allSatisfy(isValid)
            && sections.allSatisfy { $0.questions.lowerBound >= 0 && $0.questions.upperBound <= questions.count }
            && rules.allSatisfy { $0.questions.allSatisfy { $0 >= 0 && $0 < questions.count } }
            && indicators.allSatisfy { $0.section >= 0 && $0.section < sections.count }
            && (previousLinks.isEmpty || previousLinks.count == questions.count)
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ list: ChoiceList) {
        write(list.id)
        write(list.isInline)
        write(list.range)
        write(list.choices) {
            $0.write($1.code)
            $0.write($1.label)
            $0.write($1.range)
        }
    }

    fileprivate mutating func write(_ section: Section) {
        write(section.id)
        write(section.title)
        write(section.actionArea) { $0.write($1.rawValue) }
        write(section.isPersonal)
        write(section.questions.lowerBound)
        write(section.questions.upperBound)
        write(section.range)
    }

    fileprivate mutating func write(_ question: Question) {
        write(question.id)
        write(question.number) { $0.write($1) }
        write(question.text)
        write(question.help) { $0.write($1) }
        write(question.isRequired)
        write(question.special.rawValue)
        write(question.isPersonal)
        write(question.provenance.rawValue)
        write(question.paragraphs) { $0.write($1) }
        write(question.sdg) { $0.write($1) }
        write(question.askedIf) { $0.write($1) }
        write(question.section)
        write(question.range)
        write(question.type)
    }

    private mutating func write(_ type: QuestionType) {
        switch type {
        case .oneOf(let list):
            write(UInt8(0))
            write(list)
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            write(UInt8(1))
            write(list)
            write(minimum) { $0.write($1) }
            write(maximum) { $0.write($1) }
            write(exclusive) { $0.write($1) }
        case .text(let maximumLength):
            write(UInt8(2))
            write(maximumLength) { $0.write($1) }
        case .number(let minimum, let maximum, let isInteger, let unit):
            write(UInt8(3))
            write(minimum) { $0.write($1) }
            write(maximum) { $0.write($1) }
            write(isInteger)
            write(unit) { $0.write($1) }
        case .date: write(UInt8(4))
        case .link: write(UInt8(5))
        case .records(let maximumItems, let fields):
            write(UInt8(6))
            write(maximumItems) { $0.write($1) }
            write(fields) { $0.write($1) }
        case .calculated(let expression):
            write(UInt8(7))
            write(expression)
        }
    }

    fileprivate mutating func write(_ rule: Rule) {
        write(rule.id)
        write(rule.when) { $0.write($1) }
        write(rule.require)
        write(rule.severity.rawValue)
        write(rule.isBlocking)
        write(rule.questions) { $0.write($1) }
        write(rule.message)
        write(rule.help) { $0.write($1) }
        write(rule.range)
    }

    fileprivate mutating func write(_ indicator: Indicator) {
        write(indicator.id)
        write(indicator.section)
        write(indicator.title)
        write(indicator.counts)
        write(indicator.base.rawValue)
        write(indicator.isProtected)
        write(indicator.range)
    }

    fileprivate mutating func write(_ link: PreviousLink) {
        switch link {
        case .new: write(UInt8(0))
        case .single(let slot, let map, let isReworded):
            write(UInt8(1))
            write(slot)
            write(map) { $0.write($1) { $0.write($1) } }
            write(isReworded)
        case .merged(let slots, let rule):
            write(UInt8(2))
            write(slots) { $0.write($1) }
            write(rule == .all)
        case .split(let parent):
            write(UInt8(3))
            write(parent)
        }
    }
}

extension ByteReader {
    /// An enumeration by its raw value.
    package mutating func raw<Member>(_ make: (UInt8) -> Member?) throws(ByteFormError) -> Member {
        guard let member = make(try uint8()) else { throw .damaged }
        return member
    }

    fileprivate mutating func choiceList() throws(ByteFormError) -> ChoiceList {
        let id = try string()
        let isInline = try bool()
        let range = try range()
        let choices = try list { (reader) throws(ByteFormError) in
            Choice(code: try reader.string(), label: try reader.string(), range: try reader.range())
        }
        return ChoiceList(id: id, isInline: isInline, choices: choices, range: range)
    }

    fileprivate mutating func section() throws(ByteFormError) -> Section {
        let id = try string()
        let title = try string()
        let area = try optional { (reader) throws(ByteFormError) in try reader.raw(ActionArea.init) }
        let isPersonal = try bool()
        let lower = try int32()
        let upper = try int32()
        guard lower <= upper else { throw .damaged }
        return Section(
            id: id, title: title, actionArea: area, isPersonal: isPersonal, questions: lower..<upper,
            range: try range())
    }

    fileprivate mutating func question(depth: Int) throws(ByteFormError) -> Question {
        guard depth <= 1 else { throw .damaged }
        let id = try string()
        let number = try optional { (reader) throws(ByteFormError) in try reader.string() }
        let text = try string()
        let help = try optional { (reader) throws(ByteFormError) in try reader.string() }
        var question = Question(id: id, number: number, text: text, type: .date, section: 0, range: .beginning)
        question.help = help
        question.isRequired = try bool()
        question.special = SpecialAnswers(rawValue: try uint8())
        question.isPersonal = try bool()
        question.provenance = try raw(Provenance.init)
        question.paragraphs = try list { (reader) throws(ByteFormError) in try reader.string() }
        question.sdg = try list { (reader) throws(ByteFormError) in try reader.int32() }
        question.askedIf = try optional { (reader) throws(ByteFormError) in try reader.checkedExpression() }
        question.section = try int32()
        question.range = try range()
        question.type = try questionType(depth: depth)
        return question
    }

    private mutating func questionType(depth: Int) throws(ByteFormError) -> QuestionType {
        switch try uint8() {
        case 0: return .oneOf(list: try int32())
        case 1:
            return .anyOf(
                list: try int32(),
                minimum: try optional { (reader) throws(ByteFormError) in try reader.int32() },
                maximum: try optional { (reader) throws(ByteFormError) in try reader.int32() },
                exclusive: try list { (reader) throws(ByteFormError) in try reader.int32() })
        case 2: return .text(maximumLength: try optional { (reader) throws(ByteFormError) in try reader.int32() })
        case 3:
            return .number(
                minimum: try optional { (reader) throws(ByteFormError) in try reader.decimal() },
                maximum: try optional { (reader) throws(ByteFormError) in try reader.decimal() },
                isInteger: try bool(),
                unit: try optional { (reader) throws(ByteFormError) in try reader.string() })
        case 4: return .date
        case 5: return .link
        case 6:
            return .records(
                maximumItems: try optional { (reader) throws(ByteFormError) in try reader.int32() },
                fields: try list { (reader) throws(ByteFormError) in try reader.question(depth: depth + 1) })
        case 7: return .calculated(try checkedExpression())
        default: throw .damaged
        }
    }

    fileprivate mutating func rule() throws(ByteFormError) -> Rule {
        Rule(
            id: try string(),
            when: try optional { (reader) throws(ByteFormError) in try reader.checkedExpression() },
            require: try checkedExpression(), severity: try raw(Severity.init), isBlocking: try bool(),
            questions: try list { (reader) throws(ByteFormError) in try reader.int32() }, message: try string(),
            help: try optional { (reader) throws(ByteFormError) in try reader.string() }, range: try range())
    }

    fileprivate mutating func indicator() throws(ByteFormError) -> Indicator {
        Indicator(
            id: try string(), section: try int32(), title: try string(), counts: try checkedExpression(),
            base: try raw(Base.init), isProtected: try bool(), range: try range())
    }

    fileprivate mutating func previousLink() throws(ByteFormError) -> PreviousLink {
        switch try uint8() {
        case 0: return .new
        case 1:
            return .single(
                try int32(),
                map: try optional { (reader) throws(ByteFormError) in
                    try reader.list { (reader) throws(ByteFormError) in try reader.int32() }
                },
                isReworded: try bool())
        case 2:
            return .merged(
                try list { (reader) throws(ByteFormError) in try reader.int32() }, try bool() ? .all : .any)
        case 3: return .split(parent: try int32())
        default: throw .damaged
        }
    }
}
