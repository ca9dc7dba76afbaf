// A file that could not be read has no tree that says where names of persons stand, and yet the line of a mistake is
// drawn. So its text is searched for the keys of personal questions, and what follows each of them is hidden up to the
// next key of another question. Hiding too much costs a glance at the file; hiding too little shows a name.

import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel

/// Finds the answers that name persons in the text of an answer file that has no tree.
struct PersonalLines {
    private var personal: Set<String> = []
    private var others: Set<String> = ["answers", "confirmations"]

    /// Makes a search for the personal questions and sections of these questionnaires.
    init(_ questionnaires: [Questionnaire]) {
        for questionnaire in questionnaires {
            for section in questionnaire.sections where section.isPersonal { personal.insert(section.id) }
            for question in questionnaire.questions {
                let section = Int(question.section)
                let isInside = questionnaire.sections.indices.contains(section)
                if question.isPersonal || question.hasPersonalFields
                    || isInside && questionnaire.sections[section].isPersonal
                {
                    personal.insert(question.id)
                } else {
                    others.insert(question.id)
                }
            }
        }
        // Of what an upgrade left over nobody knows whether it names persons.
        personal.insert("left_over")
        // What is personal in one questionnaire is treated so wherever it is not known which one is answered.
        others.subtract(personal)
    }

    /// What is to be hidden of a text.
    func ranges(in source: [UInt8]) -> [SourceRange] {
        guard !personal.isEmpty else { return [] }
        var ranges: [SourceRange] = []
        var hiddenFrom: Int?
        var index = 0
        var isKeyPlace = true
        while index < source.count {
            let byte = source[index]
            guard Self.isWord(byte) else {
                switch byte {
                case 0x0A, 0x0D, UInt8(ascii: "{"), UInt8(ascii: ","): isKeyPlace = true
                case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"): break
                default: isKeyPlace = false
                }
                index += 1
                continue
            }
            let start = index
            while index < source.count, Self.isWord(source[index]) { index += 1 }
            let word = String(decoding: source[start..<index], as: UTF8.self).lowercased()
            let isKey = isKeyPlace && Self.hasColon(source, index)
            isKeyPlace = false
            if isPersonal(word, isKey: isKey) {
                if hiddenFrom == nil { hiddenFrom = index }
            } else if let from = hiddenFrom, isKey, others.contains(word) {
                ranges.append(SourceRange(Int32(from), Int32(start)))
                hiddenFrom = nil
            }
        }
        if let from = hiddenFrom { ranges.append(SourceRange(Int32(from), Int32(source.count))) }
        return ranges
    }

    /// A question is told by its id wherever it stands, a section or a misspelt id only as a key.
    private func isPersonal(_ word: String, isKey: Bool) -> Bool {
        let isDotted = word.utf8.contains(UInt8(ascii: "."))
        if personal.contains(word) { return isDotted || isKey }
        guard isKey, isDotted, !others.contains(word) else { return false }
        return nearestName(to: word, among: personal.union(others).sorted()).map { personal.contains($0) } ?? false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func hasColon(_ source: [UInt8], _ place: Int) -> Bool {
        var index = place
        while index < source.count {
            switch source[index] {
            case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"): index += 1
            case UInt8(ascii: ":"): return true
            default: return false
            }
        }
        return false
    }
}

extension QuestionnaireLibrary {
    /// What to hide of an answer file that could not be read: personal answers of the questionnaire that it names, or
    /// of all, where that cannot be told.
    func hiddenRanges(in source: [UInt8]) -> [SourceRange] {
        let known = ids
        var named: [String] = []
        for line in source.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(40) {
            let text = String(decoding: line.prefix(200), as: UTF8.self)
            guard text.hasPrefix("questionnaire:") else { continue }
            let value = String(text.dropFirst("questionnaire:".count))
                .filter { $0 != " " && $0 != "\"" && $0 != "'" && $0 != "\t" }
            named = known.filter { $0 == value }
            break
        }
        return PersonalLines((named.isEmpty ? known : named).compactMap { entry($0)?.bundle.questionnaire })
            .ranges(in: source)
    }
}
