"""What a capable team would write in an afternoon, for comparison: PyYAML's C loader, a JSON Schema made from the
questionnaire, and a dictionary tally. It does less than Rapporteur: no places, no routing, no rules, no regions.

    python Benchmarks/pipeline.py QUESTIONNAIRE.yaml FILE...      (or one file name a line on standard input)
"""

import json
import re
import sys
import time

import jsonschema
import yaml


def load(path):
    """Reads a file with every scalar as text, as Rapporteur does."""
    with open(path, "rb") as file:
        return yaml.load(file, Loader=yaml.CBaseLoader)


def schema_of_question(question, lists, special):
    kind = question["type"]
    allowed = question.get("special", special)
    if kind in ("one_of", "any_of"):
        choices = question["choices"]
        codes = list((lists[choices] if isinstance(choices, str) else choices).keys())
        one = {"enum": codes + allowed + [""]}
        if kind == "one_of":
            return one
        many = {"type": "array", "items": {"enum": codes}, "uniqueItems": True}
        return {"anyOf": [one, many]}
    if kind == "text":
        schema = {"type": "string"}
        if "max_length" in question:
            schema["maxLength"] = int(question["max_length"]) + 1
        return schema
    if kind == "number":
        return {"anyOf": [{"enum": allowed + [""]}, {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}]}
    if kind == "date":
        return {"anyOf": [{"enum": allowed + [""]}, {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}]}
    if kind == "link":
        url = {"type": "string", "pattern": r"^(https?://.*)?$"}
        return {"anyOf": [{"enum": allowed}, url, {"type": "array", "items": url}]}
    if kind == "records":
        fields = {field["id"]: schema_of_question(field, lists, allowed) for field in question["fields"]}
        record = {"type": "object", "properties": fields, "additionalProperties": False}
        return {"anyOf": [{"enum": allowed + [""]}, {"type": "array", "items": record}]}
    return False


def main():
    questionnaire = load(sys.argv[1])
    lists = questionnaire.get("choice_lists", {})
    special = questionnaire.get("special", [])
    answers = {}
    for section in questionnaire["sections"]:
        for question in section["questions"]:
            answers[question["id"]] = schema_of_question(question, lists, special)
    schema = {
        "type": "object",
        "required": ["questionnaire", "respondent"],
        "properties": {"answers": {"type": "object", "properties": answers, "additionalProperties": False}},
    }
    validator = jsonschema.Draft202012Validator(schema)
    counted = {}
    for indicator in questionnaire.get("indicators", []):
        match = re.fullmatch(r"([a-z0-9_.]+) = ([a-z0-9_]+)", indicator["counts"].strip())
        if match:
            counted[indicator["id"]] = match.groups()

    start = time.perf_counter()
    tally = {name: 0 for name in counted}
    files = errors = 0
    paths = sys.argv[2:] or [line.rstrip("\n") for line in sys.stdin]
    for path in paths:
        document = load(path)
        files += 1
        errors += sum(1 for _ in validator.iter_errors(document))
        given = document.get("answers") or {}
        for name, (question, code) in counted.items():
            if given.get(question) == code:
                tally[name] += 1
    print(json.dumps({"files": files, "errors": errors, "seconds": time.perf_counter() - start, "tally": tally}))


main()
