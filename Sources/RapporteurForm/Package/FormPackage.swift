// What the host puts into the page for the engine. Questionnaires lie in it as byte forms, one for each language, and
// only that of the language in use is read: a page in six languages starts as fast as a page in one.

import RapporteurDiagnostics
package import RapporteurModel

/// All that the engine of a form knows about the questionnaire, the respondent and the last cycle.
package struct FormPackage: Sendable, Hashable {
    /// The questionnaire in one language.
    package struct Language: Sendable, Hashable {
        /// The language, a BCP 47 tag.
        package var tag: String
        /// The byte form of the questionnaire with the texts of the language.
        package var questionnaire: [UInt8]
        /// The byte form of the questionnaire of the previous cycle; empty if there is none.
        package var previous: [UInt8]
        /// The byte form of the patterns in which the engine speaks; empty where it speaks English.
        package var messages: [UInt8]

        /// Makes a language.
        package init(tag: String, questionnaire: [UInt8], previous: [UInt8] = [], messages: [UInt8] = []) {
            self.tag = tag
            self.questionnaire = questionnaire
            self.previous = previous
            self.messages = messages
        }
    }

    /// The languages, at least one; the first is the one in which the form opens.
    package var languages: [Language]
    /// The States that may report; without it respondents are taken as typed.
    package var roster: Roster?
    /// The folder of the guidance pages as it stands in help lines.
    package var guidance: String?
    /// The ids of retired questions.
    package var retired: [String]
    /// The byte form of the tree of the answers of the previous cycle; empty if there are none.
    package var previousAnswers: [UInt8]
    /// The respondent for whom the form was made; nil if the person who fills it in chooses.
    package var respondent: String?

    /// Makes a package.
    package init(
        languages: [Language], roster: Roster? = nil, guidance: String? = nil, retired: [String] = [],
        previousAnswers: [UInt8] = [], respondent: String? = nil
    ) {
        self.languages = languages
        self.roster = roster
        self.guidance = guidance
        self.retired = retired
        self.previousAnswers = previousAnswers
        self.respondent = respondent
    }
}

extension FormPackage {
    /// The byte form.
    package var byteForm: [UInt8] {
        var writer = ByteWriter(.form)
        writer.write(languages) {
            $0.write($1.tag)
            $0.write(raw: $1.questionnaire)
            $0.write(raw: $1.previous)
            $0.write(raw: $1.messages)
        }
        writer.write(roster) { $0.write(raw: $1.byteForm) }
        writer.write(guidance) { $0.write($1) }
        writer.write(retired) { $0.write($1) }
        writer.write(raw: previousAnswers)
        writer.write(respondent) { $0.write($1) }
        return writer.bytes
    }

    /// Reads a byte form; the questionnaires in it are read when their language is used.
    package init(byteForm bytes: [UInt8]) throws(ByteFormError) {
        var reader = try ByteReader(bytes, .form)
        self.init(
            languages: try reader.list { (reader) throws(ByteFormError) in
                Language(
                    tag: try reader.string(), questionnaire: try reader.raw(), previous: try reader.raw(),
                    messages: try reader.raw())
            },
            roster: try reader.optional { (reader) throws(ByteFormError) in try Roster(byteForm: reader.raw()) },
            guidance: try reader.optional { (reader) throws(ByteFormError) in try reader.string() },
            retired: try reader.list { (reader) throws(ByteFormError) in try reader.string() },
            previousAnswers: try reader.raw(),
            respondent: try reader.optional { (reader) throws(ByteFormError) in try reader.string() })
        try reader.finish()
        guard !languages.isEmpty else { throw .damaged }
    }
}
