// Giving the draft out of the browser as a file.

function download(text, name) {
    const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    const link = h("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read the file only later.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function saveFile() {
    if (!form.draft) return;
    stopTyping();
    const reply = send({ do: "text" });
    if (!reply) return;
    download(reply.text, reply.file_name);
    if (form.readOnly) return;
    const state = send({ do: "saved" });
    if (!state) return;
    take(state);
    // Set before it is kept, so that a reload knows it too.
    form.draft.unsaved = false;
    keepNow();
    showStatus();
    notify("saved", "success", [
        h("p", {}, h("strong", {}, t("saved", { name: reply.file_name }))),
        h("p", {}, t("saved_where")),
        h("p", {}, t("saved_send")),
        h("p", {}, t("saved_check"), " ", h("code", {}, bdi(`rapporteur check ${reply.file_name}`))),
    ]);
    // The button at the end of the review is far from the message.
    notices.scrollIntoView({ block: "nearest" });
}
