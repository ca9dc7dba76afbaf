// Records: a list of cards that a person extends. Fields are shown as they are asked in their own record.

function recordsWidget(question, path) {
    const id = question.id;
    const list = h("div", { class: "records" });
    const add = h("button", { type: "button", class: "add-record", onclick: addRecord }, t("add_record"));
    const limit = h("p", { class: "hint" });
    let cards = [];
    const opened = new Set(); // the entries that are unfolded
    const answered = form.answers[id];
    if (Array.isArray(answered) && answered.length <= 3) answered.forEach((_, record) => opened.add(record));
    const specials = specialBoxes(question, path, (code) => setAnswer({ question: id }, code));

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
        opened.add(cards.length);
        if (!command({ do: "add_record", question: id })) return;
        focusInside(cards.at(-1).element.querySelector(".record-fields"));
    }
    function removeRecord(record) {
        const before = [...opened];
        opened.clear();
        for (const each of before) if (each !== record) opened.add(each > record ? each - 1 : each);
        if (!command({ do: "remove_record", question: id, record })) return;
        notify("record", "information", h("p", {}, t("record_removed", { n: record + 1 })), [
            button("undo-remove", "undo", () => (forget("record"), travel("undo"))),
        ]);
        const next = cards[Math.min(record, cards.length - 1)];
        (next ? next.element.querySelector(".remove-record") : add).focus();
    }
    function moveRecord(record, to, direction) {
        const [here, there] = [opened.has(record), opened.has(to)];
        opened[here ? "add" : "delete"](to);
        opened[there ? "add" : "delete"](record);
        if (!command({ do: "move_record", question: id, record, to })) return;
        announce(t("record_moved", { to: to + 1, count: cards.length }), "moved");
        const mover = cards[to].element.querySelector(`.move-${direction}`);
        (mover.disabled ? cards[to].element.querySelector(".remove-record") : mover).focus();
    }

    function card(record, count) {
        const body = h("div", { class: "record-fields" });
        const title = h("span", { class: "record-title" });
        const findings = h("div", { class: "findings" });
        const own = { blocks: null };
        // Fifty entries of a dozen fields would be a long page: an entry that is closed has no fields.
        const fields = h("details", { class: "record-body" }, h("summary", {}, title, hidden(" " + t("record_number", { n: record + 1 }))), body);
        own.open = () => {
            fields.open = true;
            if (own.blocks) return;
            own.blocks = question.fields.map((field) => {
                const target = { question: id, record, field: field.id };
                const block = questionBlock(field, target);
                block.show(answerAt(target));
                return block;
            });
            fill(body, own.blocks.map((block) => block.element));
        };
        fields.addEventListener("toggle", () => {
            if (fields.open) opened.add(record);
            else opened.delete(record);
            if (!fields.open || own.blocks) return;
            own.open();
            update();
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
        own.element = h(
            "fieldset",
            { class: "record", "data-record": record, id: `q-${id}[${record + 1}]` },
            h("legend", {}, t("record_of", { n: record + 1, count })),
            findings,
            fields,
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
        own.element.openRecord = () => {
            own.open();
            update();
        };
        own.update = (asked, list) => {
            // Fifty titles on every key are slow; a record that is typed into is open.
            if (own.blocks || !own.titled) setText(title, titleOf(record));
            own.titled = true;
            const place = `${id}[${record + 1}]`;
            // What is wrong inside an entry that is closed is told on it.
            if (!isTyping()) showFindings(findings, own.blocks ? list.filter((finding) => finding.question === place) : list);
            own.blocks?.forEach((block, index) => {
                const field = `${place}.${block.question.id}`;
                block.update(asked[index] !== "0", list.filter((finding) => finding.question === field));
            });
        };
        if (opened.has(record)) own.open();
        return own;
    }

    /// The first thing that was filled in, which is usually a name.
    function titleOf(record) {
        const entry = form.answers[id]?.[record] ?? {};
        const field = question.fields.find((each) => (entry[each.id] ?? null) !== null);
        return field ? wordsOf(field, entry[field.id]).join(", ") : t("record_empty");
    }

    function show(value) {
        const records = Array.isArray(value) ? value : [];
        specials?.show(isSpecial(question, value) ? value : null);
        // A special answer would take the place of the entries; it is offered where there are none.
        if (specials) specials.element.hidden = records.length > 0;
        cards = records.map((_, record) => card(record, records.length));
        fill(list, cards.map((each) => each.element));
        const full = question.max_items && records.length >= question.max_items;
        add.disabled = Boolean(full);
        setText(limit, full ? t("records_full", { n: question.max_items }) : "");
        update();
    }

    function update() {
        const asked = form.view.fields?.[id] ?? [];
        const places = new Map();
        for (const finding of findingsOf(id)) {
            const place = finding.question.slice(0, finding.question.indexOf("]") + 1);
            if (place !== "") places.set(place, [...(places.get(place) ?? []), finding]);
        }
        cards.forEach((each, record) => each.update(asked[record] ?? "", places.get(`${id}[${record + 1}]`) ?? []));
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
