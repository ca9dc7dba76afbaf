// A letter that the Secretariat can mail to a National Commission: what is answered, then by section and printed
// number the answer that was given and what to do. The content is made once; Markdown and HTML only set it.

import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// The content of the letter about one file.
struct Letter {
    /// One thing to do.
    struct Item {
        /// The question as the form prints it, or what else the item is about.
        var subject: String
        /// What is wrong.
        var message: String
        /// The answer that was given; nil where there is none or where it names a person.
        var answer: String?
        /// What to do, one line each; lines that are to be copied keep their spaces.
        var help: [String]
        /// The severity, and whether a reason was given.
        var mark: String
        /// The code, which a help desk understands in every language.
        var code: String
    }

    /// The items of a section.
    struct Part {
        /// The title of the section.
        var title: String
        /// Its items, by printed number.
        var items: [Item]
        /// Items left out because there are more than five of a kind: the kind and how many.
        var more: [(kind: String, count: Int64)]
    }

    /// Whose report it is.
    var title: String
    /// The file.
    var path: String
    /// How far it has come.
    var headline: String
    /// The sections that have items; what is about the whole file comes first.
    var parts: [Part]

    /// The most items of one kind.
    static let repeats = 5

    /// Makes the letter about a file.
    init(_ file: FileFindings) {
        path = file.path
        headline = FindingsReport([file]).headline
        let header = file.answers?.response.header
        let questionnaire = file.answers?.plan.questionnaire
        title = [header?.respondent, questionnaire?.title].compactMap { $0 }.joined(separator: ": ")
        if title.isEmpty { title = file.path }
        let table = LineTable(file.source)
        var seen: [String: Int] = [:]
        var parts: [Int32: Part] = [:]
        for finding in file.findings.enumerated().sorted(by: { Letter.comesBefore($0, $1, file) }).map(\.element) {
            let section = finding.slot.flatMap { slot in questionnaire?.questions[Int(slot)].section } ?? -1
            let heading = section < 0 ? "The file" : questionnaire?.sections[Int(section)].title ?? ""
            var part = parts[section] ?? Part(title: heading, items: [], more: [])
            let kind = finding.diagnostic.code + (finding.rule ?? "")
            seen[kind, default: 0] += 1
            if seen[kind, default: 0] <= Self.repeats {
                part.items.append(Item(finding, file, table))
            } else if let index = part.more.firstIndex(where: { $0.kind == finding.diagnostic.code }) {
                part.more[index].count += 1
            } else {
                part.more.append((finding.diagnostic.code, 1))
            }
            parts[section] = part
        }
        self.parts = parts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// In the order of the questionnaire, which is that of the printed numbers; without a question first.
    private static func comesBefore(
        _ left: (offset: Int, element: Finding), _ right: (offset: Int, element: Finding), _ file: FileFindings
    ) -> Bool {
        let first = left.element.slot ?? -1
        let second = right.element.slot ?? -1
        return first != second ? first < second : left.offset < right.offset
    }
}

extension Letter.Item {
    /// Makes the item of a finding.
    init(_ finding: Finding, _ file: FileFindings, _ table: LineTable) {
        let diagnostic = finding.diagnostic
        message = diagnostic.message.english
        code = diagnostic.code
        mark = finding.isConfirmed ? "confirmed" : diagnostic.severity.letterWord
        let line = "line \(table.position(of: diagnostic.range.start).line)"
        subject = "Line \(table.position(of: diagnostic.range.start).line)"
        if finding.question != nil, let slot = finding.slot,
            let question = file.answers?.plan.questionnaire.questions[Int(slot)]
        {
            let name = question.number.map { "Question \($0)" } ?? question.id
            subject = "\(name): \(oneLine(question.text)) (\(line))"
        }
        answer = Self.answer(finding, file)
        // The wording of the question stands in the subject already.
        let known = finding.slot.flatMap { slot in file.answers?.plan.questionnaire.questions[Int(slot)] }
        help = diagnostic.allHelp(table).map { $0.english }.filter { line in
            known.map { !line.hasSuffix(": " + oneLine($0.text)) } ?? true
        }
    }

    /// The text of the answer in the file, on one line; never of a question that names persons.
    private static func answer(_ finding: Finding, _ file: FileFindings) -> String? {
        guard finding.diagnostic.mayQuote, finding.question != nil, let slot = finding.slot, let answers = file.answers,
            !answers.plan.isPersonal(slot)
        else { return nil }
        let place = answers.response.places[Int(slot)]
        guard place.isPresent else { return nil }
        var range = finding.diagnostic.range
        if range == place.key || range.start < place.value.start || range.end > place.value.end { range = place.value }
        if file.hiddenRanges.contains(where: { $0.start < range.end && range.start < $0.end }) { return nil }
        let bytes = file.source[
            max(0, Int(range.start))..<min(file.source.count, max(Int(range.start), Int(range.end)))]
        let text = oneLine(String(decoding: bytes, as: UTF8.self))
        if text.isEmpty { return nil }
        return text.unicodeScalars.count > 120 ? String(text.unicodeScalars.prefix(120)) + "…" : text
    }
}

extension Severity {
    /// What a severity means to a respondent.
    fileprivate var letterWord: String {
        switch self {
        case .error: "to correct"
        case .warning: "to explain"
        case .information: "good to know"
        }
    }
}

/// Text with every run of white space as one space.
func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
}
