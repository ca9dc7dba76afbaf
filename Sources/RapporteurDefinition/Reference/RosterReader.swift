package import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel

/// Reads the table of States that may report.
package struct RosterReader {
    /// The text without its byte-order mark, for drawing diagnostics.
    package private(set) var source: [UInt8]
    /// What is wrong, sorted by position.
    package private(set) var diagnostics: [Diagnostic] = []
    private let table: CSVTable
    private var columns: [String: Int] = [:]

    /// The columns that a roster must have; the others may be left out.
    static let requiredColumns = ["iso3", "status", "region"]
    static let knownColumns = [
        "iso3", "iso2", "m49", "name_en", "name_fr", "name_es", "name_ar", "name_ru", "name_zh", "status",
        "member_from",
        "member_until", "region", "electoral_group", "ldc", "sids", "priority_africa",
    ]

    /// Reads a roster; rows that cannot be understood are reported and left out.
    package static func read(_ bytes: [UInt8], id: String) -> (reader: RosterReader, roster: Roster) {
        var reader = RosterReader(bytes)
        let states = reader.readStates()
        reader.diagnostics = sorted(reader.diagnostics)
        return (reader, Roster(id: id, states: states))
    }

    private init(_ bytes: [UInt8]) {
        table = CSVTable(bytes)
        source = table.bytes
    }

    private mutating func readStates() -> [Roster.State] {
        guard String(validating: source, as: UTF8.self) != nil, !source.starts(with: [0xFF, 0xFE]) else {
            report(
                .rosterNotText, .error, Message("the roster is not text in UTF-8"), at: .beginning,
                help: [Message("in a spreadsheet choose Save as, CSV UTF-8")])
            return []
        }
        if let open = table.openQuotation {
            report(
                .openQuotation, .error,
                Message("this quotation mark is never closed, so the rest of the file is one cell"),
                at: open,
                help: [Message("close it; a quotation mark inside a quoted cell is written twice")])
        }
        guard let header = table.rows.first else {
            report(
                .emptyRoster, .error, Message("the roster is empty"), at: .beginning,
                help: [Message("it needs a header: iso3,…")])
            return []
        }
        for (index, cell) in header.enumerated() {
            let name = table.text(cell).lowercased()
            if columns[name] == nil { columns[name] = index }
        }
        let missing = Self.requiredColumns.filter { columns[$0] == nil }
        for name in missing {
            let near = nearestName(to: name, among: columns.keys.sorted().filter { !Self.knownColumns.contains($0) })
            report(
                .missingColumn, .error, Message("the roster has no column \"{column}\"", ["column": .code(name)]),
                at: header.first?.range ?? .beginning,
                help: near.map { [Message("is \"{column}\" meant?", ["column": .code($0)])] } ?? [])
        }
        guard missing.isEmpty else { return [] }
        var states: [Roster.State] = []
        var places: [String: SourceRange] = [:]
        for row in table.rows.dropFirst() {
            guard row.count == header.count else {
                report(
                    .wrongCellCount, .error,
                    Message(
                        """
                        {count, plural, one {this row has {count} cell, the header has {header}} other {this row \
                        has {count} cells, the header has {header}}}
                        """, ["count": .number(Int64(row.count)), "header": .number(Int64(header.count))]),
                    at: row.first?.range ?? .beginning,
                    help: [Message("a cell with a comma in it needs quotation marks")])
                continue
            }
            if let state = readState(row, &places) { states.append(state) }
        }
        if states.isEmpty, diagnostics.isEmpty {
            report(.emptyRoster, .error, Message("the roster has no State"), at: header.first?.range ?? .beginning)
        }
        reportMixture(states, places)
        return states
    }

    private mutating func readState(
        _ row: [CSVTable.Cell], _ places: inout [String: SourceRange]
    ) -> Roster.State? {
        guard let codeCell = cell("iso3", row) else { return nil }
        let code = table.text(codeCell)
        guard isStateCode(code) else {
            let upper = code.uppercased()
            report(
                .invalidStateCode, .error, Message("{text} is not the code of a State", ["text": .quoted(code)]),
                at: codeCell.range,
                label: isStateCode(upper) ? didYouMean(upper) : nil,
                help: [Message("codes are three capital letters, or X and five digits for sample data")])
            return nil
        }
        if let first = places[code] {
            report(
                .duplicateState, .error, Message("\"{code}\" stands twice in the roster", ["code": .code(code)]),
                at: codeCell.range,
                notes: [Note(Message("it stands here first"), at: first)])
            return nil
        }
        places[code] = codeCell.range
        var state = Roster.State(code: code, region: text("region", row))
        if let shortCell = cell("iso2", row), !table.isBlank(shortCell) {
            let short = table.text(shortCell)
            if let first = places[short] {
                report(
                    .duplicateState, .error, Message("\"{code}\" stands twice in the roster", ["code": .code(short)]),
                    at: shortCell.range,
                    notes: [Note(Message("it stands here first"), at: first)])
            } else if short.utf8.count == 2, short.utf8.allSatisfy(isCapital) {
                places[short] = shortCell.range
                state.shortCode = short
            } else {
                report(
                    .invalidStateCode, .error, Message("{text} is not a two-letter code", ["text": .quoted(short)]),
                    at: shortCell.range,
                    help: [Message("leave the cell empty if there is none")])
            }
        }
        for language in ["en", "fr", "es", "ar", "ru", "zh"] {
            let name = text("name_" + language, row)
            if !name.isEmpty { state.names[language] = name }
        }
        readMembership(row, &state)
        if state.region.isEmpty {
            report(
                .missingRegion, .error, Message("\"{code}\" has no region", ["code": .code(code)]), at: codeCell.range,
                help: [Message("without one the State is missing from every table by region")])
        }
        return state
    }

    private mutating func readMembership(_ row: [CSVTable.Cell], _ state: inout Roster.State) {
        let status = text("status", row)
        if status == "associate" {
            state.isAssociate = true
        } else if status != "member", let cell = cell("status", row) {
            report(
                .invalidMembership, .error, Message("{text} is not a status of membership", ["text": .quoted(status)]),
                at: cell.range,
                label: didYouMean(nearestName(to: status, among: ["member", "associate"])),
                help: [Message("the status is member or associate")])
        }
        state.from = date("member_from", row, yearAlone: (1, 1))
        state.until = date("member_until", row, yearAlone: (12, 31))
        if let from = state.from, let until = state.until, until < from, let cell = cell("member_until", row) {
            report(
                .invalidMembership, .error,
                Message("the membership of \"{code}\" ends before it begins", ["code": .code(state.code)]),
                at: cell.range,
                help: [Message("it begins on {date}", ["date": .code(from.text)])])
        }
    }

    /// A day; of some Associate Members only the year is known, which stands for its first or last day.
    private mutating func date(
        _ column: String, _ row: [CSVTable.Cell], yearAlone: (month: Int32, day: Int32)
    ) -> CalendarDate? {
        guard let cell = cell(column, row), !table.isBlank(cell) else { return nil }
        let text = table.text(cell)
        if let date = CalendarDate(text: text) { return date }
        if text.utf8.count == 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let year = Int32(text) {
            return CalendarDate(year: year, month: yearAlone.month, day: yearAlone.day)
        }
        report(
            .invalidMembership, .error, Message("{value} is not a date", ["value": .quoted(text)]), at: cell.range,
            help: [
                Message(
                    """
                    dates are written year-month-day, such as 1946-11-04; a spreadsheet may have changed the form
                    """)
            ])
        return nil
    }

    /// Sample data never names a real State, so a roster has codes of one of the two kinds.
    private mutating func reportMixture(_ states: [Roster.State], _ places: [String: SourceRange]) {
        let sample = states.filter { isSampleCode($0.code) }
        guard let first = sample.first, sample.count < states.count else { return }
        report(
            .sampleMixedWithStates, .warning,
            Message("\"{code}\" is sample data among real States", ["code": .code(first.code)]),
            at: places[first.code] ?? .beginning, help: [Message("keep sample data in a roster of its own")])
    }

    private func cell(_ column: String, _ row: [CSVTable.Cell]) -> CSVTable.Cell? {
        columns[column].map { row[$0] }
    }

    private func text(_ column: String, _ row: [CSVTable.Cell]) -> String { cell(column, row).map(table.text) ?? "" }

    private mutating func report(
        _ code: ReferenceCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        notes: [Note] = [], help: [Message] = []
    ) {
        diagnostics.append(
            Diagnostic(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help))
    }
}

private func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

/// Whether a text is the code of a respondent: three capital letters, or `X` and five digits.
package func isStateCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.count == 3 { return bytes.allSatisfy(isCapital) }
    return bytes.count == 6 && bytes[0] == UInt8(ascii: "X")
        && bytes.dropFirst().allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
}

/// Whether a code is kept for sample data: XAA to XZZ without XKX, and `X` with five digits.
package func isSampleCode(_ code: String) -> Bool {
    isStateCode(code) && code.utf8.first == UInt8(ascii: "X") && code != "XKX"
}
