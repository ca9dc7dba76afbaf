import CFormPage

/// The files of the page as they are compiled into the program.
package struct FormAssets: Sendable {
    /// One file.
    package struct File: Sendable {
        /// Its name, such as `js/start.js`.
        package var name: String
        /// Its content.
        package var bytes: [UInt8]

        /// Makes a file.
        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The files: the page, its style, the scripts in their order, the texts.
    package var files: [File]
    /// The engine as gzipped WebAssembly; empty in a program that was built without it.
    package var engine: [UInt8]

    /// Makes the files of a page.
    package init(files: [File], engine: [UInt8]) {
        self.files = files
        self.engine = engine
    }

    /// Those of this program.
    package static var embedded: FormAssets {
        FormAssets(
            files: (0..<form_page_asset_count()).map { File(form_page_asset_at($0)) },
            engine: File(form_page_engine()).bytes)
    }

    /// The content of a file as text; it is an error of the program if the file is missing.
    func text(_ name: String) -> String {
        guard let file = files.first(where: { $0.name == name }) else {
            preconditionFailure("the page has a file \(name)")
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// All scripts as one.
    var script: String {
        files.filter { $0.name.hasPrefix("js/") }
            .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    }

    /// The catalogues of texts by language.
    var catalogues: [(language: String, bytes: [UInt8])] {
        files.compactMap { file in
            guard file.name.hasPrefix("texts/"), file.name.hasSuffix(".json") else { return nil }
            return (String(file.name.dropFirst("texts/".count).dropLast(".json".count)), file.bytes)
        }
    }
}

extension FormAssets.File {
    fileprivate init(_ asset: form_page_asset) {
        self.init(
            name: String(cString: asset.name),
            bytes: Array(UnsafeBufferPointer(start: asset.bytes, count: asset.length)))
    }
}
