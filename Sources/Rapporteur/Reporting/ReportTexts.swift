// The results of a cycle with their titles in one language: those of the questionnaire's translation, and the names of
// States on the roster. What is in another language than the report is marked so.

import Foundation
import RapporteurAnalysis
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import RapporteurReport

/// The results and the texts of a report in one language.
struct ReportTexts {
    /// The results, with the titles of their indicators in the language.
    private(set) var report: CycleReport
    /// Titles and names in the language.
    private(set) var context: ReportContext

    /// Makes the texts of results in a language.
    init(
        _ report: CycleReport, _ counted: CycleCounting.Counted, _ comparison: CycleComparison?,
        in language: MessageLanguage
    ) {
        self.report = report
        let bundle = counted.bundle
        let tag = language.tag
        let questionnaire = bundle.textsOrSource(in: tag)
        let before = bundle.previous?.textsOrSource(in: tag)
        if var comparison {
            comparison.current = questionnaire
            if let before { comparison.previous = before }
            context = ReportContext(comparison, baseline: report.baseline)
        } else {
            context = ReportContext(questionnaire)
        }
        takeTitles(of: before)
        takeMergedTitles(of: before)
        takeTitles(of: questionnaire)
        takeStates(counted, tag)
        mark(bundle, tag)
        if let previous = bundle.previous { mark(previous, tag) }
    }

    private mutating func takeTitles(of questionnaire: Questionnaire?) {
        guard let questionnaire else { return }
        let titles = Dictionary(
            questionnaire.indicators.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        for index in report.indicators.indices {
            if let title = titles[report.indicators[index].id] { report.indicators[index].title = title }
        }
    }

    /// The old measures that were merged have their titles in the previous questionnaire alone.
    private mutating func takeMergedTitles(of questionnaire: Questionnaire?) {
        for index in report.indicators.indices {
            guard var merged = report.indicators[index].merged else { continue }
            for source in merged.sources.indices {
                let own = questionnaire?.indicators.first { $0.id == merged.sources[source].id }
                if let own { merged.sources[source].title = own.title }
            }
            report.indicators[index].merged = merged
        }
    }

    private mutating func takeStates(_ counted: CycleCounting.Counted, _ tag: String) {
        let source = counted.bundle.questionnaire.language
        let states = counted.side.counted.responses.map { response in
            let names = counted.bundle.roster?.state(response.respondent)?.names ?? [:]
            if let name = names[tag] { return ReportContext.State(code: response.respondent, name: name) }
            for other in [source, "en"] {
                guard let name = names[other] else { continue }
                context.otherLanguages[name] = other
                return ReportContext.State(code: response.respondent, name: name)
            }
            return ReportContext.State(code: response.respondent, name: response.respondent)
        }
        let locale = Locale(identifier: tag)
        context.reportingStates = states.sorted { left, right in
            let order = left.name.compare(right.name, locale: locale)
            return order == .orderedSame ? left.code < right.code : order == .orderedAscending
        }
    }

    /// Marks the texts of a questionnaire that are not translated, and those of its sources.
    private mutating func mark(_ bundle: QuestionnaireBundle, _ tag: String) {
        let source = bundle.questionnaire
        guard source.language != tag else { return }
        let translation = bundle.translations.first { $0.language == tag }
        for (path, text) in source.texts where translation?.entries[path] == nil {
            context.otherLanguages[text] = source.language
        }
        for indicator in report.indicators {
            guard let previous = indicator.previous else { continue }
            for title in [previous.source].compactMap({ $0 }) + previous.otherFigures.map({ $0.source }) {
                context.otherLanguages[title] = source.language
            }
        }
    }
}
