package import RapporteurDiagnostics
package import RapporteurStore

extension CollectRun {
    /// What was collected.
    package struct Summary: Sendable {
        /// How many files had each outcome.
        package var outcomes: [Receipt.Outcome: Int64] = [:]
        /// What the system could not read.
        package var failures: [FileFailure] = []
        /// The files in folders that were passed over for their names.
        package var leftAside: [String] = []
        /// How many files and kept versions were not looked at, because the program was asked to end.
        package var untouched: Int64 = 0
        /// Findings that the store itself has made, with the paths of their files.
        package var findings: [(path: String, finding: StoredFinding)] = []
        /// The number of errors in the files.
        package var errors: Int64 = 0
        /// Whether a blocking warning is open in one of them.
        package var isBlocked = false
        /// Whether a questionnaire has errors.
        package var hasBrokenQuestionnaire = false

        /// The exit status of the contract.
        package var exitStatus: Int32 {
            if !failures.isEmpty || untouched > 0 { return ExitStatus.system.rawValue }
            if hasBrokenQuestionnaire { return ExitStatus.usageOrDefinition.rawValue }
            if errors > 0 { return ExitStatus.answerErrors.rawValue }
            return (isBlocked ? ExitStatus.openBlockingWarnings : .success).rawValue
        }

        /// What is to be said beside the lines about files: what the store has found, what could not be read, the sums.
        package func notes(in catalogue: MessageCatalogue) -> [String] {
            var notes: [String] = []
            for (path, finding) in findings where finding.severity != .information {
                let word = catalogue.text(finding.severity.name)
                notes.append(terminalSafe("\(path): \(word)[\(finding.code)]: \(catalogue.text(finding.message))"))
            }
            notes += failures.map { "rapporteur: " + terminalSafe(catalogue.text($0.message)) }
            if !leftAside.isEmpty {
                let aside = Message(
                    """
                    {count, plural, one {{count} file was} other {{count} files were}} passed over, with a name that does \
                    not end in .yaml, .yml or .json: {paths}
                    """,
                    ["count": .number(Int64(leftAside.count)), "paths": .codes(leftAside, limit: 5)])
                notes.append(terminalSafe(catalogue.text(aside)))
            }
            notes.append(catalogue.text(line))
            if untouched > 0 {
                let rest = Message(
                    """
                    Stopped before {count, plural, one {{count} more file} other {{count} more files}}; the same command \
                    collects the rest.
                    """, ["count": .number(untouched)])
                notes.append(catalogue.text(rest))
            }
            return notes
        }

        /// One line: "12 files: 10 new, 2 unchanged".
        package var line: Message {
            let total = outcomes.values.reduce(0, +)
            let parts = Receipt.Outcome.allCases.compactMap { outcome in
                outcomes[outcome].map { MessageValue.message(outcome.count($0)) }
            }
            let facts: MessageArguments = [
                "files": .number(total), "outcomes": .list(parts), "errors": .number(errors),
            ]
            return switch (parts.isEmpty, errors > 0) {
            case (true, false): Message("{files, plural, one {{files} file} other {{files} files}}", facts)
            case (true, true):
                Message(
                    """
                    {files, plural, one {{files} file} other {{files} files}}; {errors, plural, one {{errors} error} \
                    other {{errors} errors}}
                    """, facts)
            case (false, false):
                Message("{files, plural, one {{files} file} other {{files} files}}: {outcomes}", facts)
            case (false, true):
                Message(
                    """
                    {files, plural, one {{files} file} other {{files} files}}: {outcomes}; {errors, plural, \
                    one {{errors} error} other {{errors} errors}}
                    """, facts)
            }
        }
    }
}

extension Receipt.Outcome {
    /// How many files became this.
    fileprivate func count(_ count: Int64) -> Message {
        let count: MessageArguments = ["count": .number(count)]
        return switch self {
        case .new: Message("{count} new", count)
        case .unchanged: Message("{count} unchanged", count)
        case .rechecked: Message("{count} rechecked", count)
        case .superseded: Message("{count} superseded", count)
        case .conflict: Message("{count} conflict", count)
        case .unreadable: Message("{count} unreadable", count)
        }
    }
}

extension CollectRun.Summary {
    mutating func count(_ receipt: Receipt, _ file: ArrivedFile) {
        outcomes[receipt.outcome, default: 0] += 1
        // The exit status is about the files that were shown.
        if file.isStored { return }
        errors += receipt.version.errors
        if receipt.version.isBlocked { isBlocked = true }
        findings += receipt.findings.map { (file.version.source, $0) }
        if file.findings.contains(where: { $0.code == StoreCode.brokenQuestionnaire.rawValue }) {
            hasBrokenQuestionnaire = true
            findings += file.findings.map { (file.version.source, $0) }
        }
    }
}
