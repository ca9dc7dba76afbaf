// Print: the filled return, or the blank form with conditions in words, boxes to tick and lines to write on. It is made
// when it is printed, also when the browser's own menu prints.

const paper = h("div", { id: "paper" });
let paperKind = "return";

function printPage(kind) {
    paperKind = kind;
    print();
}

addEventListener("beforeprint", () => {
    if (!form.page) return;
    const blank = paperKind === "blank" || !form.draft;
    paper.replaceChildren(...(blank ? blankForm() : printedReturn()));
});
addEventListener("afterprint", () => {
    paper.replaceChildren();
    paperKind = "return";
});

function paperHead(lines) {
    return h("header", {}, h("h1", {}, form.page.title), lines.map((line) => h("p", {}, line)), h("p", {}, t("paper_definition", { questionnaire: form.data.questionnaire, version: form.data.version, definition: form.data.definition })));
}

function printedReturn() {
    const { errors, warnings, asked, answered } = form.view.summary;
    return [paperHead([identity(), t("progress", { n: answered, asked, errors, warnings })]), ...filledReturn({ links: false })];
}

function blankForm() {
    const respondent = form.data.respondent ? nameOf(form.data.respondent) : null;
    return [
        paperHead(respondent ? [respondent] : []),
        h("p", {}, t("paper_hint")),
        ...form.page.sections.map((section) =>
            h(
                "section",
                {},
                h("h2", {}, section.title),
                section.personal ? h("p", { class: "personal-mark" }, t("personal_section")) : null,
                section.questions.map((slot) => form.page.questions[slot]).filter((question) => question.type !== "calculated").map((question) => blankQuestion(question)),
            ),
        ),
    ];
}

function blankQuestion(question) {
    const boxes = (question.choices ?? []).map(([, label]) => h("li", {}, label));
    const specials = (question.special ?? []).map((code) => h("li", { class: "special" }, t(`special_${code}`)));
    const lines = { text: 5, link: 2, number: 1, date: 1 }[question.type] ?? 0;
    const record = () => h("li", {}, (question.fields ?? []).map((field) => blankQuestion(field)));
    return h(
        "div",
        { class: "paper-question" },
        h("p", { class: "paper-words" }, questionName(question), question.required ? null : [" ", t("optional")]),
        question.condition ? h("p", { class: "condition" }, t("answer_only_if", { condition: question.condition })) : null,
        question.help ? h("p", { class: "hint" }, question.help) : null,
        formatHint(question) ? h("p", { class: "hint" }, formatHint(question)) : null,
        question.personal ? h("p", { class: "personal-mark" }, t("personal_mark")) : null,
        previousBox(question, `paper-${question.id}`),
        Array.from({ length: lines }, () => h("p", { class: "line" }, h("span", { class: "unit" }, question.unit))),
        question.type === "records" ? [h("ol", { class: "paper-records" }, record(), record(), record()), h("p", { class: "hint" }, t("paper_more_records"))] : null,
        boxes.length + specials.length ? h("ul", { class: "boxes" }, boxes, specials) : null,
    );
}
