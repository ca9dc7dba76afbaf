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
        /// The severity, and whether a reason was given, with what stands before the message.
        var mark: String
        /// The code, which a help desk understands in every language.
        var code: String
    }

    /// The items of a section.
    struct Part {
        /// The title of the section.
        var title: String
        /// Whether the title is the questionnaire's.
        var isOfQuestionnaire: Bool
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
    var headline: Message
    /// The language of the questionnaire's words, if it has any here.
    var language: String?
    /// The sections that have items; what is about the whole file comes first.
    var parts: [Part]

    /// The most items of one kind.
    static let repeats = 5

    /// Makes the letter about a file in a language.
    init(_ file: FileFindings, in catalogue: MessageCatalogue) {
        path = file.path
        headline = FindingsReport([file]).headline
        let header = file.answers?.response.header
        let questionnaire = file.answers?.plan.questionnaire
        language = questionnaire?.language
        title = [header?.respondent, questionnaire?.title].compactMap { $0 }.joined(separator: ": ")
        if title.isEmpty { title = file.path }
        let table = LineTable(file.source)
        var seen: [String: Int] = [:]
        var parts: [Int32: Part] = [:]
        for finding in file.findings.enumerated().sorted(by: { Letter.comesBefore($0, $1, file) }).map(\.element) {
            let section = finding.slot.flatMap { slot in questionnaire?.questions[Int(slot)].section } ?? -1
            let heading =
                section < 0 ? catalogue.text(Message("The file")) : questionnaire?.sections[Int(section)].title ?? ""
            var part = parts[section] ?? Part(title: heading, isOfQuestionnaire: section >= 0, items: [], more: [])
            let kind = finding.diagnostic.code + (finding.rule ?? "")
            seen[kind, default: 0] += 1
            if seen[kind, default: 0] <= Self.repeats {
                part.items.append(Item(finding, file, table, catalogue))
            } else if let index = part.more.firstIndex(where: { $0.kind == finding.diagnostic.code }) {
                part.more[index].count += 1
            } else {
                part.more.append((finding.diagnostic.code, 1))
            }
            parts[section] = part
        }
        self.parts = parts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// How far the report has come, and the file.
    func summary(_ path: MessageValue) -> Message {
        Message("{progress}. File: {path}", ["progress": .message(headline), "path": path])
    }

    /// What stands in place of items where there are none.
    static let nothingToDo = Message("Nothing needs to be done.")

    /// What stands in place of items of a kind of which there are many.
    static func more(_ count: Int64, _ kind: String) -> Message {
        Message("…and {count} more of the kind {kind}.", ["count": .number(count), "kind": .code(kind)])
    }

    /// The answer that was given.
    static func answer(_ answer: MessageValue) -> Message { Message("Your answer: {answer}", ["answer": answer]) }

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
    init(_ finding: Finding, _ file: FileFindings, _ table: LineTable, _ catalogue: MessageCatalogue) {
        let diagnostic = finding.diagnostic
        message = catalogue.text(diagnostic.message)
        code = diagnostic.code
        mark = catalogue.text(finding.isConfirmed ? Message("confirmed:") : diagnostic.severity.letterMark)
        let known = finding.slot.flatMap { slot in file.answers?.plan.questionnaire.questions[Int(slot)] }
        let line = MessageValue.figure(Int64(table.position(of: diagnostic.range.start).line))
        subject = catalogue.text(Self.subject(finding.question == nil ? nil : known, line))
        answer = Self.answer(finding, file)
        // The wording of the question stands in the subject already.
        help = diagnostic.allHelp(table).filter { message in
            known.map { !message.endsIn(oneLine($0.text)) } ?? true
        }.map { catalogue.text($0) }
    }

    private static func subject(_ question: Question?, _ line: MessageValue) -> Message {
        guard let question else { return Message("Line {line}", ["line": line]) }
        let text = MessageValue.text(oneLine(question.text))
        guard let number = question.number else {
            return Message(
                "{question}: {text} (line {line})", ["question": .code(question.id), "text": text, "line": line])
        }
        return Message(
            "Question {number}: {text} (line {line})", ["number": .code(number), "text": text, "line": line])
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
    /// What a severity means to a respondent, as it stands before a message.
    fileprivate var letterMark: Message {
        switch self {
        case .error: Message("to correct:")
        case .warning: Message("to explain:")
        case .information: Message("good to know:")
        }
    }
}

extension Message {
    /// Whether it is a name, a colon and this text.
    fileprivate func endsIn(_ wording: String) -> Bool {
        let text = english.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }
        return String(String.UnicodeScalarView(text)).hasSuffix(": " + wording)
    }
}

/// Text with every run of white space as one space.
func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
}
