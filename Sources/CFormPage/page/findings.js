// Findings as the engine says them: at the question, and in the summary of the section with the same words.

function severityWord(finding) {
    if (finding.confirmed) return t("severity_confirmed");
    return t(`severity_${finding.severity}`);
}

function findingsOf(id) {
    return form.view.findings.filter((finding) => finding.question && questionIdOf(finding.question) === id);
}

/// Those of a section, in the order of its questions.
function findingsOfSection(section) {
    return section.questions.flatMap((slot) => findingsOf(form.page.questions[slot].id));
}

/// Whether it asks the person to do something: an error, or a warning that is not confirmed.
function isOpen(finding) {
    return finding.severity === "error" || (finding.severity === "warning" && !finding.confirmed);
}

/// One finding at its question.
function findingItem(finding) {
    const kind = finding.confirmed ? "confirmed" : finding.severity;
    const item = h(
        "div",
        { class: `finding ${kind}`, "data-code": finding.code },
        h(
            "p",
            { class: "finding-message" },
            h("strong", { class: "severity" }, severityWord(finding)),
            " ",
            h("span", { class: "message" }, finding.message),
            " ",
            h("bdi", { class: "code" }, finding.code),
        ),
    );
    if (finding.help?.length && !finding.confirmed) {
        item.append(h("ul", { class: "advice" }, finding.help.map((line) => h("li", {}, line))));
    }
    if (finding.confirmable || finding.confirmed) item.append(confirmation(finding));
    return item;
}

/// Fills `box` with findings; an unchanged list is left alone, so that an open confirmation stays open.
function showFindings(box, findings) {
    const signature = JSON.stringify(findings) + JSON.stringify(findings.map(confirmationOf));
    if (box.signature === signature) return;
    box.signature = signature;
    box.replaceChildren(...findings.map(findingItem));
}

/// A link to where a finding is, with its words. Two questions can have the same: the number tells them apart.
function findingLink(finding) {
    const { number } = questionWith(questionIdOf(finding.question)) ?? {};
    return h(
        "a",
        { href: `#/question/${finding.question}`, class: finding.confirmed ? "confirmed" : finding.severity },
        number ? [h("span", { class: "number" }, hidden(t("question") + " "), bdi(number)), " "] : null,
        h("strong", { class: "severity" }, severityWord(finding)),
        " ",
        finding.message,
    );
}

/// The summary at the top of a section: links to everything that is to correct or to explain.
function showErrorSummary(box, section) {
    const open = findingsOfSection(section).filter(isOpen);
    const signature = form.language.tag + JSON.stringify(open.map((finding) => [finding.question, finding.message]));
    if (box.signature === signature) return;
    box.signature = signature;
    box.hidden = open.length === 0;
    const errors = open.filter((finding) => finding.severity === "error").length;
    box.classList.toggle("only-warnings", errors === 0);
    box.replaceChildren(
        h("h2", { id: `${box.id}-title` }, t(errors > 0 ? "summary_title_errors" : "summary_title_warnings")),
        h("ul", {}, open.map((finding) => h("li", {}, findingLink(finding)))),
    );
}
