import RapporteurDiagnostics

// The examples translate this questionnaire: `example(repositories, "rules: …")` with one rule, whose digests stand in
// the good examples.

/// The questionnaire of the examples of translations.
let translatedExample = example(
    repositories,
    "rules:\n  - {id: check, require: capacity.repositories = yes, message: \"In 2023 it was {capacity.repositories}.\"}"
)

/// A whole translation of it into French, in which single lines are replaced.
private func french(_ changes: [(String, String)] = []) -> String {
    var text = """
        title: {source: \(sourceDigest("Example")), text: Exemple}
        choice_lists/yes_no/yes: {source: \(sourceDigest("Yes")), text: Oui}
        choice_lists/yes_no/no: {source: \(sourceDigest("No")), text: Non}
        sections/capacity/title: {source: \(sourceDigest("Capacity")), text: Capacités}
        questions/capacity.repositories/text: {source: \(sourceDigest("Are there repositories?")), text: Existe-t-il des dépôts ?}
        rules/check/message: {source: \(sourceDigest("In 2023 it was {capacity.repositories}.")), text: "En 2023 : {capacity.repositories}."}
        """
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return text
}

let translationPages: [CodePage] = [
    CodePage(
        .unknownPath, .warning, Message("A translation of a text that does not exist"),
        Message("The path is mistyped, or the text was removed from the questionnaire."),
        bad: french([("sections/capacity/title", "sections/capacitys/title")]), good: french()),
    CodePage(
        .missingTranslation, .warning, Message("Texts that are not translated"),
        Message("The source text is shown in their place, so that a respondent reads two languages on one page."),
        bad: french([("text: Oui", "text: ")]), good: french()),
    CodePage(
        .staleTranslation, .warning, Message("The source text has changed since it was translated"),
        Message(
            """
            A translation carries the digest of the text from which it was made. When the source changes, the two \
            may no longer ask the same, and States that read different languages would answer different questions.
            """),
        bad: french([(sourceDigest("Capacity"), sourceDigest("Capacities"))]), good: french()),
    CodePage(
        .badDigest, .error, Message("Not the digest of a source text"),
        Message("It has 16 digits 0 to 9 and a to f. Without it nobody can tell whether the translation still fits."),
        bad: french([(sourceDigest("Capacity"), "capacity")]), good: french()),
    CodePage(
        .wrongLanguage, .error, Message("A translation into no language, or into the source language"),
        Message("The name of the file is the tag of its language, such as fr.yaml."),
        bad: "translations/french.yaml", good: "translations/fr.yaml", subject: .other),
    CodePage(
        .placeholdersDiffer, .error, Message("Placeholders that differ from those of the source"),
        Message("{question.id} stands for an answer and is never translated; without it the sentence has a hole."),
        bad: french([("{capacity.repositories}.\"}", "{capacity.dépôts}.\"}")]), good: french()),
    CodePage(
        .sameAsSource, .information, Message("A translation that is the source text"),
        Message("It may be right for a name; a sentence was probably left for later."),
        bad: french([("\"En 2023 : {capacity.repositories}.\"", "\"In 2023 it was {capacity.repositories}.\"")]),
        good: french()),
    CodePage(
        .numbersDiffer, .information, Message("A number that the translation lacks"),
        Message(
            """
            A year or a quantity that changes or goes often changes what is asked. Digits of all scripts are \
            understood.
            """),
        bad: french([("En 2023 :", "En 2022 :")]), good: french()),
]
