package import RapporteurDiagnostics
package import RapporteurModel

/// What the authors of a questionnaire declare about its relation to the previous cycle: the content of lineage.yaml.
///
/// A declaration is a claim; `CycleComparison` holds it against what it observes.
package struct LineageDeclaration: Sendable, Hashable {
    /// The id of the previous questionnaire.
    package var previous: PlacedText?
    /// What holds for every question of the cycle.
    package var cycle: CycleDeclaration
    /// What is declared for questions of this cycle, in the order of the file.
    package var questions: [LineageEntry]
    /// What is declared for indicators of this cycle, in the order of the file.
    package var indicators: [LineageEntry]
    /// The ids of the previous cycle that are given up, in the order of the file.
    package var dropped: [DroppedEntry]
    /// Where diagnostics without a better place point.
    package var range: SourceRange

    /// Makes a declaration that says nothing: equal ids correspond, and nothing may differ.
    package init(previous: PlacedText? = nil, range: SourceRange = .beginning) {
        self.previous = previous
        self.cycle = CycleDeclaration()
        self.questions = []
        self.indicators = []
        self.dropped = []
        self.range = range
    }

    /// The entry of a question; of two, the first.
    package func question(_ id: String) -> LineageEntry? { questions.first { $0.id.text == id } }

    /// The entry of an indicator; of two, the first.
    package func indicator(_ id: String) -> LineageEntry? { indicators.first { $0.id.text == id } }
}

/// A text and where it stands in the file.
package struct PlacedText: Sendable, Hashable {
    /// The text as typed.
    package var text: String
    /// Its place.
    package var range: SourceRange

    /// Makes a placed text.
    package init(_ text: String, at range: SourceRange = .beginning) {
        self.text = text
        self.range = range
    }
}

/// What is declared for the whole cycle.
package struct CycleDeclaration: Sendable, Hashable {
    /// Whether the way of answering changed for every question.
    package var changesMode: Bool
    /// Whether nothing at all may be compared.
    package var breaksAll: Bool
    /// Why.
    package var reason: String?
    /// Who decided.
    package var by: String?
    /// When.
    package var on: String?
    /// Where it stands.
    package var range: SourceRange

    /// Makes a declaration that the cycle changes nothing by itself.
    package init(
        changesMode: Bool = false, breaksAll: Bool = false, reason: String? = nil, by: String? = nil,
        on: String? = nil, range: SourceRange = .beginning
    ) {
        self.changesMode = changesMode
        self.breaksAll = breaksAll
        self.reason = reason
        self.by = by
        self.on = on
        self.range = range
    }
}

/// What is declared for one question or one indicator of this cycle.
package struct LineageEntry: Sendable, Hashable {
    /// A declared class and its place.
    package struct Change: Sendable, Hashable {
        /// The class.
        package var changeClass: ChangeClass
        /// Its place.
        package var range: SourceRange

        /// Makes a change.
        package init(_ changeClass: ChangeClass, at range: SourceRange = .beginning) {
            self.changeClass = changeClass
            self.range = range
        }
    }

    /// One line of a map of codes.
    package struct MapLine: Sendable, Hashable {
        /// The code of this cycle.
        package var code: PlacedText
        /// The code of the previous cycle.
        package var previous: PlacedText

        /// Makes a line.
        package init(_ code: PlacedText, to previous: PlacedText) {
            self.code = code
            self.previous = previous
        }
    }

    /// The record that a protected indicator was touched on purpose.
    package struct Override: Sendable, Hashable {
        /// Why.
        package var reason: String?
        /// Who decided.
        package var by: String?
        /// When.
        package var on: String?
        /// Where it stands.
        package var range: SourceRange

        /// Makes a record.
        package init(reason: String?, by: String?, on: String?, range: SourceRange = .beginning) {
            self.reason = reason
            self.by = by
            self.on = on
            self.range = range
        }

        /// Whether it says why, who and when.
        package var isComplete: Bool { reason != nil && by != nil && on != nil }
    }

    /// The id in this cycle.
    package var id: PlacedText
    /// The ids in the previous cycle; nil if the entry does not say.
    package var from: [PlacedText]?
    /// The declared classes in the order of the file.
    package var changes: [Change]
    /// Why.
    package var reason: String?
    /// Who reviewed it.
    package var by: String?
    /// When.
    package var on: String?
    /// The map from codes of this cycle to codes of the previous.
    package var map: [MapLine]?
    /// Where the map stands.
    package var mapRange: SourceRange
    /// How several questions combine.
    package var rule: CombinationRule?
    /// Whether the questions of a split say together all that the old one said.
    package var isExhaustive: Bool
    /// The code that a question counts as when it is not asked.
    package var notAskedIs: PlacedText?
    /// The question of this cycle that asks the old wording again.
    package var bridge: PlacedText?
    /// Why a protected indicator may be touched.
    package var override: Override?
    /// The whole entry.
    package var range: SourceRange

    /// Makes an entry that only names its id.
    package init(id: PlacedText, range: SourceRange? = nil) {
        self.id = id
        self.from = nil
        self.changes = []
        self.reason = nil
        self.by = nil
        self.on = nil
        self.map = nil
        self.mapRange = id.range
        self.rule = nil
        self.isExhaustive = false
        self.notAskedIs = nil
        self.bridge = nil
        self.override = nil
        self.range = range ?? id.range
    }

    /// Whether a class is declared.
    package func declares(_ changeClass: ChangeClass) -> Bool {
        changes.contains { $0.changeClass == changeClass }
    }
}

/// An id of the previous cycle that is given up.
package struct DroppedEntry: Sendable, Hashable {
    /// The id.
    package var id: PlacedText
    /// Why.
    package var reason: String?
    /// Why a protected indicator may be given up.
    package var override: LineageEntry.Override?

    /// Makes an entry.
    package init(id: PlacedText, reason: String?, override: LineageEntry.Override? = nil) {
        self.id = id
        self.reason = reason
        self.override = override
    }
}
