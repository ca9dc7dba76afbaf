// The files of the page belong together: what the folder has is embedded, every text that a script names exists, and
// no text is left over. English is the language that the others are translated from.

import CFormPage
import Foundation
import Testing

@Suite("The files of the form's page")
struct PageFilesTests {
    private let files: [String: String] = Dictionary(
        uniqueKeysWithValues: (0..<form_page_asset_count()).map { index in
            let asset = form_page_asset_at(index)
            let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.length)
            return (String(cString: asset.name), String(decoding: bytes, as: UTF8.self))
        })

    private var script: String {
        files.keys.filter { $0.hasPrefix("js/") }.sorted().map { files[$0] ?? "" }.joined(separator: "\n")
    }

    private func texts(_ name: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data((files[name] ?? "").utf8))
        return try #require(object as? [String: Any])
    }

    @Test("every file of the folders is embedded")
    func folders() throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/CFormPage").standardized
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: source.appendingPathComponent(folder).path)
        }
        // boot.js stands in the page by itself and is no part of the script that it starts.
        let page = try names("page").map { $0.hasSuffix(".js") && $0 != "boot.js" ? "js/" + $0 : $0 }
        let expected = try page + names("texts").map { "texts/" + $0 }
        #expect(Set(files.keys) == Set(expected))
    }

    @Test("every text that a script or the page names exists")
    func named() throws {
        let texts = try texts("texts/en.json")
        // t("key"), button("id", "key", …), item("id", "key", …), {key: "key"} of dialogs.
        let named =
            script.matches(of: /\bt\(\s*"([a-z_]+)"/).map { String($0.1) }
            + script.matches(of: /\b(?:button|item|act)\(\s*"[a-z-]+",\s*"([a-z_]+)"/).map { String($0.1) }
            + script.matches(of: /\bkey: "([a-z_]+)"/).map { String($0.1) }
            + (files["form.html"] ?? "").matches(of: /\{\{text\.([a-z_]+)\}\}/).map { String($0.1) }
        #expect(named.count > 100)
        for key in Set(named).sorted() { #expect(texts[key] != nil, "\(key) is not in texts/en.json") }
        for prefix in prefixes {
            #expect(texts.keys.contains { $0.hasPrefix(prefix) }, "no text begins with \(prefix)")
        }
    }

    /// Beginnings of keys that a script completes from a code.
    private var prefixes: [String] {
        script.matches(of: /`([a-z]+_)\$\{/).map { String($0.1) }
    }

    @Test("every text is used")
    func used() throws {
        let page = files["form.html"] ?? ""
        for key in try texts("texts/en.json").keys.sorted() {
            let isUsed =
                script.contains("\"\(key)\"") || page.contains("{{text.\(key)}}")
                || prefixes.contains { key.hasPrefix($0) }
            #expect(isUsed, "\(key) is not used")
        }
    }

    @Test("the scripts never read markup and name no address")
    func safe() {
        for forbidden in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "</"] {
            #expect(!script.contains(forbidden), "\(forbidden)")
            #expect(files["boot.js"]?.contains(forbidden) == false, "\(forbidden)")
        }
    }

    @Test("every text with plural forms has the form for all other numbers")
    func plurals() throws {
        for name in files.keys where name.hasPrefix("texts/") {
            for (key, value) in try texts(name) {
                if let forms = value as? [String: String] {
                    #expect(forms["other"] != nil, "\(name): \(key)")
                } else {
                    #expect(value is String, "\(name): \(key)")
                }
            }
        }
    }
}
