// Comply or explain: a warning is kept with a reason. What can be confirmed, and what a reason is bound to, the engine
// says.

const reasons = ["repealed", "previous_wrong", "understood_differently", "other"];

/// What a confirmation names: a rule by its id, a built-in warning by its code and its question.
function confirmationKey(finding) {
    return finding.rule
        ? { finding: finding.rule, question: null }
        : { finding: finding.code, question: finding.question ?? null };
}

function confirmationOf(finding) {
    const key = confirmationKey(finding);
    const same = (confirmation) =>
        confirmation.finding === key.finding && (key.question === null || (confirmation.question ?? null) === key.question);
    return form.confirmations.find(same) ?? null;
}

let confirmationCount = 0;

function confirmation(finding) {
    return finding.confirmed ? givenReason(finding) : reasonForm(finding);
}

function givenReason(finding) {
    const given = confirmationOf(finding);
    const known = given && reasons.includes(given.reason);
    return h(
        "div",
        { class: "given-reason" },
        h(
            "p",
            {},
            t("confirmed_with"),
            " ",
            h("strong", {}, known ? t(`reason_${given.reason}`) : bdi(given?.reason ?? "")),
            given?.note ? [h("br"), h("bdi", { class: "typed" }, given.note)] : null,
        ),
        h(
            "button",
            { type: "button", class: "withdraw", onclick: () => confirmWith({ do: "withdraw", ...confirmationKey(finding) }) },
            t("withdraw"),
            hidden(": " + finding.message),
        ),
    );
}

function reasonForm(finding) {
    const id = `reason-${(confirmationCount += 1)}`;
    const problem = h("p", { class: "finding-message error", id: `${id}-problem`, role: "alert" });
    const radios = reasons.map((reason) =>
        h(
            "label",
            { class: "choice" },
            h("input", { type: "radio", name: id, value: reason, "aria-describedby": `${id}-problem` }),
            h("span", {}, t(`reason_${reason}`)),
        ),
    );
    const note = h("textarea", { id: `${id}-note`, rows: 2, dir: "auto" });
    const confirm = () => {
        const chosen = radios.map((radio) => radio.firstChild).find((radio) => radio.checked);
        if (!chosen) {
            setText(problem, t("choose_reason"));
            radios[0].firstChild.focus();
            return;
        }
        const place = finding.question ? questionIdOf(finding.question) : null;
        confirmWith({ do: "confirm", ...confirmationKey(finding), reason: chosen.value, note: note.value });
        announce(t("confirmation_kept"));
        if (place) document.getElementById(`q-${place}`)?.querySelector(".withdraw")?.focus();
    };
    return h(
        "details",
        { class: "keep-and-say-why" },
        h("summary", {}, t("keep_and_say_why"), hidden(": " + finding.message)),
        h("fieldset", {}, h("legend", {}, t("why_keep")), problem, radios),
        h("label", { for: `${id}-note` }, t("reason_note")),
        note,
        h("p", {}, h("button", { type: "button", class: "confirm", onclick: confirm }, t("confirm"))),
    );
}
