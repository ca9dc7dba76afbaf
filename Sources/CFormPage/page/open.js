// Opening a file: what it is and how it differs is shown before anything is replaced.

/// The engine refuses longer files, and says so; no more than that is read.
const longestFile = 16 * 1024 * 1024;

async function openFile(file) {
    stopTyping();
    const bytes = new Uint8Array(await file.slice(0, longestFile + 1).arrayBuffer());
    let reply;
    try {
        reply = form.door.call("open", bytes);
    } catch (problem) {
        engineStopped(problem);
        return;
    }
    if (reply.error !== undefined) return tell(t("not_opened", { name: file.name }), h("p", {}, bdi(reply.error)));
    if (reply.refused) return tellRefused(file, reply.refused);
    const { opened } = reply;
    if (!opened.same_questionnaire) {
        send({ do: "discard" });
        await tell(t("not_opened", { name: file.name }), h("p", {}, t("other_questionnaire", { other: opened.header.questionnaire ?? "?", own: form.data.questionnaire })));
    } else if (!form.draft) {
        await acceptAsNew(bytes);
    } else if (opened.unchanged) {
        send({ do: "discard" });
        await tell(t("open_title", { name: file.name }), h("p", {}, t("open_unchanged")));
    } else {
        await chooseWhatToDo(file, bytes, reply);
    }
}

function tellRefused(file, { message, line, column }) {
    return tell(
        t("not_opened", { name: file.name }),
        h("p", { class: "refusal" }, message),
        line ? h("p", {}, t("refused_place", { line, column })) : null,
        h("p", {}, t("nothing_changed")),
    );
}

/// The file becomes a draft of its own; what the engine held was kept before.
async function acceptAsNew(bytes) {
    if (form.draft) await keepNow();
    let reply;
    try {
        // What came from a file is out already.
        reply = form.door.restore(bytes, true);
    } catch (problem) {
        engineStopped(problem);
        return;
    }
    if (reply.error !== undefined) {
        notify("engine", "problem", h("p", {}, t("not_understood"), " ", bdi(reply.error)));
        return;
    }
    take(reply);
    goOnInLanguage();
    await keepAsNew();
    forget("tab");
    go(firstPlace());
}

async function chooseWhatToDo(file, bytes, { opened, differences, merge }) {
    const options = [];
    const canWrite = !form.readOnly;
    const conflicts = merge ? conflictChoices(merge.conflicts) : null;
    const mergeBody = merge ? mergePreview(merge, conflicts) : null;
    if (merge && canWrite) options.push({ value: "merge", label: t("open_merge"), hint: t("open_merge_hint") });
    if (canWrite) options.push({ value: "replace", label: t("open_replace"), hint: t("open_replace_hint") });
    options.push({ value: "keep", label: t("open_keep"), hint: t("open_keep_hint") });
    const suggested = opened.is_part && merge && canWrite ? "merge" : null;
    const way = radioGroup(t("open_what"), "open-way", options, suggested);
    const problem = h("p", { class: "finding-message error", role: "alert" });
    const showMerge = () => mergeBody && (mergeBody.hidden = way.value() !== "merge");
    for (const input of way.inputs) input.addEventListener("change", showMerge);
    showMerge();
    const answer = await ask({
        title: t("open_title", { name: file.name }),
        body: [openedFacts(opened), differenceTable(differencesThatMatter(opened, differences)), way.element, problem, mergeBody],
        choices: [
            { name: "go", key: "go_on", kind: "main" },
            { name: "cancel", key: "cancel" },
        ],
        check() {
            const missing = way.value() === "merge" ? conflicts.find((each) => !each.group.value()) : null;
            setText(problem, way.value() === null ? t("open_choose") : missing ? t("open_conflict_open") : "");
            if (way.value() === null) way.inputs[0].focus();
            else missing?.group.inputs[0].focus();
            return way.value() !== null && !missing;
        },
    });
    if (answer === null) send({ do: "discard" });
    else if (way.value() === "keep") await acceptAsNew(bytes);
    else acceptHere(way.value(), conflicts, merge);
}

function acceptHere(way, conflicts, merge) {
    const request = { do: "accept", mode: way };
    if (way === "merge") request.choices = Object.fromEntries(conflicts.map(({ question, group }) => [question, group.value()]));
    if (!change(request)) return;
    const text = way === "merge" ? t("merged", { n: merge.taken.length }) : t("replaced");
    notify("opened", "success", h("p", {}, text), [button("undo-open", "undo", () => (forget("opened"), travel("undo")))]);
}

