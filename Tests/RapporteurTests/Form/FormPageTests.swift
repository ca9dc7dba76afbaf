import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurReport
import Testing

@testable import Rapporteur

@Suite("The page of the offline form")
struct FormPageTests {
    /// What stands between the first `open` and the next `close`.
    private static func between(_ open: String, _ close: String, in html: String) throws -> String {
        let start = try #require(html.firstRange(of: open)).upperBound
        let end = try #require(html[start...].firstRange(of: close)).lowerBound
        return String(html[start..<end])
    }

    @Test("the questionnaire of the tests is sound")
    func sound() {
        let errors = HostileForm.bundle.allFiles.flatMap { $0.diagnostics }.filter { $0.severity == .error }
        #expect(errors.map { $0.message } == [])
    }

    @Test("the same input gives the same bytes")
    func determinism() throws {
        #expect(try HostileForm.form(["all", "ar-XB"]).html() == HostileForm.form(["all", "ar-XB"]).html())
    }

    @Test("labels cannot end an element, begin a comment or fill a place of the template")
    func hostileLabels() throws {
        let html = try HostileForm.form(["all"]).html(respondent: "<b>")
        #expect(html.matches(of: /<script/).count == 5)
        #expect(html.matches(of: /<\/script>/).count == 5)
        #expect(!html.contains("<!--"))
        let title = try Self.between("<title>", "</title>", in: html)
        #expect(title.hasPrefix("&lt;/script&gt;&lt;!--") && title.contains("{{css}}"))
        #expect(html.contains("<meta name=\"generator\" content=\"Rapporteur &lt;test&gt;\">"))
    }

    @Test("the policy names exactly the style and the scripts of the page, and forbids every connection")
    func policy() throws {
        let html = try HostileForm.form().html()
        let policy = try Self.between("Content-Security-Policy\" content=\"", "\"", in: html)
        let style = try Self.between("<style>", "</style>", in: html)
        let boot = try Self.between("<script type=\"module\">", "</script>", in: html)
        #expect(policy.hasPrefix("default-src 'none';"))
        #expect(policy.contains("style-src '\(FormPage.hash(style))';"))
        #expect(
            policy.contains(
                "script-src '\(FormPage.hash(boot))' '\(FormPage.hash(HostileForm.assets.script))' 'wasm-unsafe-eval';")
        )
        #expect(!policy.contains("unsafe-inline") && !policy.contains("connect-src") && !policy.contains("http"))
    }

    @Test("a hash is that of the published vector")
    func knownHash() {
        #expect(FormPage.hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }

    @Test(
        "base64 is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
        ])
    func vectors(_ text: String, _ expected: String) { #expect(base64(Array(text.utf8)) == expected) }

    @Test("base 85 has five characters for four bytes, and none that could end an element")
    func packed() {
        // Independent of the code: 0x01020304 is 0·85⁴ + 27·85³ + 36·85² + 29·85 + 14 (base 85, highest digit first).
        let digits = Array("!#$%()*+,.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~")
        #expect(digits.count == 85)
        let bits = 0x0102_0304
        let places = [52_200_625, 614_125, 7_225, 85, 1]
        let expected = String(places.map { digits[bits / $0 % 85] })
        #expect(base85([1, 2, 3, 4]) == expected)
        #expect(base85([1, 2, 3, 4, 1]).hasPrefix(expected) && base85([1, 2, 3, 4, 1]).count == 7)
        #expect(base85([]).isEmpty && base85([0xFF]) == String(base85([0xFF, 0, 0, 0]).prefix(2)))
        let all = base85((0..<4000).map { UInt8(truncatingIfNeeded: $0 * 7919 + $0 / 256) })
        #expect(all.count == 5000 && Set(all).isSubset(of: Set(digits)))
    }

    @Test("gzip carries no time and is the same each time")
    func gzip() {
        let bytes = [UInt8](repeating: 7, count: 100_000)
        let packed = Deflate.compress(bytes, in: .gzip)
        #expect(packed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]) && packed.count < 1000)
        #expect(packed == Deflate.compress(bytes, in: .gzip))
        // The last four bytes are the length of the content.
        #expect(packed.suffix(4) == [0xA0, 0x86, 0x01, 0x00])
        #expect(Deflate.compress([], in: .gzip).count == 20)
    }

    @Test("what is put into the template is not looked at again")
    func filling() {
        #expect(FormPage.fill("a{{x}}b{{x}}{{", { _ in "{{x}}" }) == "a{{x}}b{{x}}{{")
    }

    @Test("a program without the engine says how to make it")
    func withoutEngine() {
        #expect(throws: Fault.self) {
            try OfflineForm(
                HostileForm.bundle, HostileForm.plan, languages: [], generator: "",
                assets: FormAssets(files: HostileForm.assets.files, engine: []))
        }
    }

    @Test("a language that is not there is refused with those that are")
    func unknownLanguage() {
        let fault = #expect(throws: Fault.self) { try HostileForm.form(["de"]) }
        #expect(fault?.message.english == "new is not translated into \"de\". There is: en, fr.")
    }
}
