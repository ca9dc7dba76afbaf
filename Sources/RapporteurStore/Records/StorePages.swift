package import RapporteurDiagnostics

/// The pages of the codes of the store.
package enum StorePages {
    /// One page for each code.
    package static let all: [CodePage] = StoreCode.allCases.map { page($0) }

    private static func page(_ code: StoreCode) -> CodePage {
        switch code {
        case .contradiction:
            CodePage(
                code.rawValue, .error, Message("Two collected reports of one State contradict each other"),
                story: Message(
                    """
                    A store keeps every version that arrives and overwrites none. Two submitted or certified reports \
                    of one State with the same revision and different answers cannot both be right, so neither is \
                    counted. Both stay in the store: ask the State which one stands, and for that one with a higher \
                    revision.
                    """),
                subject: .store, bad: "revision: 1\nstatus: submitted\nyes\n---\nrevision: 1\nstatus: submitted\nno",
                good: "revision: 1\nstatus: submitted\nyes\n---\nrevision: 2\nstatus: submitted\nno")
        case .revisionNotRaised:
            CodePage(
                code.rawValue, .information, Message("A draft was changed under the same revision"),
                story: Message(
                    """
                    Drafts are not counted, so nothing is wrong; but when two people speak of revision 1 they may \
                    mean different files. The store keeps both. Raising `revision` with every new file avoids the \
                    doubt.
                    """),
                subject: .store, bad: "revision: 1\nstatus: draft\nyes\n---\nrevision: 1\nstatus: draft\nno",
                good: "revision: 1\nstatus: draft\nyes\n---\nrevision: 2\nstatus: draft\nno")
        case .backwards:
            CodePage(
                code.rawValue, .warning, Message("The state of a report went backwards"),
                story: Message(
                    """
                    A report goes from draft to submitted to certified. This one is in a lower state than an earlier \
                    one of the same State: perhaps an old file was sent again, perhaps a new revision is being \
                    prepared. The earlier one still counts as long as this one is a draft.
                    """),
                subject: .store, bad: "revision: 1\nstatus: certified\nyes\n---\nrevision: 2\nstatus: draft\nyes",
                good: "revision: 1\nstatus: certified\nyes\n---\nrevision: 2\nstatus: certified\nyes")
        case .otherQuestionnaire:
            CodePage(
                code.rawValue, .error, Message("A report on another questionnaire than that of the store"),
                story: Message(
                    """
                    A store holds one cycle; its questionnaire is that of the first report it was given. A report on \
                    another questionnaire is kept, so that nothing is lost, and it is not counted. Collect it into \
                    the store of its own cycle.
                    """),
                subject: .store,
                bad: "revision: 1\nstatus: draft\nyes\n---\nquestionnaire: sample-2023\nrevision: 1\nyes",
                good: "revision: 1\nstatus: draft\nyes\n---\nquestionnaire: sample-2027\nrevision: 1\nyes")
        case .brokenQuestionnaire:
            CodePage(
                code.rawValue, .error, Message("A report whose questionnaire has errors"),
                story: Message(
                    """
                    A report can be checked only against a questionnaire without errors. It is kept as it came. See \
                    the errors with `rapporteur check questionnaires`, and collect the file again when they are \
                    mended: it is then checked, without becoming a new version.
                    """),
                subject: .store, bad: "questionnaire: broken-2027\nrevision: 1\nyes",
                good: "questionnaire: sample-2027\nrevision: 1\nyes")
        case .frozen:
            CodePage(
                code.rawValue, .error, Message("A certified report would be changed without a new revision"),
                story: Message(
                    """
                    `rapporteur certify` freezes the version that a designated official stands for. A file that \
                    comes later with the same or a lower revision and says something else is kept and does not \
                    count: the certified version goes on counting. If the State wants to change its report, it \
                    raises `revision`; if the certification was a mistake, `rapporteur reopen` undoes it before the \
                    file is collected.
                    """),
                subject: .store,
                bad: "revision: 1\nstatus: submitted\nyes\n---\ncertify\n---\nrevision: 1\nstatus: submitted\nno",
                good: "revision: 1\nstatus: submitted\nyes\n---\ncertify\n---\nrevision: 2\nstatus: submitted\nno")
        }
    }
}
