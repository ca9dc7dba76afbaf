#!/usr/bin/env python3
"""The messages of the sources and their translations.

    Scripts/messages.py check                    what is missing, left over, or does not fit its English pattern
    Scripts/messages.py todo LANG [DOMAIN…]      the English patterns without a translation, as JSON to be filled in
    Scripts/messages.py merge LANG FILE          takes the filled-in JSON over, and drops what is no longer used
    Scripts/messages.py list [DOMAIN…]           every English pattern

A message stands in the sources as Message("English pattern", …); the pattern is the key of its translations, which
stand in Sources/CMessages/texts/DOMAIN/LANG.json.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXTS = ROOT / "Sources" / "CMessages" / "texts"
LANGUAGES = ["ar", "es", "fr", "ru", "zh"]
CATEGORIES = {
    "ar": {"zero", "one", "two", "few", "many", "other"},
    "es": {"one", "other"},
    "fr": {"one", "other"},
    "ru": {"one", "few", "many", "other"},
    "zh": {"other"},
}
# Each domain is one file a language; the browser gets the first only.
DOMAINS = {
    "engine": ["RapporteurDiagnostics", "RapporteurExpression", "RapporteurModel", "RapporteurValidation",
               "RapporteurAnswerFile", "RapporteurForm", "RapporteurBrowser"],
    "definition": ["RapporteurYAML", "RapporteurDefinition", "RapporteurTranslation", "RapporteurLineage", "RapporteurAnalysis"],
    "report": ["RapporteurReport", "RapporteurTemplates"],
    "host": ["RapporteurStore", "Rapporteur", "RapporteurCLI"],
    "pages": [],
}
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "0": "\0"}


def unescape(text, path):
    def replace(match):
        if match.group(1) is not None:
            return chr(int(match.group(1), 16))
        if match.group(2) not in ESCAPES:
            raise SystemExit(f"{path}: a message with the escape \\{match.group(2)}: {text[:60]}")
        return ESCAPES[match.group(2)]
    return re.sub(r"\\(?:u\{([0-9A-Fa-f]+)\}|(.))", replace, text, flags=re.S)


def literal(source, index, path):
    """The string literal at an index, and the index after it; None if there is none."""
    if source.startswith('"""', index):
        end = index + 3
        while not source.startswith('"""', end):
            end += 2 if source[end] == "\\" else 1
        lines = source[index + 3:end].split("\n")
        indent = len(lines[-1])
        body = "\n".join(line[indent:] for line in lines[1:-1])
        return unescape(re.sub(r"\\[ \t]*\n", "", body), path), end + 3
    if source.startswith('"', index):
        end = index + 1
        while source[end] != '"':
            end += 2 if source[end] == "\\" else 1
        return unescape(source[index + 1:end], path), end + 1
    return None


def string_end(source, index):
    """The index after any string, whose interpolations may hold strings of their own."""
    mark = '"""' if source.startswith('"""', index) else '"'
    index += len(mark)
    while not source.startswith(mark, index):
        if source.startswith("\\(", index):
            index = call_end(source, index + 2)
        else:
            index += 2 if source[index] == "\\" else 1
    return index + len(mark)


def call_end(source, index):
    """The index after the parenthesis that closes a call, from inside it."""
    depth = 1
    while depth:
        if source[index] == '"':
            index = string_end(source, index)
            continue
        depth += {"(": 1, ")": -1}.get(source[index], 0)
        index += 1
    return index


def messages():
    """Every message of the sources: {domain: {key: [places]}}."""
    found = {domain: {} for domain in DOMAINS}
    owner = {target: domain for domain, targets in DOMAINS.items() for target in targets}
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        relative = path.relative_to(ROOT)
        target = relative.parts[1]
        if target not in owner:
            continue
        source = path.read_text(encoding="utf-8")
        domain = "pages" if "Pages" in str(relative) else owner[target]
        for match in re.finditer(r"(?<![A-Za-z.])Message\(\s*(?=\")", source):
            line_start = source.rfind("\n", 0, match.start()) + 1
            if "//" in source[line_start:match.start()]:
                continue
            place = f"{relative}:{source.count(chr(10), 0, match.start()) + 1}"
            text, after = literal(source, match.end(), place)
            end = call_end(source, after)
            context = re.search(r"context:\s*\"([^\"]*)\"", source[after:end])
            nested = source.find("Message(", after, end)
            if context and (nested < 0 or after + context.start() < nested):
                text = f"[{context.group(1)}] {text}"
            found[domain].setdefault(text, []).append(place)
    seen = set()
    for domain in DOMAINS:
        for key in [key for key in found[domain] if key in seen]:
            del found[domain][key]
        seen |= set(found[domain])
    return found


