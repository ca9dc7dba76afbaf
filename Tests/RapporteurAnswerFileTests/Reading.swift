import RapporteurDiagnostics
import RapporteurYAML

/// Reads text as an answer file with libyaml.
func readAnswers(_ text: String) -> YAMLDocument { YAMLReader(allowsAliases: false).read(Array(text.utf8)) }

extension YAMLDocument {
    /// The codes of all diagnostics, in order.
    var codes: [String] { diagnostics.map(\.code) }
}
