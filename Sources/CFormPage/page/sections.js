// One section on the page, and what follows from a change of an answer there: only what is different is touched.

const main = h("main", { id: "main" });
let blocks = []; // the questions that are on the page
let shownSection = null;
let errorSummary = null;

function showSection(section) {
    shownSection = section;
    const sections = sectionsOfDraft();
    const index = sections.indexOf(section);
    errorSummary = h("div", {
        class: "error-summary",
        id: `s-${section.id}`,
        role: "region",
        "aria-labelledby": `s-${section.id}-title`,
        tabindex: -1,
        hidden: true,
    });
    blocks = section.questions.map((slot) => {
        const question = form.page.questions[slot];
        const block = questionBlock(question, { question: question.id });
        block.slot = slot;
        return block;
    });
    // The fieldset takes everything out of use at once in a tab that may only read.
    const questions = h("fieldset", { class: "plain", role: "presentation", disabled: form.readOnly }, blocks.map((block) => block.element));
    fill(
        main,
        h("p", { class: "caption" }, t("section_of", { n: index + 1, count: sections.length })),
        h("h1", { tabindex: -1 }, section.title),
        section.personal ? h("p", { class: "inset personal" }, t("personal_section")) : null,
        errorSummary,
        questions,
        h("p", { class: "no-questions hint", hidden: true }, t("no_questions")),
        h(
            "nav",
            { class: "pager", "aria-label": t("pager") },
            index > 0 ? pagerLink(sections[index - 1], "previous_section", "to-previous") : h("span"),
            index + 1 < sections.length
                ? pagerLink(sections[index + 1], "next_section", "to-next")
                : h("a", { class: "to-next", href: "#/review" }, h("span", { class: "direction" }, t("next_section")), h("span", {}, t("review"))),
        ),
    );
    for (const block of blocks) block.show(form.answers[block.question.id] ?? null);
    refresh({ now: true });
}

function pagerLink(section, key, kind) {
    return h("a", { class: kind, href: `#/section/${section.id}` }, h("span", { class: "direction" }, t(key)), h("span", {}, section.title));
}

/// Shows what follows from the answers: which questions are asked, findings, numbers.
function refresh({ now = false } = {}) {
    if (now) {
        clearTimeout(typingTimer);
        typingTimer = 0;
    }
    showStatus();
    if (!shownSection || !form.view) return;
    const findings = new Map();
    for (const finding of form.view.findings) {
        if (!finding.question) continue;
        if (!findings.has(finding.question)) findings.set(finding.question, []);
        findings.get(finding.question).push(finding);
    }
    let any = false;
    for (const block of blocks) {
        const asked = isAsked(block.slot);
        any ||= asked;
        block.update(asked, findings.get(block.question.id) ?? []);
    }
    const none = main.querySelector(".no-questions");
    if (none.hidden === !any) none.hidden = any;
    if (!isTyping()) showErrorSummary(errorSummary, shownSection);
}

/// Tells how many questions have come or gone with the last answer.
function announceAsked(before) {
    if (!before || !form.view || before.asked === form.view.asked) return;
    let more = 0;
    let fewer = 0;
    for (let slot = 0; slot < form.view.asked.length; slot++) {
        const change = Number(form.view.asked[slot]) - Number(before.asked[slot]);
        if (change > 0) more += 1;
        if (change < 0) fewer += 1;
    }
    if (more) announce(t("now_asked", { n: more }), "asked");
    if (fewer) announce(t("no_longer_asked", { n: fewer }), "not-asked");
}

function focusInside(element) {
    const target = element.querySelector("input:checked:not(:disabled), textarea:not(:disabled), input:not(:disabled), summary, button:not(:disabled)");
    (target ?? element).focus();
}
