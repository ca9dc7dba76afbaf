// SARIF 2.1.0 (OASIS). Columns count Unicode scalars, as everywhere; a confirmed warning is a suppressed result with
// the respondent's reason, so that tools which know SARIF treat it as settled.

package import RapporteurDiagnostics
import RapporteurModel

/// Writes findings as SARIF.
package struct SARIFFindingsRenderer: Sendable {
    /// The pages of the codes, which become the rules of the tool.
    package var pages: [CodePage]
    /// The version of the tool.
    package var version: String
    private let catalogue: MessageCatalogue

    /// Makes a renderer for a language.
    package init(pages: [CodePage], version: String, in catalogue: MessageCatalogue) {
        self.catalogue = catalogue
        self.pages = pages
        self.version = version
    }

    /// The whole output.
    package func render(_ report: FindingsReport) -> String {
        var codes: [String] = []
        var positions: [String: Int] = [:]
        for file in report.files {
            for code in file.findings.map(\.diagnostic.code) where positions[code] == nil {
                positions[code] = -1
                codes.append(code)
            }
        }
        codes.sort()
        for (position, code) in codes.enumerated() { positions[code] = position }
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in writeDriver(codes, &json) }
                    }
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for file in report.files where !file.findings.isEmpty { writeResults(file, positions, &json) }
                    }
                }
            }
        }
        return json.fileText
    }

    private func writeDriver(_ codes: [String], _ json: inout JSONWriter) {
        json.member("name", "rapporteur")
        json.member("semanticVersion", version)
        json.key("rules")
        json.array(of: codes) { json, code in
            let page = pages.first { $0.code == code }
            json.object { json in
                json.member("id", code)
                guard let page else { return }
                json.key("shortDescription")
                writeText(catalogue.text(page.title), &json)
                json.key("fullDescription")
                writeText(catalogue.text(page.story), &json)
                json.key("help")
                let help = [page.story, Message("Not so:"), page.bad, Message("But so:"), page.good]
                writeText(help.map { catalogue.text($0) }.joined(separator: "\n\n"), &json)
                json.key("defaultConfiguration")
                json.object { json in json.member("level", level(page.severity)) }
            }
        }
    }

    private func writeResults(_ file: FileFindings, _ positions: [String: Int], _ json: inout JSONWriter) {
        let table = LineTable(file.source)
        var seen: [String: Int64] = [:]
        for finding in file.findings {
            let diagnostic = finding.diagnostic
            let subject = [diagnostic.code, finding.question ?? "", finding.rule ?? "", file.path].joined(
                separator: "\n")
            let number = seen[subject, default: 0]
            seen[subject] = number + 1
            json.object { json in
                json.member("ruleId", diagnostic.code)
                json.member("ruleIndex", Int64(positions[diagnostic.code] ?? -1))
                json.member("level", level(diagnostic.severity))
                json.key("message")
                writeText(catalogue.text(diagnostic.message), &json)
                json.key("locations")
                json.array { json in
                    json.object { json in writeLocation(finding, file, table, &json) }
                }
                writeNotes(diagnostic, file, table, &json)
                json.key("partialFingerprints")
                json.object { json in
                    json.member("rapporteurFinding/v1", SHA256.shortHex("\(subject)\n\(number)".utf8))
                }
                if finding.isConfirmed {
                    json.key("suppressions")
                    json.array { json in
                        json.object { json in
                            json.member("kind", "inSource")
                            json.member("status", "accepted")
                        }
                    }
                }
                json.key("properties")
                json.object { json in
                    json.member("question", finding.question)
                    json.member("rule", finding.rule)
                    json.member("help", diagnostic.allHelp(table).map { catalogue.text($0) })
                    json.member("confirmed", finding.isConfirmed)
                }
            }
        }
    }

    private func writeLocation(_ finding: Finding, _ file: FileFindings, _ table: LineTable, _ json: inout JSONWriter) {
        writePlace(finding.diagnostic.range, file.path, table, &json)
        guard let question = finding.question else { return }
        json.key("logicalLocations")
        json.array { json in
            json.object { json in
                json.member("fullyQualifiedName", question)
                json.member("kind", "member")
            }
        }
    }

    private func writeNotes(
        _ diagnostic: Diagnostic, _ file: FileFindings, _ table: LineTable, _ json: inout JSONWriter
    ) {
        let placed = diagnostic.notes.filter { $0.range != nil }
        if placed.isEmpty { return }
        json.key("relatedLocations")
        json.array(of: placed) { json, note in
            json.object { json in
                if let range = note.range { writePlace(range, file.path, table, &json) }
                json.key("message")
                writeText(catalogue.text(note.message), &json)
            }
        }
    }

    private func writePlace(_ range: SourceRange, _ path: String, _ table: LineTable, _ json: inout JSONWriter) {
        let start = table.position(of: range.start)
        let end = table.position(of: range.end)
        json.key("physicalLocation")
        json.object { json in
            json.key("artifactLocation")
            json.object { json in json.member("uri", uri(of: path)) }
            json.key("region")
            json.object { json in
                json.member("startLine", Int64(start.line))
                json.member("startColumn", Int64(start.column))
                json.member("endLine", Int64(end.line))
                json.member("endColumn", Int64(end.column))
            }
        }
    }

    private func writeText(_ text: String, _ json: inout JSONWriter) {
        json.object { json in json.member("text", text) }
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }
}

/// A path as a URI reference: everything but unreserved characters and the slash is percent-encoded.
func uri(of path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : ""
    let digits = Array("0123456789ABCDEF")
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
    return text
}
