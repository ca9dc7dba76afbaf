import RapporteurDiagnostics
import RapporteurLineage

// The seam to the reader of lineage.yaml.

/// What reading a lineage gave.
struct LineageFileReading {
    var source: [UInt8]
    var declaration: LineageDeclaration?
    var diagnostics: [Diagnostic]
}

/// Reads `lineage.yaml`.
func readLineage(_ bytes: [UInt8]) -> LineageFileReading {
    LineageFileReading(source: bytes, declaration: nil, diagnostics: [])
}
