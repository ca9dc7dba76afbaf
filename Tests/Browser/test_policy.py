"""The page's own policy: nothing goes out and nothing foreign runs, even for somebody who has got markup into the page."""

import os

from form import until


def test_the_policy_forbids_every_connection(form, small):
    form = form(small).start()
    policy = form.page.get_attribute('meta[http-equiv="Content-Security-Policy"]', "content")
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert "connect-src" not in rules, "connections fall under default-src"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe-inline" not in policy and "'unsafe-eval'" not in policy


def test_the_policy_is_in_force(form, small):
    form = form(small).start()
    page = form.page
    tried = page.evaluate("""async () => {
        window.violations = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violations.push(effectiveDirective));
        const attempt = async (action) => { try { await action(); return "done"; } catch (problem) { return problem.name; } };
        const image = () => new Promise((resolve, reject) => {
            const element = new Image();
            element.onload = resolve;
            element.onerror = () => reject(new TypeError());
            element.src = "https://example.org/x.png";
        });
        const run = (make) => async () => { make(); await new Promise((done) => setTimeout(done, 50)); if (window.ran) return; throw new TypeError(); };
        return {
            fetch: await attempt(() => fetch("https://example.org/")),
            file: await attempt(() => fetch(location.href)),
            socket: await attempt(() => new Promise((resolve, reject) => { const socket = new WebSocket("wss://example.org"); socket.onopen = resolve; socket.onerror = () => reject(new TypeError()); })),
            image: await attempt(image),
            script: await attempt(run(() => { const s = document.createElement("script"); s.textContent = "window.ran = true"; document.body.append(s); })),
            handler: await attempt(run(() => { const b = document.createElement("button"); b.setAttribute("onclick", "window.ran = true"); document.body.append(b); b.click(); })),
            evaluated: await attempt(() => new Function("return 1")()),
            frame: await attempt(run(() => { const f = document.createElement("iframe"); f.srcdoc = "<script>parent.ran = true</script>"; document.body.append(f); })),
            worker: await attempt(() => new Promise((resolve, reject) => { const w = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))); w.onmessage = resolve; w.onerror = () => reject(new TypeError()); })),
        };
    }""")
    assert set(tried.values()) <= {"TypeError", "EvalError", "SecurityError"}, tried
    stopped = page.evaluate("violations")
    assert {"connect-src", "img-src", "script-src-elem", "script-src-attr", "script-src", "worker-src"} <= set(stopped), stopped
    # A beacon says that it was sent also where it was not.
    page.evaluate("() => { window.violations = []; navigator.sendBeacon('https://example.org/', 'x'); }")
    until(page, "violations.includes('connect-src')")
    watch = page.context.watch
    blocked = [error for error in watch.errors if "Content Security Policy" in error]
    assert len(blocked) >= 6, "the browser says that the policy has blocked them"
    # What was tried here is what must never be there otherwise.
    watch.errors.clear()
    watch.requests.clear()


def test_the_form_of_one_language_is_small(real):
    assert os.path.getsize(real) < 600_000
