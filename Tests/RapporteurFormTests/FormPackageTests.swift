import RapporteurModel
import RapporteurTestSupport
import Testing

@testable import RapporteurForm

@Suite("The package of a form")
struct FormPackageTests {
    @Test("reads back from its byte form")
    func roundTrip() throws {
        for respondent in [nil, "XAA"] {
            let package = try FormPage.package(respondent: respondent)
            #expect(try FormPackage(byteForm: package.byteForm) == package)
        }
        let roster = try #require(try FormPage.package().roster)
        #expect(try Roster(byteForm: roster.byteForm) == roster)
    }

    @Test("that is cut off or changed anywhere is refused or reads to something sound, and never crashes")
    func damage() throws {
        let bytes = try FormPage.package().byteForm
        for end in stride(from: 0, to: bytes.count, by: 211) {
            #expect(throws: ByteFormError.self) { try FormPackage(byteForm: Array(bytes[..<end])) }
        }
        #expect(throws: ByteFormError.trailing) { try FormPackage(byteForm: bytes + [0]) }
        #expect(throws: ByteFormError.self) {
            try FormPackage(byteForm: FormPackage(languages: []).byteForm)
        }
        var generator = SeededGenerator(seed: 27)
        var refused = 0
        for _ in 0..<400 {
            var changed = bytes
            changed[Int.random(in: 4..<changed.count, using: &generator)] ^= UInt8.random(
                in: 1...255, using: &generator)
            var engine = FormEngine()
            let reply = String(decoding: engine.reply(to: [1] + changed), as: UTF8.self)
            #expect(reply.hasPrefix("{"))
            if reply.hasPrefix("{\"error\"") { refused += 1 }
        }
        #expect(refused > 20)
    }
}
