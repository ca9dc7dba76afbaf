// A part of the draft for another ministry.

async function savePart() {
    const sections = sectionsOfDraft();
    const boxes = sections.map((section) => h("input", { type: "checkbox", value: section.id }));
    const problem = h("p", { class: "finding-message error", role: "alert" });
    const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
    const answer = await ask({
        title: t("part"),
        body: [
            h("p", {}, t("part_what")),
            h("ol", {}, h("li", {}, t("part_step_send")), h("li", {}, t("part_step_fill")), h("li", {}, t("part_step_merge"))),
            h(
                "fieldset",
                {},
                h("legend", {}, t("part_sections")),
                problem,
                sections.map((section, index) => optionLabel(boxes[index], [section.title, section.personal ? h("span", { class: "hint" }, t("personal_mark")) : null])),
            ),
        ],
        choices: [
            { name: "save", key: "part_save", kind: "main" },
            { name: "cancel", key: "cancel" },
        ],
        check() {
            if (chosen().length) return true;
            setText(problem, t("part_none"));
            boxes[0].focus();
            return false;
        },
    });
    if (!answer) return;
    const reply = send({ do: "part", sections: chosen() });
    if (!reply) return;
    download(reply.text, reply.file_name);
    notify("saved", "success", [h("p", {}, h("strong", {}, t("saved", { name: reply.file_name }))), h("p", {}, t("part_saved"))]);
}
