import RapporteurDiagnostics
import RapporteurLineage
import RapporteurYAML

/// Reads the bytes of `lineage.yaml`; nil for the declaration if the file cannot be read at all.
func readLineage(
    _ bytes: [UInt8]
) -> (source: [UInt8], declaration: LineageDeclaration?, diagnostics: [Diagnostic]) {
    let document = YAMLReader(allowsAliases: true).read(bytes)
    let (declaration, diagnostics) = LineageReader.read(document)
    return (document.source, document.isReadable ? declaration : nil, sorted(diagnostics))
}
