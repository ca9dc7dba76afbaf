import RapporteurModel

extension Question {
    /// Whether a field of its records names persons.
    var hasPersonalFields: Bool { fields.contains { $0.isPersonal } }

    /// An answer to it without the fields of its records that name persons.
    func withoutPersons(_ answer: Answer) -> Answer {
        guard case .records(let records) = answer else { return answer }
        return .records(
            records.map { record in
                zip(fields, record).map { field, answer in field.isPersonal ? .blank : answer }
            })
    }
}
