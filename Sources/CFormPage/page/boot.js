// Starts the form. Its scripts are packed like all the rest, which makes the file a fifth smaller; they run only if they
// are to the letter those whose hash the page's policy names. This stands in the page as it is, after unpack.js.

unpack("form-script").then(
    (bytes) => {
        const script = document.createElement("script");
        script.type = "module";
        script.textContent = new TextDecoder().decode(bytes);
        document.head.append(script);
    },
    (problem) => {
        console.error(problem);
        document.body.dataset.failed = "true";
        const place = document.getElementById("loading");
        place.replaceChildren(document.getElementById("failed").content.cloneNode(true));
        place.className = "problem";
        place.setAttribute("role", "alert");
    },
);
