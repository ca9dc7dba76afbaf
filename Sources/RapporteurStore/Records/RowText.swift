extension String {
    /// The text as it can stand in a row, where SQLite would end it at the first NUL.
    package var asRowText: String {
        guard utf8.contains(0) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(scalar == "\0" ? "\u{2400}" : scalar) }
        return String(result)
    }
}
