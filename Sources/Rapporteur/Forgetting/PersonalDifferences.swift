// What stands under the questions and fields that name persons, in all versions of a State. Two versions of one revision
// that differ in nothing else contradict each other, and have to go on doing so when the persons are gone; so where they
// differ, each value has a number, which tells them apart and says nothing.

import RapporteurModel
import RapporteurStore

/// Tells the personal answers of a State's versions apart.
struct PersonalDifferences {
    /// A question, or a field of one of its records.
    struct Place: Hashable {
        var question: String
        /// The record from 1; 0 for the question itself.
        var record: Int64 = 0
        /// Empty for the question itself.
        var field = ""

        /// What is asked there, whichever the record.
        var name: String { field.isEmpty ? question : question + "." + field }
    }

    /// Values in the order in which they were met.
    private struct Numbers {
        var numbers: [String: Int] = [:]
        /// The versions that have one of them.
        var versions = 0
        /// The numbers that an earlier removal has given to texts, or the State has typed like that.
        var taken: Set<Int> = []

        mutating func add(_ value: String) {
            versions += 1
            if numbers[value] == nil { numbers[value] = numbers.count }
        }

        /// The number of a text from 1; another one where that is taken.
        func free(_ value: String) -> Int? {
            guard let index = numbers[value] else { return nil }
            return taken.contains(index + 1) ? max(numbers.count, taken.max() ?? 0) + index + 1 : index + 1
        }
    }

    private struct Shelf: Hashable {
        var revision: Int64?
        var place: Place
    }

    private var texts: [String: Numbers] = [:]
    private var values: [Shelf: Numbers] = [:]
    private var versions: [Int64?: Int] = [:]

    /// Notes the rows of a version. A part never stands for its State, so it contradicts nothing.
    mutating func note(_ rows: [StoredAnswer], of version: StoredVersion) {
        for row in rows where row.isPersonal && row.kind == .value {
            let name = Place(row).name
            texts[name, default: Numbers()].add(Self.value(row))
            if let number = PersonalRemoval.number(ofSubstitute: row.value ?? "") { texts[name]?.taken.insert(number) }
        }
        guard version.part == nil else { return }
        versions[version.revision, default: 0] += 1
        for (place, value) in Self.values(rows) {
            values[Shelf(revision: version.revision, place: place), default: Numbers()].add(value)
        }
    }

    /// The values that stand at the places of a version; special answers and what is no answer name nobody.
    static func values(_ rows: [StoredAnswer]) -> [Place: String] {
        var values: [Place: String] = [:]
        for row in rows where row.isPersonal && row.kind == .value { values[Place(row), default: ""] += value(row) }
        return values
    }

    private static func value(_ row: StoredAnswer) -> String { (row.value ?? "").canonicalForm + "\0" }

    /// The number, from 1, of a text among those that answer the same question or field in any version; nil where all are
    /// the same.
    func number(of text: String, at place: Place) -> Int? {
        guard let known = texts[place.name], known.numbers.count > 1 else { return nil }
        return known.free(text)
    }

    /// The number, from 0, of a value among those at the same place of one revision, and how many there are; nil where all
    /// versions of the revision say the same there.
    func index(of value: String, at place: Place, revision: Int64?) -> (index: Int, count: Int)? {
        guard let known = values[Shelf(revision: revision, place: place)],
            known.numbers.count > 1 || known.versions < versions[revision, default: 0],
            let index = known.numbers[value]
        else { return nil }
        return (index, known.numbers.count)
    }
}

extension PersonalDifferences.Place {
    fileprivate init(_ row: StoredAnswer) {
        self.init(question: row.question, record: row.record, field: row.field)
    }
}
