import RapporteurModel

extension StyleSheet {
    /// The SHA-256 of the sheet in Base64, by which the page's policy knows its style.
    static let reportHash = hash(report)

    /// The same for what forms have besides.
    static let formHash = hash(form)

    private static func hash(_ sheet: StaticString) -> String {
        var digest = SHA256()
        digest.update(Array("\(sheet)".utf8))
        return base64(digest.finish())
    }
}
