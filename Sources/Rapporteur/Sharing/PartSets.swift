import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel

/// The questions of a report, dealt out to several files.
struct PartSets {
    /// The questions for one file.
    struct Share {
        var name: String
        var questions: Set<String>
        /// Whether it is made of whole sections.
        var isWhole: Bool
    }

    /// The sets; every question of the report is in exactly one.
    private(set) var all: [Share] = []
    private let questionnaire: Questionnaire
    /// The questions that the report has, those of its sections if it is a part itself.
    private var free: Set<String>

    /// Deals out the questions of a file: to the sets that were asked for and one with the rest, or, if none was asked
    /// for, to one set for each section.
    init(
        _ questionnaire: Questionnaire, _ document: AnswerDocument, _ sections: [[String]], _ questions: [[String]]
    ) throws(Fault) {
        self.questionnaire = questionnaire
        var own = questionnaire.sections.map { $0.id }
        if case .list(let part)? = document["part"], !part.isEmpty { own = own.filter { part.contains(.text($0)) } }
        free = []
        for section in questionnaire.sections where own.contains(section.id) { free.formUnion(ids(of: section)) }
        let isAsked = !sections.isEmpty || !questions.isEmpty
        for names in isAsked ? sections : own.map({ [$0] }) {
            var ids: Set<String> = []
            for name in names { ids.formUnion(try self.ids(ofSection: name, own)) }
            try take(names.joined(separator: "-"), ids, isWhole: true, names)
        }
        for names in questions {
            for name in names where !questionnaire.questions.contains(where: { $0.id == name }) {
                throw .usage(Self.unknownQuestion(name, among: questionnaire.questions.map { $0.id }))
            }
            try take("questions", Set(names), isWhole: false, names)
        }
        if !free.isEmpty { try take("rest", free, isWhole: questions.isEmpty, []) }
    }

    private mutating func take(
        _ name: String, _ ids: Set<String>, isWhole: Bool, _ names: [String]
    ) throws(Fault) {
        if let twice = ids.subtracting(free).sorted().first {
            throw .usage(
                Message(
                    "{question} would stand in two parts, or is not in this file. Name every section and question once.",
                    ["question": .code(twice)]))
        }
        // A section without questions has nothing to fill in.
        if ids.isEmpty { return }
        free.subtract(ids)
        let taken = all.count { $0.name == name || $0.name.hasPrefix(name + "-") }
        all.append(Share(name: taken == 0 ? name : "\(name)-\(taken + 1)", questions: ids, isWhole: isWhole))
    }

    private func ids(of section: Section) -> [String] {
        section.questions.map { questionnaire.questions[Int($0)].id }
    }

    private func ids(ofSection name: String, _ own: [String]) throws(Fault) -> [String] {
        guard own.contains(name), let section = questionnaire.sections.first(where: { $0.id == name }) else {
            throw .usage(Self.unknownSection(name, among: own))
        }
        return ids(of: section)
    }

    private static func unknownQuestion(_ name: String, among known: [String]) -> Message {
        guard let near = nearestName(to: name, among: known) else {
            return Message("There is no question {question} in this file.", ["question": .code(name)])
        }
        return Message(
            "There is no question {question} in this file. Did you mean {near}?",
            ["question": .code(name), "near": .code(near)])
    }

    private static func unknownSection(_ name: String, among known: [String]) -> Message {
        guard let near = nearestName(to: name, among: known) else {
            return Message(
                "There is no section {section} in this file. Its sections are: {sections}.",
                ["section": .code(name), "sections": .codes(known)])
        }
        return Message(
            "There is no section {section} in this file. Did you mean {near}?",
            ["section": .code(name), "near": .code(near)])
    }
}
