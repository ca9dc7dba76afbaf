import RapporteurDiagnostics
package import RapporteurStore

/// Finds the State and the version that a person means.
package enum RespondentFinder {
    /// Everything that a store has of a State, known by its code in capitals or not.
    package static func record(of name: String, in store: ResponseStore) throws(Fault) -> RespondentRecord {
        let codes = try storing { () throws(StoreFailure) in try store.respondents() }
        let wanted = name.uppercased()
        guard let code = codes.first(where: { $0 == name }) ?? codes.first(where: { $0.uppercased() == wanted }) else {
            var message = "Neither the store nor its roster has a State \(terminalSafe(name))."
            if let near = nearestName(to: name, among: codes) { message += " Did you mean \(near)?" }
            throw .usage(message)
        }
        return try storing { () throws(StoreFailure) in try store.record(of: code) }
    }

    /// The version with this number, or the one with the highest revision; nil if the State has sent nothing.
    package static func version(_ number: Int64?, of record: RespondentRecord) throws(Fault) -> StoredVersion? {
        guard let number else {
            return record.versions.first { $0.id == record.latest } ?? record.versions.last
        }
        if let version = record.versions.first(where: { $0.id == number }) { return version }
        guard !record.versions.isEmpty else {
            throw .usage("\(record.respondent) has no version \(number): it has not sent anything.")
        }
        // Whoever thinks of the revision gets the number of its version.
        let same = record.versions.filter { $0.revision == number && $0.isReadable }
        if let version = same.last {
            throw .usage(
                "\(record.respondent) has no version \(number). Did you mean version \(version.id), which is its revision \(number)?"
            )
        }
        let all = record.versions.suffix(12).map { version in
            version.isReadable ? "\(version.id) (r\(version.revision ?? 0))" : "\(version.id)"
        }
        throw .usage(
            "\(record.respondent) has no version \(number). There are: "
                + (record.versions.count > 12 ? "…, " : "") + all.joined(separator: ", ") + ".")
    }
}

extension RespondentRecord {
    /// The name with the code.
    var title: String { name == respondent ? respondent : "\(name) (\(respondent))" }

    /// What is said of a State that never reported.
    package var silence: String { "\(terminalSafe(title)) has not sent anything." }
}
