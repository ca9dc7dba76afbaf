package import RapporteurDiagnostics
package import RapporteurModel

// Counts of disjoint sets of respondents add up. A partial tally keeps one row per respondent, because only so can an
// overlap be seen and the regions be formed at the end.

/// The responses that one run has found in its share of the files.
package struct PartialTally: Sendable, Hashable {
    /// The id of the questionnaire.
    package var questionnaire: String
    /// The digest of its definition.
    package var definition: String
    /// The ids of its indicators, in the order of the outcomes.
    package var indicators: [String]
    /// What was found.
    package var counted: CountedResponses

    /// Makes a partial tally of what a plain tabulator of this questionnaire has counted.
    package init(_ counted: CountedResponses, of questionnaire: Questionnaire) {
        self.init(
            questionnaire: questionnaire.id, definition: questionnaire.definitionDigest,
            indicators: questionnaire.indicators.map { $0.id }, counted: counted)
    }

    /// Makes a partial tally from its parts.
    package init(questionnaire: String, definition: String, indicators: [String], counted: CountedResponses) {
        self.questionnaire = questionnaire
        self.definition = definition
        self.indicators = indicators
        self.counted = counted
    }

    /// Adds another share; the result does not depend on the order of merging.
    package mutating func merge(_ other: PartialTally) throws(TallyMergeError) {
        guard questionnaire == other.questionnaire else {
            throw .otherQuestionnaire(questionnaire, other.questionnaire)
        }
        guard definition == other.definition, indicators == other.indicators else {
            throw .otherDefinition(questionnaire)
        }
        let overlap = counted.respondents.intersection(other.counted.respondents)
        if !overlap.isEmpty { throw .overlap(overlap.sorted()) }
        counted.responses += other.counted.responses
        counted.excluded += other.counted.excluded
        counted.ambiguities += other.counted.ambiguities
        counted.sort()
    }
}

/// Why partial tallies do not add up.
package enum TallyMergeError: Error, Sendable, Hashable {
    /// They are of two questionnaires.
    case otherQuestionnaire(String, String)
    /// They are of two definitions of one questionnaire.
    case otherDefinition(String)
    /// These respondents stand in both.
    case overlap([String])

    /// One plain sentence.
    package var message: Message {
        switch self {
        case .otherQuestionnaire(let first, let second):
            Message(
                "the partial tallies are of two questionnaires, {first} and {second}",
                ["first": .code(first), "second": .code(second)])
        case .otherDefinition(let id):
            Message(
                "the partial tallies were made with two definitions of {questionnaire}", ["questionnaire": .code(id)])
        case .overlap(let respondents):
            Message(
                """
                {count, plural, one {the partial tallies overlap: {respondents} stands in more than one} \
                other {the partial tallies overlap: {respondents} stand in more than one}}
                """,
                ["count": .number(Int64(respondents.count)), "respondents": .codes(respondents, limit: 5)])
        }
    }
}
