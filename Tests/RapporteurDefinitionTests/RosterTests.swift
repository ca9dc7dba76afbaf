import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import Testing

@Suite("Reading a roster")
struct RosterTests {
    static let header = "iso3,iso2,name_en,status,member_from,member_until,region"

    private func read(_ text: String) -> (roster: Roster, found: [String]) {
        let (reader, roster) = RosterReader.read(Array(text.utf8), id: "sample")
        let table = LineTable(reader.source)
        return (
            roster,
            reader.diagnostics.map {
                let place = table.position(of: $0.range.start)
                return "\($0.code) \(place.line):\(place.column)"
            }
        )
    }

    @Test(
        "spreadsheets of every kind give the same States",
        arguments: [
            "\(header)\nNOR,NO,\"Norway, Kingdom\",member,1946-11-04,,ENA\nFJI,FJ,Fiji,member,1983-07-14,,APA\n",
            "\(header)\r\nNOR,NO,\"Norway, Kingdom\",member,1946-11-04,,ENA\r\nFJI,FJ,Fiji,member,1983-07-14,,APA",
            "\u{FEFF}\(header)\rNOR,NO,\"Norway, Kingdom\",member,1946-11-04,,ENA\r\rFJI,FJ,Fiji,member,1983-07-14,,APA\r",
            "\(header.split(separator: ",").joined(separator: ";"))\nNOR;NO;Norway, Kingdom;member;1946-11-04;;ENA\nFJI;FJ;Fiji;member;1983-07-14;;APA",
            "region,\(header.replacing(",region", with: ""))\nENA,NOR,NO,\"Norway, Kingdom\",member,1946-11-04,\nAPA,FJI,FJ,\"Fiji\",member,1983-07-14,\n,,,,,,\n",
        ])
    func kinds(_ text: String) {
        let (roster, found) = read(text)
        #expect(found == [])
        #expect(roster.states.map { $0.code } == ["NOR", "FJI"])
        #expect(roster.state("NO")?.names["en"] == "Norway, Kingdom")
        #expect(roster.state("FJI")?.from == CalendarDate(year: 1983, month: 7, day: 14))
        #expect(roster.memberCount(on: CalendarDate(year: 1980, month: 1, day: 1)) == 1)
    }

    @Test("a doubled quotation mark is one, and a cell may go over several lines")
    func quotation() {
        let (roster, found) = read("\(Self.header)\nXAA,,\"Say \"\"A\"\"\nplease\",member,,,AFR\n")
        #expect(found == [])
        #expect(roster.states.first?.names["en"] == "Say \"A\"\nplease")
    }

    @Test(
        "what is wrong is said at its place",
        arguments: [
            ("", ["P130 1:1"]),
            ("\(header)\n", ["P130 1:1"]),
            ("iso3,name_en,status\nNOR,Norway,member\n", ["P122 1:1"]),
            ("\(header)\nNOR,NO,Norway, Kingdom,member,1946-11-04,,ENA\n", ["P123 2:1"]),
            ("\(header)\nNOR,NO,\"Norway,member,1946-11-04,,ENA\n", ["P123 2:1", "P124 2:8"]),
            ("\(header)\nnor,NO,Norway,member,1946-11-04,,ENA\n", ["P125 2:1"]),
            ("\(header)\nNOR,NOR,Norway,member,1946-11-04,,ENA\n", ["P126 2:5"]),
            ("\(header)\nNOR,NO,A,member,,,ENA\nNOR,NX,B,member,,,ENA\n", ["P126 3:1"]),
            ("\(header)\nNOR,NO,A,member,,,ENA\nFJI,NO,B,member,,,ENA\n", ["P126 3:5"]),
            ("\(header)\nNOR,NO,A,members,,,ENA\n", ["P127 2:10"]),
            ("\(header)\nNOR,NO,A,member,04.11.1946,,ENA\n", ["P127 2:17"]),
            ("\(header)\nNOR,NO,A,member,1946-11-04,1940-01-01,ENA\n", ["P127 2:28"]),
            ("\(header)\nNOR,NO,A,member,,,\n", ["P128 2:1"]),
            ("\(header)\nNOR,NO,A,member,,,ENA\nXAA,,B,member,,,ENA\n", ["P129 3:1"]),
        ])
    func faults(_ text: String, _ expected: [String]) {
        #expect(read(text).found == expected)
    }

    @Test("bytes that are no UTF-8 are one error")
    func notText() {
        let (reader, roster) = RosterReader.read([0x69, 0x73, 0xE9, 0x0A], id: "x")
        #expect(reader.diagnostics.map { $0.code } == ["P121"])
        #expect(roster.states.isEmpty)
    }

    @Test("any bytes are read without a crash")
    func anything() {
        let alphabet = Array("\",;\n\rNOab\t 1\u{FEFF}".utf8)
        var state: UInt64 = 20_270_101
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int((state >> 33) % UInt64(alphabet.count))])
            }
            let (reader, _) = RosterReader.read(bytes, id: "x")
            #expect(!reader.diagnostics.isEmpty)
        }
    }
}
