/// The files that paths on a command line stand for.
package struct InputFiles: Sendable {
    /// The files: those named, and those below named folders that are YAML or JSON, without repeats.
    package private(set) var paths: [String] = []
    /// The rosters among them, CSV files below a folder named `rosters`.
    package private(set) var rosters: [String] = []
    /// What could not be read.
    package private(set) var failures: [FileFailure] = []

    /// Finds the files.
    package init(_ arguments: [String]) {
        var seen: Set<String> = []
        for argument in arguments {
            do throws(FileFailure) {
                switch FileSystem.kind(argument) {
                case .folder:
                    for path in try FileSystem.files(below: argument) {
                        if Self.isText(path) {
                            if seen.insert(path).inserted { paths.append(path) }
                        } else if Self.isRoster(path) {
                            if seen.insert(path).inserted { rosters.append(path) }
                        }
                    }
                case .file, .other, nil:
                    if Self.isRoster(argument) {
                        if seen.insert(argument).inserted { rosters.append(argument) }
                    } else if seen.insert(argument).inserted {
                        paths.append(argument)
                    }
                }
            } catch {
                failures.append(error)
            }
        }
    }

    private static func isText(_ path: String) -> Bool {
        path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".json")
    }

    private static func isRoster(_ path: String) -> Bool {
        path.hasSuffix(".csv") && FileSystem.name(of: FileSystem.folder(of: path)) == "rosters"
    }
}
