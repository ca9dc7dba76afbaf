// Review and finish: what is open, the status, and the filled return as it will be read.

function showReview() {
    fill(
        main,
        h("p", { class: "caption" }, t("review_caption")),
        h("h1", { tabindex: -1 }, t("review")),
        openPoints(),
        finish(),
        h("h2", { id: "return-title" }, t("filled_return")),
        h("p", { class: "hint" }, t("filled_return_hint")),
        filledReturn({ links: true }),
    );
}

function openPoints() {
    const open = form.view.findings.filter(isOpen);
    const others = form.view.findings.filter((finding) => !isOpen(finding) && !finding.confirmed && !finding.question);
    const { errors, warnings } = form.view.summary;
    const general = [...open.filter((finding) => !finding.question || !slots.has(questionIdOf(finding.question))), ...others];
    const ofSections = sectionsOfDraft().map((section) => {
        const list = findingsOfSection(section).filter(isOpen);
        if (!list.length) return null;
        return [h("h3", {}, section.title), h("ul", { class: "points" }, list.map((finding) => h("li", {}, findingLink(finding))))];
    });
    return h(
        "section",
        { class: "open-points", "aria-labelledby": "open-title" },
        h("h2", { id: "open-title" }, t("open_points")),
        open.length
            ? h("p", {}, t("open_counts", { errors, warnings }))
            : h("p", { class: "inset good" }, t("nothing_open")),
        ofSections,
        general.length ? [h("h3", {}, t("general_points")), general.map(findingItem)] : null,
    );
}

function finish() {
    const status = form.header.status === "submitted" ? "submitted" : "draft";
    const group = radioGroup(
        t("status"),
        "status",
        [
            { value: "draft", label: t("status_draft"), hint: t("status_draft_hint") },
            { value: "submitted", label: t("status_submitted"), hint: t("status_submitted_hint") },
        ],
        form.header.status === "certified" ? null : status,
    );
    for (const input of group.inputs) {
        input.disabled = form.readOnly;
        input.addEventListener("change", () => change({ do: "header", key: "status", value: input.value }));
    }
    return h(
        "section",
        { "aria-labelledby": "finish-title" },
        h("h2", { id: "finish-title" }, t("finish")),
        group.element,
        form.view.summary.blocking ? h("p", { class: "inset caution" }, t("blocking")) : null,
        h(
            "p",
            { class: "actions" },
            button("save-here", "save", saveFile, { class: "main" }),
            button("print-here", "print_return", () => printPage("return")),
        ),
    );
}

/// All sections with their answers. `links` lead to the question, on the page.
function filledReturn({ links }) {
    return sectionsOfDraft().map((section) => {
        const { asked, answered } = form.view.sections[form.page.sections.indexOf(section)];
        return h(
            "section",
            { class: "return-section" },
            h("h3", {}, section.title),
            h("p", { class: "hint" }, asked ? t("section_progress", { n: answered, asked }) : t("section_not_asked")),
            section.personal ? h("p", { class: "inset personal" }, t("personal_section")) : null,
            section.questions.map((slot) => answerRow(form.page.questions[slot], slot, links)),
        );
    });
}

function answerRow(question, slot, links) {
    const value = question.type === "calculated" ? (form.view.calculated?.[question.id] ?? null) : (form.answers[question.id] ?? null);
    const asked = isAsked(slot);
    const confirmed = findingsOf(question.id).filter((finding) => finding.confirmed);
    const notAsked = () => [
        h("p", { class: "answer blank" }, t("not_asked")),
        value === null ? null : h("div", { class: "dormant" }, h("p", {}, t("dormant")), answerElement(question, value)),
    ];
    return h(
        "div",
        { class: asked ? "return-row" : "return-row not-asked" },
        h("div", { class: "return-question" }, h("p", {}, questionName(question)), question.personal ? h("p", { class: "personal-mark" }, t("personal_mark")) : null),
        h(
            "div",
            { class: "return-answer" },
            asked ? answerElement(question, value) : notAsked(),
            confirmed.map((finding) => h("p", { class: "return-reason" }, t("confirmed_with"), " ", reasonWords(finding))),
            links && asked && question.type !== "calculated"
                ? h("p", {}, h("a", { href: `#/question/${question.id}` }, t("change"), hidden(" " + (question.number ?? question.text))))
                : null,
        ),
    );
}

function reasonWords(finding) {
    const given = confirmationOf(finding);
    const words = reasons.includes(given?.reason) ? t(`reason_${given.reason}`) : (given?.reason ?? "");
    return [bdi(words), given?.note ? [" – ", h("bdi", { class: "typed" }, given.note)] : null];
}
