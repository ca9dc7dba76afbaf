import RapporteurDiagnostics

/// The page of the code of a file of corrections that belongs to nothing.
let unknownCorrectionsPage = CodePage(
    "S101", .error, Message("Corrections of no known questionnaire"),
    story: Message(
        """
        A file of corrections does not name its questionnaire: it is the latest one that has the question of the first \
        correction. No questionnaire in the folder has it, so nothing can be said about the file.
        """),
    subject: .other, bad: "- {respondent: XAA, question: capacity.repositorys, …}",
    good: "- {respondent: XAA, question: capacity.repositories, …}")
