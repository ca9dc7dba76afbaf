// The head of the page: what this is, how far it is, where it is kept, and the buttons that are always there.

const head = h("header", { id: "head" });
const navigation = h("nav", { id: "navigation" });
const parts = {}; // the elements of the head that change

const wide = matchMedia("(min-width: 60rem)");

function buildHead() {
    parts.identity = h("p", { id: "identity" });
    parts.status = h("p", { id: "status-line" });
    parts.kept = h("p", { id: "kept" });
    parts.undo = button("undo", "undo", () => travel("undo"));
    parts.redo = button("redo", "redo", () => travel("redo"));
    const languages = form.data.languages;
    const language = h(
        "select",
        { id: "language", onchange: (event) => changeLanguage(event.target.value) },
        languages.map(({ tag, name }) => h("option", { value: tag, lang: tag, selected: tag === form.language.tag }, name)),
    );
    parts.file = h("input", { type: "file", id: "file", class: "visually-hidden", tabindex: -1, "aria-label": t("open"), accept: ".yaml,.yml,.json,.txt" });
    parts.file.addEventListener("change", () => {
        if (parts.file.files[0]) openFile(parts.file.files[0]);
        parts.file.value = ""; // the same file can be chosen again
    });
    parts.draftButtons = [
        button("save", "save", saveFile, { class: "main" }),
        button("open", "open", () => parts.file.click()),
        parts.undo,
        parts.redo,
    ];
    parts.more = moreMenu();
    head.replaceChildren(
        h("p", { id: "form-title" }, form.page.title),
        parts.identity,
        h("div", { class: "progress" }, parts.status, parts.kept),
        h(
            "div",
            { class: "toolbar" },
            parts.draftButtons,
            parts.file,
            parts.more,
            languages.length > 1 ? h("span", { class: "language" }, h("label", { for: "language" }, t("language")), " ", language) : null,
        ),
    );
}

function moreMenu() {
    const item = (id, key, action) => button(id, key, () => ((menu.open = false), action()));
    const menu = h(
        "details",
        { id: "more" },
        h("summary", { id: "more-button" }, t("more")),
        h(
            "div",
            { class: "menu" },
            item("drafts", "drafts", () => go("#/drafts")),
            item("part", "part", savePart),
            item("print-return", "print_return", () => printPage("return")),
            item("print-blank", "print_blank", () => printPage("blank")),
        ),
    );
    menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !menu.open) return;
        menu.open = false;
        menu.querySelector("summary").focus();
    });
    menu.addEventListener("focusout", (event) => {
        if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    document.addEventListener("pointerdown", (event) => menu.contains(event.target) || (menu.open = false));
    return menu;
}

/// Who answers, which revision, which status.
function identity() {
    const { respondent, revision, status, part } = form.header;
    const line = t("identity", {
        name: respondent ? nameOf(respondent) : t("no_respondent"),
        revision: form.view?.revision ?? Number(revision ?? 1),
        status: t(`status_${["submitted", "certified"].includes(status) ? status : "draft"}`),
    });
    return part ? `${line} ${t("identity_part")}` : line;
}

function nameOf(code) {
    const { respondent, respondent_name, respondents = [] } = form.data;
    const name = code === respondent ? respondent_name : respondents.find(([known]) => known === code)?.[1];
    return name ? t("name_and_code", { name, code }) : code;
}

function showStatus() {
    const open = Boolean(form.draft);
    head.classList.toggle("no-draft", !open);
    for (const element of [parts.identity, parts.status, parts.kept, parts.undo, parts.redo, navigation]) element.hidden = !open;
    navigation.parentElement?.classList.toggle("with-sections", open);
    document.getElementById("save").hidden = !open;
    for (const id of ["drafts", "part", "print-return"]) document.getElementById(id).hidden = !open;
    if (!open || !form.view) return;
    const who = [form.header.respondent, form.header.status, form.header.part, form.view.revision].join(" ");
    if (parts.identity.signature !== who) {
        parts.identity.signature = who;
        setText(parts.identity, identity());
    }
    const { asked, answered, errors, warnings } = form.view.summary;
    const line = t("progress", { n: answered, asked, errors, warnings });
    if (parts.status.textContent !== line) {
        if (parts.status.textContent !== "") announce(line, "progress");
        setText(parts.status, line);
    }
    // A button that loses its use while it has the focus stays, so that the keyboard does not fall off the page.
    setAttribute(parts.undo, "aria-disabled", !form.view.can_undo || form.readOnly ? "true" : null);
    setAttribute(parts.redo, "aria-disabled", !form.view.can_redo || form.readOnly ? "true" : null);
    showNavigation();
    showKept();
}

function showKept() {
    if (!form.draft || !parts.kept) return;
    // Writing a time in words is slow, and this runs on every key.
    const signature = [form.readOnly, lastKept.state, lastKept.time].join(" ");
    if (parts.kept.signature === signature) return;
    parts.kept.signature = signature;
    const key = form.readOnly ? "kept_elsewhere" : `kept_${lastKept.state}`;
    const text = t(key, { time: lastKept.time ? clock(lastKept.time) : "" });
    if (lastKept.state === "failed" && parts.kept.textContent !== text) announce(text, "kept");
    setText(parts.kept, text);
    parts.kept.className = ["failed", "memory"].includes(lastKept.state) ? "trouble" : "";
}

// The list of sections.
let navigationLinks = [];

function buildNavigation() {
    const link = (href, title, attributes) => {
        const progress = h("span", { class: "section-progress" });
        const element = h("a", { href, ...attributes }, h("span", { class: "section-title" }, title), " ", progress);
        return { element, progress, href };
    };
    navigationLinks = form.page.sections.map((section) => link(`#/section/${section.id}`, section.title, { "data-section": section.id }));
    const review = link("#/review", t("review"), { "data-page": "review" });
    const all = [...navigationLinks, review];
    const list = h("ol", {}, all.map(({ element }) => h("li", {}, element)));
    const box = h("details", { open: wide.matches }, h("summary", {}, t("sections")), list);
    list.addEventListener("click", () => (box.open = wide.matches));
    navigation.setAttribute("aria-label", t("sections"));
    navigation.replaceChildren(box);
    navigationLinks.review = review;
}

wide.addEventListener("change", () => {
    const box = navigation.querySelector("details");
    if (box) box.open = wide.matches;
});

function showNavigation() {
    const shown = new Set(sectionsOfDraft());
    form.view.sections.forEach(({ asked, answered, errors, warnings }, index) => {
        const { element, progress } = navigationLinks[index];
        element.parentElement.hidden = !shown.has(form.page.sections[index]);
        const signature = [asked, answered, errors, warnings].join(" ");
        if (progress.signature !== signature) {
            progress.signature = signature;
            fill(
                progress,
                asked === 0 ? t("section_not_asked") : t("section_progress", { n: answered, asked }),
                errors ? [" · ", h("span", { class: "to-correct" }, t("to_correct", { n: errors }))] : null,
                warnings ? [" · ", h("span", { class: "to-explain" }, t("to_explain", { n: warnings }))] : null,
            );
            element.classList.toggle("complete", asked > 0 && asked === answered && !errors && !warnings);
        }
    });
    for (const { element, href } of [...navigationLinks, navigationLinks.review]) {
        const current = shownSection ? `#/section/${shownSection.id}` : location.hash;
        setAttribute(element, "aria-current", current === href ? "page" : null);
    }
}