/// What the file is, and how it stands to the draft.
function openedFacts(opened) {
    const { respondent, revision, status } = opened.header;
    const facts = [
        t("open_facts", {
            name: respondent ? nameOf(respondent) : t("no_respondent"),
            revision: Number(revision ?? 1),
            status: t(`status_${["submitted", "certified"].includes(status) ? status : "draft"}`),
        }),
        t("open_answered", { n: opened.answered }),
    ];
    const cautions = [];
    if (opened.is_part) facts.push(t("open_part"));
    if (!opened.same_respondent) cautions.push(t("open_other_respondent"));
    if (!opened.same_definition) cautions.push(t("open_other_definition"));
    if (opened.newer) facts.push(t("open_newer"));
    if (opened.older) cautions.push(t("open_older"));
    return [h("p", {}, facts.map((fact, index) => [index ? h("br") : null, fact])), cautions.map((caution) => h("p", { class: "inset caution" }, caution))];
}

/// A part says nothing about the sections that it leaves out.
function differencesThatMatter({ header: { part } }, differences) {
    if (!Array.isArray(part)) return differences;
    return differences.filter(({ question }) => {
        const slot = question ? slots.get(questionIdOf(question)) : undefined;
        return slot !== undefined && part.includes(sectionOfSlot.get(slot).id);
    });
}

const mostDifferences = 200;

/// Yours and theirs, side by side.
function differenceTable(differences) {
    if (!differences?.length) return null;
    const row = ({ question: path, key, mine, theirs }) => {
        const question = path ? questionWith(questionIdOf(path)) : null;
        const cell = (value) => (question ? answerElement(question, value) : h("p", { class: "answer typed" }, bdi(headerWords(key, value))));
        return h(
            "tr",
            {},
            h("th", { scope: "row" }, question ? questionName(question) : bdi(path ?? headerName(key))),
            h("td", { "data-label": t("mine") }, cell(mine)),
            h("td", { "data-label": t("theirs") }, cell(theirs)),
        );
    };
    const more = differences.length - mostDifferences;
    return h(
        "details",
        { class: "differences", open: differences.length <= 12 },
        h("summary", {}, t("differences", { n: differences.length })),
        h(
            "table",
            {},
            h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("question")), h("th", { scope: "col" }, t("mine")), h("th", { scope: "col" }, t("theirs")))),
            h("tbody", {}, differences.slice(0, mostDifferences).map(row)),
        ),
        more > 0 ? h("p", {}, t("and_more", { n: more })) : null,
    );
}

/// What stands before the answers of a file, by its name where it has one.
function headerName(key) {
    return key in headerNames ? t(headerNames[key]) : (key ?? "");
}

const headerNames = {
    version: "key_version",
    definition: "key_definition",
    respondent: "key_respondent",
    language: "language",
    revision: "key_revision",
    status: "key_status",
    part: "key_part",
};

function headerWords(key, value) {
    if (value === null || value === undefined) return t("no_answer");
    return typeof value === "string" ? value : Array.isArray(value) ? value.join(", ") : (value.other ?? JSON.stringify(value));
}

/// For each answer that both have and that differs: whose is taken.
function conflictChoices(list) {
    return list.map(({ question: id, mine, theirs }, index) => {
        const question = questionWith(questionIdOf(id)) ?? { type: "text", text: id };
        const group = radioGroup(
            questionName(question),
            `conflict-${index}`,
            [
                { value: "mine", label: t("mine"), body: answerElement(question, mine) },
                { value: "theirs", label: t("theirs"), body: answerElement(question, theirs) },
            ],
            null,
        );
        group.element.classList.add("conflict");
        return { question: id, group };
    });
}

function mergePreview(merge, conflicts) {
    const names = merge.taken.map((id) => h("li", {}, questionName(questionWith(questionIdOf(id)) ?? { text: id })));
    return h(
        "div",
        { class: "merge" },
        h("h3", {}, t("merge_taken", { n: merge.taken.length })),
        names.length ? h("ul", {}, names) : null,
        conflicts.length ? [h("h3", {}, t("merge_conflicts", { n: conflicts.length })), conflicts.map(({ group }) => group.element)] : null,
    );
}

// A file may also be dropped anywhere on the page.
addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    if (!document.getElementById("dialog")) openFile(file);
});
