import RapporteurDiagnostics
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test(
        "Strings are escaped",
        arguments: [
            ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
            ("\u{0}\u{1F}", #""\u0000\u001f""#),
            ("\u{85}\u{2028}\u{2029}", #""\u0085\u2028\u2029""#), ("é 中 🎓", #""é 中 🎓""#),
            ("</script>", #""</script>""#),
        ])
    func strings(text: String, expected: String) {
        var json = JSONWriter(.compact)
        json.value(text)
        #expect(json.text == expected)
    }

    @Test("Markup is escaped inside a page")
    func markup() {
        var json = JSONWriter(.compact, escapesMarkup: true)
        json.value("</script>&")
        #expect(json.text == #""\u003c/script\u003e\u0026""#)
    }

    @Test("Commas, nesting and empty containers come out right in both layouts")
    func nesting() {
        func write(_ json: inout JSONWriter) {
            json.object { json in
                json.member("a", Int64(1))
                json.member("b", ["x", "y"])
                json.key("c")
                json.array { _ in }
                json.key("d")
                json.object { _ in }
                json.member("e", nil as String?)
                json.member("f", true)
                json.key("g")
                json.decimal(-5, decimals: 2)
            }
        }
        var compact = JSONWriter(.compact)
        write(&compact)
        #expect(compact.text == #"{"a":1,"b":["x","y"],"c":[],"d":{},"e":null,"f":true,"g":-0.05}"#)
        var indented = JSONWriter()
        write(&indented)
        #expect(
            indented.text == """
                {
                  "a": 1,
                  "b": [
                    "x",
                    "y"
                  ],
                  "c": [],
                  "d": {},
                  "e": null,
                  "f": true,
                  "g": -0.05
                }
                """)
    }

    @Test(
        "Decimals keep their places",
        arguments: [
            (Int64(446), 2, "4.46"), (0, 2, "0.00"), (-7, 1, "-0.7"), (12, 0, "12"),
            (Int64.min, 2, "-92233720368547758.08"),
        ])
    func decimals(digits: Int64, decimals: Int, expected: String) {
        #expect(decimalText(digits, decimals: decimals) == expected)
    }

    @Test("Text from a file cannot steer a terminal")
    func terminal() {
        #expect(terminalSafe("a\u{1B}[31mb\tc\u{9B}") == "a\u{FFFD}[31mb c\u{FFFD}")
        #expect(
            terminalSafe("\u{202E}exe.png\u{202C} \u{2068}x\u{2069}") == "\u{FFFD}exe.png\u{FFFD} \u{2068}x\u{2069}")
    }
}
