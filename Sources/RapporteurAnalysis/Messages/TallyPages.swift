package import RapporteurDiagnostics

/// The pages of the codes of counting.
package enum TallyPages {
    /// One page for each code.
    package static let all: [CodePage] = TallyCode.allCases.map { page($0) }

    private static func page(_ code: TallyCode) -> CodePage {
        switch code {
        case .correctionNotApplied:
            CodePage(
                code.rawValue, .error, Message("A correction expects another raw answer"),
                story: Message(
                    """
                    A correction is decided on a certain answer. If the State has sent a new revision meanwhile, the \
                    answer may have changed, and the reason for the correction with it. So a correction is applied \
                    only where its `from` is the raw answer; otherwise the raw answer counts and this error says so.
                    """), bad: Message("from: no, where the file says `policy.open: yes`"),
                good: Message("from: yes, after the new revision was looked at"))
        case .ambiguousFiles:
            CodePage(
                code.rawValue, .error, Message("Two reports of one State contradict each other"),
                story: Message(
                    """
                    Of each State the report with the highest revision counts. Two files of the same revision with \
                    different answers cannot both be right, and choosing one of them in silence would be a decision \
                    that nobody took. Neither is counted until one of them is removed or given a higher revision.
                    """), bad: Message("NOR.yaml and NOR (1).yaml, both `revision: 2`, with different answers"),
                good: Message("the report that stands has `revision: 3`"))
        case .publishedNotReproduced:
            CodePage(
                code.rawValue, .warning, Message("The files of the last cycle do not give what was published"),
                story: Message(
                    """
                    Answer files of the previous cycle are used only if they give the published number of reports \
                    and every published figure. Otherwise the report would silently replace official results. The \
                    published figures stand, nothing is said about the same States, and the report lists every \
                    difference. The usual causes: a State's file is missing, or what was published rests on recodes \
                    of that time.
                    """), bad: Message("77 answer files, where 78 States reported"),
                good: Message("the 78 files that the published figures were counted from"))
        }
    }
}
