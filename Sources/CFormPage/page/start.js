// The beginning: what the page carries is unpacked, the engine is started, and the place where one was is shown.

function changeLanguage(tag) {
    stopTyping();
    const reply = send({ do: "language", language: tag });
    if (!reply) {
        document.getElementById("language").value = form.language.tag;
        return;
    }
    usePage(tag);
    take(reply);
    notices.replaceChildren();
    buildHead();
    buildNavigation();
    if (form.draft) changed();
    if (form.readOnly) tellOfOtherTab();
    tellOfMemory();
    setText(document.getElementById("skip"), t("skip"));
    showAgain();
    document.getElementById("language").focus();
}

/// What the page needs and a browser of the last years has.
function missingParts() {
    const needed = { DecompressionStream: globalThis.DecompressionStream, WebAssembly: globalThis.WebAssembly, dialog: globalThis.HTMLDialogElement };
    return Object.keys(needed).filter((name) => !needed[name]);
}

function tellOfMemory() {
    if (shelf.kind === "memory") notify("memory", "standing", h("p", {}, t("memory_only")));
}

async function start() {
    const [dataBytes, packageBytes, engineBytes] = await Promise.all(["form-data", "form-package", "form-engine"].map(unpack));
    const [module, opened] = await Promise.all([WebAssembly.compile(engineBytes), openShelf()]);
    form.data = JSON.parse(new TextDecoder().decode(dataBytes));
    form.module = module;
    form.packageBytes = packageBytes;
    form.door = await EngineDoor.open(module, packageBytes);
    shelf = opened;
    usePage(form.data.languages[0].tag);
    buildHead();
    buildNavigation();
    const content = h("div", { class: "columns" }, navigation, h("div", { class: "content" }, notices, main));
    document.getElementById("loading").replaceWith(
        h("a", { id: "skip", class: "skip", href: "#main", onclick: skip }, t("skip")),
        head,
        content,
        announcer,
        paper,
    );
    for (const id of ["form-data", "form-package", "form-engine", "form-script"]) document.getElementById(id).remove();
    tellOfMemory();
    await comeBack();
    follow({ focus: false });
    document.documentElement.dataset.ready = "true";
    performance.mark("form-usable");
}

function skip(event) {
    event.preventDefault(); // the address belongs to the place
    main.querySelector("h1")?.focus();
}

/// Goes on where this tab was, or with the only draft there is.
async function comeBack() {
    let last = null;
    try {
        last = sessionStorage.getItem("rapporteur/draft");
    } catch {
        // Then the list is shown.
    }
    const own = (await shelf.list()).filter((draft) => draft.questionnaire === form.data.questionnaire);
    const draft = own.find((each) => each.id === last) ?? (own.length === 1 ? own[0] : null);
    if (!draft) return;
    const place = location.hash.startsWith("#/") ? null : (draft.place ?? "");
    const known = form.data.languages.some(({ tag }) => tag === draft.language);
    if (known && draft.language !== form.language.tag) {
        usePage(draft.language);
        buildHead();
        buildNavigation();
    }
    await continueDraft(draft, { place });
}

/// Says that the form cannot run here, in the words that the host has put beside the loading message.
function fail(problem) {
    console.error(problem);
    document.body.dataset.failed = "true";
    const place = document.getElementById("loading") ?? document.body;
    const detail = missingParts().join(", ") || String(problem);
    place.replaceChildren(document.getElementById("failed").content.cloneNode(true), h("p", {}, bdi(detail)));
    place.className = "problem";
    place.setAttribute("role", "alert");
}

if (missingParts().length) fail();
else start().catch(fail);
