// The texts of the page in the language that is shown. No sentence is put together from pieces: a text has places for
// values, and a text about a number has one form for each plural category of its language.

let texts = {};
let plural = new Intl.PluralRules("en");

function useTexts(tag, ofPage) {
    texts = ofPage;
    try {
        plural = new Intl.PluralRules(tag);
    } catch {
        plural = new Intl.PluralRules("en"); // a made-up language of a test
    }
}

/// The text `key` with its values. A value that is text is isolated, so that a code or a name in another direction
/// cannot turn the sentence around it.
function t(key, values = {}) {
    let text = texts[key];
    if (text === undefined) return key;
    if (typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => {
        const value = values[name];
        return typeof value === "number" ? String(value) : `\u2068${value ?? ""}\u2069`;
    });
}

/// Without the isolates, for the title of a window and for a list in which one types the first letters of an entry.
function plain(text) {
    return text.replace(/[\u2066\u2068\u2069]/g, "");
}
