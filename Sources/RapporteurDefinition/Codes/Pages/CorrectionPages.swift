import RapporteurDiagnostics

/// The questionnaire of the examples of corrections.
let correctedExample = example(
    repositories
        + "\n- {id: capacity.number, text: How many?, type: number, minimum: 0}"
        + "\n- {id: capacity.half, text: Half of them, type: calculated, value: capacity.number / 2}")

/// One correction, with changes.
private func correction(_ changes: (String, String)...) -> String {
    var text =
        "- {respondent: NOR, question: capacity.repositories, from: no, to: yes, reason: Letter of the ministry., "
        + "by: CI/UAI, on: 2027-05-01}\n"
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return text
}

let correctionPages: [CodePage] = [
    CodePage(
        .unknownCorrectedQuestion, .error, Message("A correction of a question that does not exist"),
        Message("It would be applied to nothing."),
        bad: correction(("capacity.repositories", "capacity.repository")), good: correction(), subject: .other),
    CodePage(
        .unknownCorrectedState, .error, Message("A correction of a State that is not in the roster"),
        Message("It would be applied to nothing."),
        bad: correction(("NOR", "NRO")), good: correction(), subject: .other),
    CodePage(
        .correctedTwice, .error, Message("Two corrections of one answer"),
        Message("A correction goes from the raw answer to the one that counts; of two, one would be wrong."),
        bad: correction() + correction(), good: correction(), subject: .other),
    CodePage(
        .correctionWithoutEffect, .warning, Message("A correction that changes nothing"),
        Message("`from` and `to` are the same."),
        bad: correction(("to: yes", "to: no")), good: correction(), subject: .other),
    CodePage(
        .impossibleCorrection, .error, Message("A correction to something that cannot be the answer"),
        Message("What counts in the end must be as valid as an answer of a State."),
        bad: correction(("to: yes", "to: partly")), good: correction(), subject: .other),
    CodePage(
        .correctionOfCalculated, .error, Message("A correction of a calculated question"),
        Message("Its value follows from other answers: correct those."),
        bad: correction(("capacity.repositories, from: no, to: yes", "capacity.half, from: 1, to: 2")),
        good: correction(("capacity.repositories, from: no, to: yes", "capacity.number, from: 1, to: 2")),
        subject: .other),
]
