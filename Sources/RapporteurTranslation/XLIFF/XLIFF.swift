// XLIFF 2.0 and 2.1 (OASIS, 5 August 2014 and 13 February 2018), as far as texts of questionnaires need it: one file,
// one unit for each text. Version 2.1 has the same core and the same namespace.

import RapporteurDiagnostics

/// Words of the standard.
enum XLIFF {
    /// The namespace of the core.
    static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
    /// What a segment's `subState` says of a translation whose source has changed since.
    static let stale = "rapporteur:stale"

    /// How far a segment has come.
    enum State: String, CaseIterable, Comparable {
        case initial, translated, reviewed, final

        static func < (left: State, right: State) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }
    }

    /// The id of the unit of a text: its path with colons, which no path has, for slashes, which no id may have.
    static func unitID(of path: String) -> String {
        var id = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "/": id += ":"
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": id.unicodeScalars.append(scalar)
            default: id += ":" + String(scalar.value, radix: 16) + ":"
            }
        }
        return id
    }
}

/// One text as it stands in an XLIFF file.
struct XLIFFUnit: Sendable {
    /// Its id.
    var id: String
    /// Its name: the path of the text.
    var name: String?
    /// The text of the source language.
    var source: String
    /// The translation; nil if a segment has none.
    var target: String?
    /// How far the segment that is furthest behind has come; nil if none says so.
    var state: XLIFF.State?
    /// Whether a segment says that its source has changed since it was translated.
    var isStale: Bool
    /// Where its start tag stands.
    var range: SourceRange
    /// Where its first source stands.
    var sourceRange: SourceRange
    /// Where its first target stands, else its start tag.
    var targetRange: SourceRange
}
