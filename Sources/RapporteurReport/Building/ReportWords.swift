// The language of a report together with its two years, and how shares and points are written in text and in tables.

import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel

/// Writes messages and numbers for one report.
struct ReportWords {
    let language: Language
    let cycle: Int32
    let previousCycle: Int32?

    /// A message; the two years fill their slots by themselves.
    func callAsFunction(_ message: ReportText, _ arguments: [String: ReportArgument] = [:]) -> [Inline] {
        var all = arguments
        all["year"] = .year(cycle)
        if let previousCycle { all["previousYear"] = .year(previousCycle) }
        return language(message, all)
    }

    /// The text of a message.
    func text(_ message: ReportText, _ arguments: [String: ReportArgument] = [:]) -> String {
        self(message, arguments).plainText
    }

    // MARK: Shares and points

    /// A share in a sentence: a number of States below ten, a percentage with that number below 30, else a percentage.
    func inText(_ level: Level) -> ReportArgument {
        if level.isSmall, let numerator = level.numerator, let denominator = level.denominator {
            return .share(numerator, denominator)
        }
        if let percent = level.percent, let part = level.numerator, let whole = level.denominator, whole < 30 {
            return .runs(
                self(
                    .percentAndShareInText,
                    ["number": .numeral(percent), "part": .numeral(part), "whole": .numeral(whole)]))
        }
        return level.percent.map { .percent($0) } ?? .runs(self(.notKnown))
    }

    /// A share in a cell: the percentage and, where they are known, the counts; below ten States the counts alone.
    func cell(_ level: Level?, orElse absence: ReportText = .notKnown) -> [Inline] {
        guard let level, level.percent != nil || level.numerator != nil else { return self(absence) }
        let counts = counts(level)
        guard !level.isSmall, let percent = level.percent else { return counts.isEmpty ? self(absence) : counts }
        let share = self.percent(percent)
        return counts.isEmpty ? share : share + [.words(" ")] + [.detail(counts.plainText)]
    }

    /// The counts of a share, `k of n`; empty where they are not known.
    func counts(_ level: Level) -> [Inline] {
        guard let numerator = level.numerator, let denominator = level.denominator else { return [] }
        return [.figure(text(.shareInTable, ["part": .numeral(numerator), "whole": .numeral(denominator)]))]
    }

    /// A percentage as tables print it.
    func percent(_ number: Int64) -> [Inline] {
        [.figure(text(.percentInTable, ["number": .numeral(number)]))]
    }

    /// What a drawing prints beside a share.
    func label(_ level: Level) -> String {
        if level.isSmall { return counts(level).plainText }
        return level.percent.map { self.percent($0).plainText } ?? ""
    }

    /// A change in a cell.
    func cell(_ change: PrintableChange?) -> [Inline] {
        guard let change else { return self(.noChange) }
        if let printed = change.printed { return [.figure(printed)] }
        return change.interval.map(cell) ?? self(.noChange)
    }

    /// An interval of points in a cell; one value where both bounds are printed alike.
    func cell(_ interval: PointsInterval) -> [Inline] {
        if interval.isOneWhole { return cell(interval.lower) }
        return self(
            .intervalInTable,
            ["lower": .signedPoints(interval.lower), "upper": .signedPoints(interval.upper)])
    }

    /// A part of a change in a cell.
    func cell(_ points: Points?) -> [Inline] {
        points.map { [.figure($0.printed)] } ?? self(.noChange)
    }

    /// A number in a cell.
    func cell(_ number: Int64?) -> [Inline] {
        number.map { [.figure(language.grouped($0))] } ?? self(.notKnown)
    }

    /// A number of States that may be known only to lie between two; below ten States the numbers alone.
    func cell(_ count: StateCount) -> [Inline] {
        if let exact = count.exact {
            return cell(
                Level(numerator: exact, denominator: count.total, percent: count.percents?.lowerBound),
                orElse: .noChange)
        }
        let counts = text(
            .shareRangeInTable,
            [
                "lower": .numeral(count.possible.lowerBound), "upper": .numeral(count.possible.upperBound),
                "whole": .numeral(count.total),
            ])
        guard let percents = count.percents, count.total >= 10 else { return [.figure(counts)] }
        let share =
            percents.lowerBound == percents.upperBound
            ? percent(percents.lowerBound).plainText
            : text(
                .percentRangeInTable,
                ["lower": .numeral(percents.lowerBound), "upper": .numeral(percents.upperBound)])
        return [.figure(share), .words(" "), .detail(counts)]
    }

    /// A number that may be known only to lie between two, in a cell.
    func cell(_ numbers: ClosedRange<Int64>) -> [Inline] {
        numbers.lowerBound == numbers.upperBound ? cell(numbers.lowerBound) : range(numbers)
    }

    /// All numbers between two, both included.
    func range(_ numbers: ClosedRange<Int64>) -> [Inline] {
        self(
            .intervalInTable,
            ["lower": .numeral(numbers.lowerBound), "upper": .numeral(numbers.upperBound)])
    }

    /// A probability with three decimals.
    func probability(_ value: Fraction) -> [Inline] {
        let digits = String(value.rounded(scale: 1_000))
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let text = String(padded.dropLast(3)) + "." + String(padded.suffix(3))
        return [.figure(language.catalogue.language.decimal(text))]
    }

    // MARK: Names

    /// The name of an area in a sentence.
    func name(_ area: ActionArea) -> [Inline] {
        switch area {
        case .capacity: self(.areaShortI)
        case .policy: self(.areaShortII)
        case .access: self(.areaShortIII)
        case .sustainability: self(.areaShortIV)
        case .cooperation: self(.areaShortV)
        }
    }

    /// The name of a region: known ones in the language, others as their code.
    func region(_ code: String) -> [Inline] {
        switch code {
        case "AFR": self(.regionAFR)
        case "ARB": self(.regionARB)
        case "APA": self(.regionAPA)
        case "ENA": self(.regionENA)
        case "LAC": self(.regionLAC)
        default: [.label(code)]
        }
    }

    /// The name of a base.
    func base(_ base: Base) -> [Inline] {
        switch base {
        case .reporting: self(.baseReporting)
        case .applicable: self(.baseApplicable)
        case .valid: self(.baseValid)
        }
    }

    /// The name of a change class; an unknown one as it is.
    func changeClass(_ word: String) -> [Inline] {
        let known: [String: ReportText] = [
            "identical": .classIdentical, "editorial": .classEditorial, "recodable": .classRecodable,
            "mode": .classMode, "universe": .classUniverse, "reworded": .classReworded, "split": .classSplit,
            "merged": .classMerged, "new": .classNew, "dropped": .classDropped,
        ]
        return known[word].map { self($0) } ?? [.label(word)]
    }

    /// What a mark means.
    func meaning(ofMark mark: String) -> [Inline] {
        let known: [String: ReportText] = [
            "e": .markE, "r": .markR, "c": .markC, "u": .markU, "b": .markB, "s": .markS, "m": .markM, "n": .markN,
            "x": .markX, "w": .markW, "d": .markD,
        ]
        return self(known[mark] ?? .markOther)
    }

    /// Sentences one after the other.
    func sentences(_ sentences: [[Inline]]) -> [Inline] {
        Array(sentences.joined(separator: language.sentenceSpace.isEmpty ? [] : [.words(language.sentenceSpace)]))
    }

    /// Runs with a separator between them, for lists in cells.
    func joined(_ runs: [[Inline]]) -> [Inline] {
        var all: [Inline] = []
        for (index, run) in runs.enumerated() {
            if index > 0 { all.append(.words(language.comma)) }
            all += run
        }
        return all
    }
}
