/// The files that paths on a command line stand for.
package struct InputFiles: Sendable {
    /// The files: those named, and those below named folders that are YAML or JSON, without repeats.
    package private(set) var paths: [String] = []
    /// The rosters among them, CSV files below a folder named `rosters`.
    package private(set) var rosters: [String] = []
    /// The other files in named folders, whose names are not those of answer files.
    package private(set) var others: [String] = []
    /// What could not be read.
    package private(set) var failures: [FileFailure] = []

    /// Finds the files.
    package init(_ arguments: [String]) {
        var seen: Set<String> = []
        for argument in arguments {
            switch FileSystem.kind(argument) {
            case .folder:
                let found = FileSystem.files(below: argument)
                for path in found.files where seen.insert(path).inserted {
                    if Self.isText(path) {
                        paths.append(path)
                    } else if Self.isRoster(path) {
                        rosters.append(path)
                    } else {
                        others.append(path)
                    }
                }
                // What nobody would read anyway may lead nowhere.
                failures += found.failures.filter { !$0.isOfName || Self.isText($0.path) }
            case .file, .other, nil:
                guard seen.insert(argument).inserted else { continue }
                if Self.isRoster(argument) { rosters.append(argument) } else { paths.append(argument) }
            }
        }
    }

    /// Some systems give names in capitals.
    private static func isText(_ path: String) -> Bool {
        let ending = path.suffix(5).lowercased()
        return ending == ".yaml" || ending == ".json" || ending.hasSuffix(".yml")
    }

    private static func isRoster(_ path: String) -> Bool {
        path.hasSuffix(".csv") && FileSystem.name(of: FileSystem.folder(of: path)) == "rosters"
    }
}
