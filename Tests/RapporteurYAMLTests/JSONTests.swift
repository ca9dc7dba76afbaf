import RapporteurDiagnostics
import RapporteurYAML
import Testing

@Suite("JSON files")
struct JSONTests {
    @Test(
        "are read as the YAML they are",
        arguments: [
            (
                "{\n\t\"a\": 1,\n\t\"b\": [1.50, -2e3, {\"c\": null}],\n \"d\": true\n}\n",
                #"{"a": "1", "b": ["1.50", "-2e3", {"c": "null"}], "d": "true"}"#
            ),
            (#"{"a": "x\/y\u00e9\ud83d\ude00\t\"\\"}"#, "{\"a\": \"x/y\u{E9}\u{1F600}\t\"\\\"}"),
            ("{}", "{}"), ("[]", "[]"), (" [ {} , [ ] ] ", "[{}, []]"),
            (#"{"a":"b","c":["d"]}"#, #"{"a": "b", "c": ["d"]}"#),
            // Not JSON to the letter, but YAML.
            ("{\"a\": 1,}", #"{"a": "1"}"#), ("{a: b} # c", #"{"a": "b"}"#), ("{\"a\": 01}", #"{"a": "01"}"#),
        ])
    func areRead(_ text: String, _ summary: String) {
        let document = readAnswers(text)
        #expect(document.codes == [])
        #expect(document.tree.summary() == summary)
        #expect(document.tree.isWellFormed(sourceSize: document.source.count))
    }

    @Test("keys may be longer than libyaml allows")
    func longKeys() {
        let key = String(repeating: "k", count: 3000)
        #expect(readAnswers("{\"\(key)\": \"v\"}").tree.string(1) == key)
    }

    @Test("null is blank, \"null\" is not; places are exact")
    func placesAndStyles() {
        let document = readAnswers("{\"a\": null, \"\u{E9}\": \"null\"}")
        #expect(document.tree.isBlank(2))
        #expect(!document.tree.isBlank(4))
        #expect(document.quote(document.tree.nodes[4].range) == "\"null\"")
        #expect(document.quote(document.tree.nodes[0].range) == "{\"a\": null, \"\u{E9}\": \"null\"}")
    }

    @Test(
        "errors are explained as in any other file",
        arguments: [
            (#"{"a": "\ud83d"}"#, YAMLCode.backslash), (#"{"a": "b" "c": "d"}"#, .bracket),
            (#"{"a": "say "hi""}"#, .doubleQuotes),
            ("{\"a\": 1", .bracket),
            ("{\"a\": \"b}", .unclosedQuote), (#"{"a": 1, "a": 2}"#, .duplicateKey), (#"{"a": "C:\Data"}"#, .backslash),
        ])
    func errors(_ text: String, _ code: YAMLCode) {
        #expect(readAnswers(text).codes == [code.rawValue])
    }
}
