package import RapporteurDiagnostics
package import RapporteurStore

/// Finds the State and the version that a person means.
package enum RespondentFinder {
    /// Everything that a store has of a State, known by its code in capitals or not.
    package static func record(of name: String, in store: ResponseStore) throws(Fault) -> RespondentRecord {
        let codes = try storing { () throws(StoreFailure) in try store.respondents() }
        let wanted = name.uppercased()
        guard let code = codes.first(where: { $0 == name }) ?? codes.first(where: { $0.uppercased() == wanted }) else {
            guard let near = nearestName(to: name, among: codes) else {
                throw .usage(
                    Message("Neither the store nor its roster has a State {name}.", ["name": .code(name)]))
            }
            throw .usage(
                Message(
                    "Neither the store nor its roster has a State {name}. Did you mean {near}?",
                    ["name": .code(name), "near": .code(near)]))
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
            throw .usage(
                Message(
                    "{respondent} has no version {version}: it has not sent anything.",
                    ["respondent": .code(record.respondent), "version": .figure(number)]))
        }
        // Whoever thinks of the revision gets the number of its version.
        let same = record.versions.filter { $0.revision == number && $0.isReadable }
        if let version = same.last {
            throw .usage(
                Message(
                    """
                    {respondent} has no version {version}. Did you mean version {near}, which is its revision {version}?
                    """,
                    [
                        "respondent": .code(record.respondent), "version": .figure(number),
                        "near": .figure(version.id),
                    ]))
        }
        var all = record.versions.suffix(12).map { version in
            version.isReadable ? "\(version.id) (r\(version.revision ?? 0))" : "\(version.id)"
        }
        if record.versions.count > 12 { all.insert("…", at: 0) }
        throw .usage(
            Message(
                "{respondent} has no version {version}. There are: {versions}.",
                ["respondent": .code(record.respondent), "version": .figure(number), "versions": .codes(all)]))
    }
}

extension RespondentRecord {
    /// The name with the code.
    var title: String { name == respondent ? respondent : "\(name) (\(respondent))" }

    /// What is said of a State that never reported.
    package var silence: Message { Message("{state} has not sent anything.", ["state": .text(title)]) }
}
