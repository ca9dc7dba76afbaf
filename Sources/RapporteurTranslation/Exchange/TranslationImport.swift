// What translators send back, held against the questionnaire as it is now. Each text is taken or left on its own; the
// file as a whole is refused only if it is not about this questionnaire and a language of it.

package import RapporteurDefinition
package import RapporteurDiagnostics
package import RapporteurModel

/// What an XLIFF file changes in the translations of a questionnaire.
package struct TranslationImport: Sendable {
    /// What becomes of one text.
    package enum Change: String, Sendable, CaseIterable {
        /// It had no translation.
        case added
        /// Its translation reads differently now.
        case changed
        /// Its translation stays and is held to fit the present source.
        case confirmed
        /// It is taken and stale at once, because its source has changed while it was translated.
        case stale
    }

    /// The language; empty if the file is refused.
    package private(set) var language = ""
    /// What changes, in the order of the file.
    package private(set) var changes: [(path: String, change: Change)] = []
    /// How many texts are what they were.
    package private(set) var unchanged = 0
    /// How many texts have no translation in the file.
    package private(set) var empty = 0
    /// How many translations were not taken; each has a finding.
    package private(set) var refused = 0
    /// What is wrong, in the order of the file.
    package private(set) var diagnostics: [Diagnostic] = []
    /// The text of the XLIFF file, for drawing.
    package let source: [UInt8]
    /// What to write.
    package private(set) var entries: [(path: String, source: String, text: String)] = []
    private let questionnaire: Questionnaire

    /// Reads the bytes of an XLIFF file; `existing` gives the translation there is into a language.
    package init(_ bytes: [UInt8], of questionnaire: Questionnaire, existing: (String) -> Translation) {
        let reading = XLIFFReader.read(bytes)
        self.questionnaire = questionnaire
        source = reading.source
        diagnostics = reading.diagnostics
        if !reading.range.isEmpty, !Self.hasErrors(diagnostics) {
            checkHead(reading)
            if !Self.hasErrors(diagnostics) {
                language = reading.targetLanguage
                take(reading.units, existing(language))
            }
        }
        diagnostics.sort { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
    }

    /// Whether something in the file was not taken because of an error.
    package var hasErrors: Bool { Self.hasErrors(diagnostics) }

    private static func hasErrors(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error }
    }

    private mutating func checkHead(_ reading: XLIFFReading) {
        if reading.sourceLanguage.lowercased() != questionnaire.language.lowercased() {
            diagnostics.append(
                .otherSource(reading.sourceLanguage, than: questionnaire.language, at: reading.range))
        }
        let target = reading.targetLanguage
        if target.isEmpty {
            diagnostics.append(.noTarget(at: reading.range))
        } else if !NamePattern.language.matches(target) {
            diagnostics.append(.notALanguage(target, at: reading.range))
        } else if target == questionnaire.language {
            diagnostics.append(.targetIsSource(target, at: reading.range))
        }
        if !reading.files.contains(where: { $0.id == questionnaire.id }), let first = reading.files.first {
            diagnostics.append(.otherQuestionnaire(first.id, than: questionnaire.id, at: first.range))
        }
    }

    private mutating func take(_ units: [XLIFFUnit], _ existing: Translation) {
        let texts = questionnaire.texts
        let known = Dictionary(texts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let paths = Dictionary(
            texts.map { (XLIFF.unitID(of: $0.path), $0.path) }, uniquingKeysWith: { first, _ in first })
        var seen: [String: XLIFFUnit] = [:]
        for unit in units {
            let path = paths[unit.id] ?? unit.name.flatMap { known[$0] == nil ? nil : $0 }
            guard let path, let source = known[path] else {
                diagnostics.append(.unknownUnit(unit, among: texts.map { $0.path }))
                refused += 1
                continue
            }
            if let first = seen[path] {
                diagnostics.append(.unitTwice(unit, path, first: first.range))
                refused += 1
                continue
            }
            seen[path] = unit
            take(unit, path, source, existing.entries[path])
        }
    }

    private mutating func take(_ unit: XLIFFUnit, _ path: String, _ source: String, _ old: Translation.Entry?) {
        // Space at the ends means nothing, in translation files as in questionnaires.
        guard let target = unit.target?.trimmedOfSpace, !target.isEmpty else {
            empty += 1
            return
        }
        let digest = sourceDigest(source)
        let given = sourceDigest(unit.source)
        let isSame = old?.text == target
        // What came back as it was sent out: nothing has happened to it, whatever there is to say about it.
        let isUntouched = isSame && (old?.source == digest || (unit.isStale && (unit.state ?? .initial) == .initial))
        if isUntouched {
            unchanged += 1
            return
        }
        if let diagnostic = Self.problem(of: target, unit, path, source) {
            diagnostics.append(diagnostic)
            refused += 1
            return
        }
        guard given == digest else {
            // A translation of a former source never takes the place of one of the present source.
            if old?.source == digest {
                diagnostics.append(.sourceDiffers(unit, path, now: source, isTaken: false))
                refused += 1
            } else if isSame, old?.source == given {
                unchanged += 1
                diagnostics.append(.sourceDiffers(unit, path, now: source, isTaken: true))
            } else {
                diagnostics.append(.sourceDiffers(unit, path, now: source, isTaken: true))
                changes.append((path, .stale))
                entries.append((path, given, target))
            }
            return
        }
        changes.append((path, old == nil ? .added : isSame ? .confirmed : .changed))
        entries.append((path, digest, target))
    }

    /// Why a translation cannot be taken.
    private static func problem(of target: String, _ unit: XLIFFUnit, _ path: String, _ source: String) -> Diagnostic? {
        if let scalar = target.unicodeScalars.first(where: { isControl($0) }) {
            return .controlCharacter(scalar, path, at: unit.targetRange)
        }
        guard TranslationStatus.hasPlaceholders(path) else { return nil }
        let wanted = Set(placeholders(in: source).map { $0.name })
        let found = Set(placeholders(in: target).map { $0.name })
        return wanted == found
            ? nil
            : .placeholders(
                path, missing: wanted.subtracting(found), excess: found.subtracting(wanted), at: unit.targetRange)
    }

    /// Whether a character has no place in a text: what is invisible, other than spaces and ends of lines.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

extension SourceRange {
    fileprivate var isEmpty: Bool { start == end }
}
