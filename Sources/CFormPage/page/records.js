// Records: a list of cards that a person extends. Fields are shown as they are asked in their own record.

function recordsWidget(question, path) {
    const id = question.id;
    const list = h("div", { class: "records" });
    const add = h("button", { type: "button", class: "add-record", onclick: addRecord }, t("add_record"));
    const limit = h("p", { class: "hint" });
    let cards = [];
    const specials = specialBoxes(question, path, (code) => {
        list.classList.toggle("aside", code !== null);
        setAnswer({ question: id }, code);
        show(form.answers[id]);
    });

    // A command that adds, removes or moves shows the list anew and leaves the rest of the page alone.
    function command(request) {
        form.group += 1;
        const reply = send(request);
        if (!reply) return false;
        take(reply);
        changed();
        show(form.answers[id]);
        refresh();
        return true;
    }
    function addRecord() {
        if (!command({ do: "add_record", question: id })) return;
        specials?.show(null);
        focusInside(cards.at(-1).element);
    }
    function removeRecord(record) {
        if (!command({ do: "remove_record", question: id, record })) return;
        notify("record", "information", h("p", {}, t("record_removed", { n: record + 1 })), [
            button("undo-remove", "undo", () => (forget("record"), travel("undo"))),
        ]);
        const next = cards[Math.min(record, cards.length - 1)];
        (next ? next.element.querySelector(".remove-record") : add).focus();
    }
    function moveRecord(record, to, direction) {
        if (!command({ do: "move_record", question: id, record, to })) return;
        announce(t("record_moved", { to: to + 1, count: cards.length }), "moved");
        const mover = cards[to].element.querySelector(`.move-${direction}`);
        (mover.disabled ? cards[to].element.querySelector(".remove-record") : mover).focus();
    }

    function card(record, count) {
        const blocks = question.fields.map((field) => {
            const target = { question: id, record, field: field.id };
            const block = questionBlock({ ...field, personal: field.personal || false }, target);
            block.show(answerAt(target));
            return block;
        });
        const move = (direction, to) =>
            h(
                "button",
                {
                    type: "button",
                    class: `move-${direction}`,
                    disabled: to < 0 || to >= count,
                    onclick: () => moveRecord(record, to, direction),
                },
                t(`move_${direction}`),
                hidden(" " + t("record_number", { n: record + 1 })),
            );
        const element = h(
            "fieldset",
            { class: "record", "data-record": record },
            h("legend", {}, t("record_of", { n: record + 1, count })),
            h("div", { class: "findings" }),
            blocks.map((block) => block.element),
            h(
                "p",
                { class: "actions" },
                count > 1 ? [move("up", record - 1), move("down", record + 1)] : null,
                h(
                    "button",
                    { type: "button", class: "remove-record", onclick: () => removeRecord(record) },
                    t("remove_record"),
                    hidden(" " + t("record_number", { n: record + 1 })),
                ),
            ),
        );
        return { element, blocks };
    }

    function show(value) {
        const records = Array.isArray(value) ? value : [];
        specials?.show(isSpecial(question, value) ? value : null);
        cards = records.map((_, record) => card(record, records.length));
        list.replaceChildren(...cards.map((each) => each.element));
        const full = question.max_items && records.length >= question.max_items;
        add.disabled = Boolean(full);
        setText(limit, full ? t("records_full", { n: question.max_items }) : "");
        update();
    }

    function update() {
        const asked = form.view.fields?.[id] ?? [];
        const findings = findingsOf(id).filter((finding) => finding.question !== id);
        cards.forEach(({ element, blocks }, record) => {
            const place = `${id}[${record + 1}]`;
            const own = findings.filter((finding) => finding.question === place);
            if (!isTyping()) showFindings(element.querySelector(".findings"), own);
            blocks.forEach((block, index) => {
                const field = `${place}.${block.question.id}`;
                block.update((asked[record] ?? "")[index] !== "0", findings.filter((finding) => finding.question === field));
            });
        });
    }

    return {
        input: null,
        element: h("div", {}, list, limit, h("p", {}, add), specials?.element),
        described: [],
        fits: (value) =>
            value === null ||
            value === undefined ||
            isSpecial(question, value) ||
            (Array.isArray(value) && value.every((record) => typeof record === "object" && record !== null)),
        show,
        update,
    };
}
