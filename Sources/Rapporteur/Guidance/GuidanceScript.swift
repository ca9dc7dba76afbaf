import RapporteurModel

// The two scripts of the site. Neither is needed: without them a link to another language leads to the top of the page,
// unless it is the one beside a question, and the search page is a list.

/// The scripts of the pages.
enum GuidanceScript {
    /// Lets the links to other languages lead to the place that is being read.
    static let keepPlace: StaticString = """
        "use strict";
        {
          const places = [...document.querySelectorAll("[data-place]")];
          const keep = (event) => {
            const link = event.target.closest?.("a[data-keep]");
            if (!link) return;
            const above = places.filter((place) => place.id && place.getBoundingClientRect().top < innerHeight / 3);
            const hash = location.hash.slice(1);
            const here = document.getElementById(decodeURIComponent(hash));
            const read = above.length ? above[above.length - 1].id : "";
            link.hash = here?.matches("[data-place]") && here.getBoundingClientRect().top >= 0
              && here.getBoundingClientRect().top < innerHeight ? here.id : read;
          };
          for (const type of ["pointerover", "focusin", "click", "auxclick"]) addEventListener(type, keep, true);
        }
        """

    /// Hides what does not have the words looked for.
    static let search: StaticString = """
        "use strict";
        {
          const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\\p{M}/gu, "");
          const index = [];
          let last = [];
          for (const entry of JSON.parse(document.getElementById("index").textContent).split(",")) {
            const [word, ...steps] = entry.split(" ");
            const [shared, ...rest] = word;
            last = [...last.slice(0, parseInt(shared, 36)), ...rest];
            let at = 0;
            index.push([last.join(""), steps.map((step) => (at += parseInt(step, 36)))]);
          }
          const groups = [...document.querySelectorAll(".found")];
          const items = groups.flatMap((group) => [...group.querySelectorAll("li")]);
          const shown = items.map((item) => fold(item.textContent));
          const field = document.getElementById("words");
          const found = document.getElementById("found");
          const places = (word) => {
            const cut = word.slice(0, /\\p{Script=Arabic}/u.test(word) ? 10 : 6);
            const result = new Set();
            for (const [known, numbers] of index) {
              if (!known.includes(cut)) continue;
              for (const number of numbers) result.add(number);
            }
            return result;
          };
          const search = () => {
            const words = fold(field.value).match(/\\p{Script=Han}|[\\p{L}\\p{N}]+/gu) ?? [];
            const other = words.map(places);
            let count = 0;
            items.forEach((item, at) => {
              item.hidden = !words.every((word, n) => shown[at].includes(word) || other[n].has(at));
              if (!item.hidden) count += 1;
            });
            for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
            found.textContent = !words.length ? ""
              : count ? found.dataset.some.replace("#", count) : found.dataset.none;
          };
          field.parentElement.hidden = false;
          field.addEventListener("input", search);
          search();
        }
        """

    /// The SHA-256 of a script or style in Base64, by which the policy of a page knows it.
    static func hash(_ source: StaticString) -> String {
        var digest = SHA256()
        digest.update(Array("\(source)".utf8))
        return base64(digest.finish())
    }
}
