import RapporteurModel
import Testing

@Suite("SHA-256")
struct DigestTests {
    static let vectors: [(String, String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test("the vectors of FIPS 180-4", arguments: vectors.indices)
    func vector(_ index: Int) {
        let (text, expected) = Self.vectors[index]
        var digest = SHA256()
        digest.update(text.utf8)
        #expect(SHA256.hex(digest.finish()) == expected)
        #expect(SHA256.shortHex(text.utf8) == String(expected.prefix(16)))
    }

    @Test("taking bytes in parts changes nothing", arguments: [0, 1, 54, 55, 56, 57, 63, 64, 65, 127, 128, 129])
    func parts(_ length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        var digest = SHA256()
        for byte in bytes { digest.update([byte]) }
        #expect(SHA256.hex(digest.finish().prefix(8)) == SHA256.shortHex(bytes))
    }
}

@Suite("Canonical text")
struct CanonicalTextTests {
    @Test("one letter typed in two ways is one text of one length")
    func composed() {
        #expect(Array("e\u{301}".canonicalForm.unicodeScalars) == ["\u{E9}"])
        #expect("e\u{301}te\u{301}".canonicalScalarCount == 3)
        #expect("abc".canonicalScalarCount == 3)
        #expect("".canonicalScalarCount == 0)
        #expect("👩‍🏫".canonicalScalarCount == 3)
    }

    @Test(
        "white space at the ends is not part of a text",
        arguments: [("", ""), ("  ", ""), (" a b \n", "a b"), ("\r\n\ta", "a"), ("a", "a"), ("\u{A0}a", "\u{A0}a")])
    func trimmed(_ text: String, _ expected: String) {
        #expect(text.trimmedOfSpace == expected)
    }
}
