// Whether a change between two cycles may be printed. `Comparability` is what the comparison of two questionnaires
// concludes about one question or indicator; `ChangePermission` is the only way to a printed change, and only a
// comparability of grade A or B gives one.

/// What is known about the previous cycle's results.
package enum Baseline: UInt8, Sendable, Hashable, CaseIterable {
    /// The answer files.
    case micro
    /// Published totals and the list of the reporting States.
    case list
    /// Published totals.
    case published
    /// Nothing.
    case none

    /// The word in outputs.
    package var word: String {
        switch self {
        case .micro: "micro"
        case .list: "list"
        case .published: "published"
        case .none: "none"
        }
    }
}

/// The status of an observation of this cycle in the code list of SDMX.
package enum ObservationStatus: String, Sendable, Hashable {
    /// Normal.
    case normal = "A"
    /// The first value after a break in the series.
    case seriesBreak = "B"
    /// Not collected in this cycle.
    case notCollected = "L"
}

/// Why a grade is what it is, where the classes alone do not say so.
package enum ComparabilityNote: UInt8, Sendable, Hashable, CaseIterable {
    /// The whole cycle is declared a break.
    case wholeCycleBreak
    /// The wording of the previous cycle was not seen and is taken as unchanged.
    case wordingNotSeen
    /// A difference was observed that no declared class covers.
    case notDeclared
    /// Who is asked or the way of answering changed, and the base is not all reporting States.
    case baseNotCommon
    /// The questions of a split do not exhaust the old one.
    case notExhaustive
    /// Without answer files of the previous cycle its count is not known, only bounds at best.
    case needsAnswers
    /// The comparable count cannot be computed from the answers of this cycle.
    case notDerivable
}

/// What the comparison of two cycles concludes about one question or one indicator; only this target makes one.
package struct Comparability: Sendable, Hashable {
    /// The classes in the order of the table; never empty, `identical` only alone.
    package internal(set) var classes: [ChangeClass]
    /// What differs, in order; for an indicator also in the questions it rests on.
    package internal(set) var differences: [Facet]
    /// What a reader should know besides the classes.
    package internal(set) var notes: [ComparabilityNote]
    /// The grade where the answer files of the previous cycle are known.
    var gradeWithAnswers: Grade
    /// The grade where they are not.
    var gradeWithoutAnswers: Grade

    init(
        classes: [ChangeClass], differences: [Facet] = [], notes: [ComparabilityNote] = [], gradeWithAnswers: Grade,
        gradeWithoutAnswers: Grade
    ) {
        self.classes = classes
        self.differences = differences
        self.notes = notes
        self.gradeWithAnswers = gradeWithAnswers
        self.gradeWithoutAnswers = gradeWithoutAnswers
    }

    /// The grade under what is known about the previous cycle; only `merged` depends on it.
    package func grade(with baseline: Baseline) -> Grade {
        baseline == .micro ? gradeWithAnswers : gradeWithoutAnswers
    }

    /// The marks of table cells, in the order of the classes, `w` last.
    package func marks(with baseline: Baseline) -> [String] {
        var marks: [String] = []
        for changeClass in classes {
            guard let mark = mark(of: changeClass), !marks.contains(mark) else { continue }
            marks.append(mark)
        }
        if notes.contains(.wholeCycleBreak), !marks.contains("b") { marks.append("b") }
        if notes.contains(.wordingNotSeen) { marks.append("w") }
        return marks
    }

    private func mark(of changeClass: ChangeClass) -> String? {
        switch changeClass {
        case .identical: nil
        case .editorial: "e"
        case .recodable: "r"
        case .mode: "c"
        case .universe: notes.contains(.baseNotCommon) ? "b" : "u"
        case .reworded: "b"
        case .split: "s"
        case .merged: "m"
        case .new: "n"
        case .dropped: "x"
        }
    }

    /// The observation status of this cycle's value.
    package var observationStatus: ObservationStatus {
        if classes.contains(.dropped) { return .notCollected }
        let breaks =
            classes.contains(.reworded) || classes.contains(.merged)
            || classes.contains(.universe) && notes.contains(.baseNotCommon)
            || classes.contains(.split) && notes.contains(.notExhaustive)
            || notes.contains(.wholeCycleBreak)
        return breaks ? .seriesBreak : .normal
    }

    /// The permission to print a change, if grade and baseline allow it.
    package func changePermission(with baseline: Baseline) -> ChangePermission? {
        ChangePermission(self, baseline)
    }
}

/// The permission to print a change between two cycles.
///
/// It cannot be made by hand: its initialiser is private to this file and gives one only for grade A or B under the
/// baseline at hand. A type that carries a printable change takes a permission in its initialiser, so that a change
/// of grade C or N cannot be built at all.
package struct ChangePermission: Sendable, Hashable {
    /// The grade, A or B.
    package let grade: Grade
    /// The baseline it was given for.
    package let baseline: Baseline

    fileprivate init?(_ comparability: Comparability, _ baseline: Baseline) {
        let grade = comparability.grade(with: baseline)
        guard grade <= .b, baseline != .none else { return nil }
        self.grade = grade
        self.baseline = baseline
    }
}
