// Special answers: not known, does not apply, declined. For typed answers they stand as boxes below the input, of which
// at most one is ticked; a tick puts the input aside and keeps what was typed in it.

function isSpecial(question, value) {
    return typeof value === "string" && (question.special ?? []).includes(value);
}

/// The boxes; `pick` is told the special answer that is now ticked, or null.
function specialBoxes(question, path, pick) {
    if (!question.special?.length) return null;
    const boxes = question.special.map((code) => {
        const box = h("input", { type: "checkbox", id: `f-${path}-${code}`, value: code });
        box.addEventListener("change", () => {
            for (const other of boxes) if (other.firstChild !== box) other.firstChild.checked = false;
            form.group += 1; // each tick is a step of its own
            pick(box.checked ? code : null);
        });
        return h("label", { class: "choice special" }, box, h("span", {}, t(`special_${code}`)));
    });
    const element = h("fieldset", { class: "specials" }, h("legend", {}, t("or_instead")), boxes);
    return {
        element,
        show(value) {
            for (const box of boxes) box.firstChild.checked = box.firstChild.value === value;
        },
    };
}