class Pattern:
    """The slots of a pattern, and the branches of its plurals."""

    def __init__(self, text):
        self.text, self.index = text, 0
        self.plain, self.all, self.plurals, self.selects = set(), set(), [], []
        self.parts(False)
        if self.index != len(text):
            raise ValueError("a brace too many")

    def parts(self, is_branch):
        while self.index < len(self.text):
            character = self.text[self.index]
            if character == "}":
                if not is_branch:
                    raise ValueError("a brace too many")
                return
            if character == "{":
                self.slot()
            else:
                self.index += 1
        if is_branch:
            raise ValueError("a brace too few")

    def match(self, expression):
        match = re.compile(expression).match(self.text, self.index)
        if not match:
            raise ValueError(f"not a slot at “{self.text[self.index:self.index + 20]}”")
        self.index = match.end()
        return match

    def slot(self):
        match = self.match(r"\{([A-Za-z0-9_.-]+)(\}|, plural,|, select,)")
        name, kind = match.groups()
        self.all.add(name)
        if kind == "}":
            self.plain.add(name)
            return
        branches = set()
        while not re.compile(r"[ \n]*\}").match(self.text, self.index):
            branches.add(self.match(r"[ \n]*([=A-Za-z0-9_.-]+)[ \n]*\{").group(1))
            self.parts(True)
            self.match(r"\}")
        self.match(r"[ \n]*\}")
        if "other" not in branches:
            raise ValueError("a choice without “other”")
        if "plural" in kind:
            self.plurals.append({branch for branch in branches if not branch.startswith("=")})
        else:
            self.plain.add(name)
            self.selects.append((name, branches))


def body(key):
    return re.sub(r"^\[[a-zA-Z ]+\] ", "", key)


def problems():
    found = messages()
    result = []
    slots = {}
    for domain, keys in found.items():
        for key, places in keys.items():
            if "{" not in key or domain == "pages":
                continue
            try:
                slots[key] = Pattern(body(key))
            except ValueError as error:
                result.append(f"{places[0]}: {error}: {key}")
    for domain, keys in found.items():
        for language in LANGUAGES:
            path = TEXTS / domain / f"{language}.json"
            texts = json.loads(path.read_text(encoding="utf-8"))
            place = path.relative_to(ROOT)
            for key in keys:
                if key not in texts:
                    result.append(f"{place}: missing: {key[:120]}")
            for key, text in texts.items():
                if key not in keys:
                    result.append(f"{place}: no longer in the sources: {key[:120]}")
                    continue
                english = body(key)
                if not text.strip() or (text[0] == " ", text[-1] == " ") != (english[0] == " ", english[-1] == " "):
                    result.append(f"{place}: blank, or other spaces at its ends: {key[:120]}")
                if text.count("\n\n") != english.count("\n\n"):
                    result.append(f"{place}: another number of paragraphs: {key[:120]}")
                if key not in slots:
                    continue
                try:
                    pattern = Pattern(text)
                except ValueError as error:
                    result.append(f"{place}: {error}: {key[:120]}")
                    continue
                wanted = slots[key]
                if not wanted.plain <= pattern.all or not pattern.all <= wanted.all:
                    result.append(f"{place}: other slots: {key[:120]}")
                if any(branches != CATEGORIES[language] for branches in pattern.plurals):
                    result.append(f"{place}: a plural needs {', '.join(sorted(CATEGORIES[language]))}: {key[:120]}")
                if sorted(map(str, ((n, sorted(b)) for n, b in pattern.selects))) != sorted(
                        map(str, ((n, sorted(b)) for n, b in wanted.selects))):
                    result.append(f"{place}: other words to choose by: {key[:120]}")
    return result


def write(path, texts):
    path.write_text(json.dumps(dict(sorted(texts.items())), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def merge(language, filled):
    found = messages()
    for domain, keys in found.items():
        path = TEXTS / domain / f"{language}.json"
        texts = json.loads(path.read_text(encoding="utf-8"))
        kept = {key: text for key, text in texts.items() if key in keys}
        kept |= {key: text for key, text in filled.items() if key in keys and text}
        write(path, kept)
    unknown = set(filled) - {key for keys in found.values() for key in keys}
    for key in sorted(unknown):
        print(f"not in the sources: {key[:120]}", file=sys.stderr)


def main(arguments):
    match arguments:
        case ["check"]:
            lines = problems()
            print("\n".join(lines))
            print(f"{sum(map(len, messages().values()))} messages, {len(lines)} problems", file=sys.stderr)
            return 1 if lines else 0
        case ["todo", language, *domains]:
            open_keys = {}
            for domain, keys in messages().items():
                if domains and domain not in domains:
                    continue
                texts = json.loads((TEXTS / domain / f"{language}.json").read_text(encoding="utf-8"))
                open_keys |= {key: "" for key in keys if key not in texts}
            print(json.dumps(open_keys, ensure_ascii=False, indent=1))
        case ["merge", language, file]:
            merge(language, json.loads(pathlib.Path(file).read_text(encoding="utf-8")))
        case ["list", *domains]:
            for domain, keys in messages().items():
                if not domains or domain in domains:
                    for key in keys:
                        print(f"{domain}\t{key}")
        case _:
            print(__doc__, file=sys.stderr)
            return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
