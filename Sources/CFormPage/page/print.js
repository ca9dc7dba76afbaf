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
    fill(paper, blank ? blankForm() : printedReturn());
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
    const specials = (question.special ?? []).map((code) => h("li", {}, t(`special_${code}`)));
    const isShort = question.max_length && question.max_length <= 250;
    const lines = isShort ? 1 : ({ text: 5, link: 2, number: 1, date: 1 }[question.type] ?? 0);
    return h(
        "div",
        { class: question.fields ? "paper-question with-records" : "paper-question" },
        h("p", { class: "paper-words" }, questionName(question), question.required ? null : [" ", t("optional")]),
        question.condition ? h("p", { class: "condition" }, t("answer_only_if", { condition: question.condition })) : null,
        question.help ? h("p", { class: "hint" }, question.help) : null,
        formatHint(question) ? h("p", { class: "hint" }, formatHint(question)) : null,
        question.personal ? h("p", { class: "personal-mark" }, t("personal_mark")) : null,
        previousBox(question, `paper-${question.id}`),
        Array.from({ length: lines }, () => h("p", { class: "line" }, h("span", { class: "unit" }, question.unit))),
        question.fields
            ? [
                  h("p", { class: "hint" }, t("paper_more_records")),
                  h("div", { class: "paper-record" }, question.fields.map((field) => blankQuestion(field))),
              ]
            : null,
        boxes.length ? h("ul", { class: boxes.length > 8 ? "boxes in-columns" : "boxes" }, boxes) : null,
        specials.length ? h("ul", { class: "boxes specials" }, specials) : null,
    );
}
