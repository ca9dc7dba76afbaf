// Answers in words, for the review, the print and the comparison with a file: labels, not codes.

function wordsOf(question, value) {
    if (value === null || value === undefined) return [];
    if (typeof value === "object" && !Array.isArray(value)) return [value.other ?? JSON.stringify(value)];
    if (isSpecial(question, value)) return [t(`special_${value}`)];
    const label = (code) => (question.choices ?? []).find(([known]) => known === code)?.[1] ?? String(code);
    const withUnit = (text) => (question.unit ? t("number_with_unit", { number: text, unit: question.unit }) : text);
    return [value].flat().map((item) => (question.type === "number" ? withUnit(item) : label(item)));
}

/// An answer as elements: a line, a list, or records with their fields.
function answerElement(question, value) {
    if (question.type === "records" && Array.isArray(value)) {
        return h("ol", { class: "answer records-in-words" }, value.map((record) => h("li", {}, recordElement(question, record))));
    }
    const lines = wordsOf(question, value);
    if (lines.length === 0) return h("p", { class: "answer blank" }, t("no_answer"));
    if (lines.length === 1) return h("p", { class: "answer typed" }, bdi(lines[0]));
    return h("ul", { class: "answer" }, lines.map((line) => h("li", {}, bdi(line))));
}

function recordElement(question, record) {
    const filled = question.fields.filter((field) => (record?.[field.id] ?? null) !== null);
    if (filled.length === 0) return h("p", { class: "answer blank" }, t("no_answer"));
    return h("dl", {}, filled.map((field) => h("div", {}, h("dt", {}, field.text), h("dd", {}, answerElement(field, record[field.id])))));
}

/// How a question is named in lists: its number and its words.
function questionName(question) {
    return [question.number ? [h("span", { class: "number" }, bdi(question.number)), " "] : null, question.text];
}
