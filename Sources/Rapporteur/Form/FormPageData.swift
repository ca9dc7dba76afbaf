// What the page's script shows: texts, choices, conditions in words, the answers of the last cycle. It carries no
// meaning; what is asked, valid and counted is the engine's to say.

import RapporteurDiagnostics
package import RapporteurModel

/// The texts of a form as JSON.
package struct FormPageData: Sendable {
    /// The questionnaire in one language.
    package struct Page: Sendable {
        /// The questionnaire with the texts of the language.
        package var questionnaire: Questionnaire
        /// The texts of the page itself.
        package var texts: FormTexts
        /// What the respondent answered in the previous cycle, in the words of the language.
        package var previous: PreviousAnswerWording?

        /// Makes a page.
        package init(questionnaire: Questionnaire, texts: FormTexts, previous: PreviousAnswerWording? = nil) {
            self.questionnaire = questionnaire
            self.texts = texts
            self.previous = previous
        }
    }

    /// The pages, at least one; the first is shown when the form is opened.
    package var pages: [Page]
    /// The definition's digest as answer files carry it.
    package var definition: String
    /// The year of the previous cycle, if there was one.
    package var previousCycle: Int32?
    /// Where the site of guidance is, if questions are to have links to it.
    package var guidance: GuidanceAddress?
    /// The State for which the form is made; nil if the person chooses.
    package var respondent: String?
    /// The code and name of the States to choose from, or of the respondent.
    package var states: [(code: String, name: String)]

    /// Makes the data of a form.
    package init(
        pages: [Page], definition: String, previousCycle: Int32?, guidance: GuidanceAddress? = nil,
        respondent: String?, states: [(code: String, name: String)]
    ) {
        self.pages = pages
        self.definition = definition
        self.previousCycle = previousCycle
        self.guidance = guidance
        self.respondent = respondent
        self.states = states
    }

    /// The data as JSON.
    package var json: [UInt8] {
        var json = JSONWriter(.compact)
        let first = pages[0].questionnaire
        json.object { json in
            json.member("format", 1)
            json.member("questionnaire", first.id)
            json.member("version", first.version)
            json.member("definition", definition)
            json.member("cycle", Int64(first.cycle))
            if let previousCycle { json.member("previous_cycle", Int64(previousCycle)) }
            json.optional("respondent", respondent)
            if let respondent, let state = states.first(where: { $0.code == respondent }) {
                json.member("respondent_name", state.name)
            } else if !states.isEmpty {
                json.key("respondents")
                json.array(of: states) { json, state in
                    json.array(of: [state.code, state.name]) { $0.value($1) }
                }
            }
            json.key("languages")
            json.array(of: pages) { Self.write(language: $1, to: &$0) }
            json.key("texts")
            json.object { json in
                for page in pages {
                    json.key(page.questionnaire.language)
                    json.object { json in
                        for (key, text) in page.texts.entries {
                            json.key(key)
                            text.write(to: &json)
                        }
                    }
                }
            }
            json.key("pages")
            json.object { json in
                for page in pages {
                    json.key(page.questionnaire.language)
                    FormQuestions(page, guidance: guidance).write(to: &json)
                }
            }
        }
        return json.bytes
    }

    private static func write(language page: Page, to json: inout JSONWriter) {
        let facts = LanguageFacts(page.questionnaire.language)
        json.object { json in
            json.member("tag", page.questionnaire.language)
            json.member("name", facts.name)
            json.member("dir", facts.direction)
            // Said only where the words of the page are not in the language of the questions.
            let spoken = page.questionnaire.language.prefix { $0 != "-" }
            if page.texts.language.prefix(while: { $0 != "-" }) != spoken {
                json.member("texts_language", page.texts.language)
            }
        }
    }
}

extension JSONWriter {
    /// Writes a member unless there is nothing to say.
    mutating func optional(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { member(name, text) }
    }

    /// Writes a member unless there is nothing to say.
    mutating func optional(_ name: String, _ number: Int32?) {
        if let number { member(name, Int64(number)) }
    }

    /// Writes a member unless there is nothing to say.
    mutating func optional(_ name: String, _ texts: [String]) {
        if !texts.isEmpty { member(name, texts) }
    }
}
