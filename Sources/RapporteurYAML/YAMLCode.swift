/// The codes of what can be wrong with any file before its meaning is known; never renumbered.
package enum YAMLCode: String, CaseIterable, Sendable {
    // Limits and encoding.
    case fileTooLarge = "Y101"
    case notUTF8 = "Y102"
    case brokenUTF16 = "Y103"
    case controlCharacter = "Y104"
    case tooDeep = "Y105"
    case tooManyNodes = "Y106"
    case otherFormat = "Y107"

    // What the file format does not use.
    case severalDocuments = "Y111"
    case tag = "Y112"
    case alias = "Y113"
    case anchor = "Y114"
    case recursiveAlias = "Y115"
    case keyIsNotText = "Y116"
    case duplicateKey = "Y117"

    // The accidents of people who type prose.
    case colonInText = "Y120"
    case dashAfterKey = "Y121"
    case atSign = "Y122"
    case backquote = "Y123"
    case percent = "Y124"
    case singleQuotes = "Y125"
    case doubleQuotes = "Y126"
    case unclosedQuote = "Y127"
    case bracket = "Y128"
    case questionMark = "Y129"
    case punctuationFirst = "Y130"
    case backslash = "Y131"
    case commentCutsText = "Y132"

    // Text blocks, indentation, spaces and colons.
    case textBesideBar = "Y140"
    case blockIndentation = "Y141"
    case continuedText = "Y142"
    case indentation = "Y143"
    case tab = "Y144"
    case listAndKeys = "Y145"
    case missingSpace = "Y146"
    case missingColon = "Y147"
    case wideColon = "Y148"
    case invisibleCharacter = "Y149"
    case typographicQuotes = "Y150"

    /// Anything else that libyaml cannot read.
    case syntax = "Y199"
}
