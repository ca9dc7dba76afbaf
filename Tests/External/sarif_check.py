#!/usr/bin/env python3
"""Checks a SARIF log: `sarif_check.py LOG.sarif [SCHEMA.json]`.

With the published schema (sarif-schema-2.1.0.json of OASIS, as second argument or in $SARIF_SCHEMA) the log is validated
against it. No package of Debian or PyPI that we know of carries that file, so that without it the log is checked
against the part of the schema below, which repeats its rules for everything that we write and forbids everything else.
In both cases the rules of the standard that no schema can express are checked too.

Needs the Python package jsonschema. Exit status: 0 valid, 1 not valid, 2 cannot run.
"""
import json
import os
import sys

TEXT = {"type": "object", "required": ["text"], "additionalProperties": False, "properties": {"text": {"type": "string"}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
NUMBER = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {name: NUMBER for name in ("startLine", "startColumn", "endLine", "endColumn")},
}
PLACE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "artifactLocation": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"uri": {"type": "string", "format": "uri-reference"}},
        },
        "region": REGION,
    },
    "required": ["artifactLocation"],
}
LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "physicalLocation": PLACE,
        "message": TEXT,
        "logicalLocations": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {"fullyQualifiedName": {"type": "string"}, "kind": {"type": "string"}},
            },
        },
    },
}
RULE = {
    "type": "object",
    "required": ["id"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "defaultConfiguration": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"level": LEVEL},
        },
    },
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": LEVEL,
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION},
        "relatedLocations": {"type": "array", "uniqueItems": True, "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "suppressions": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "required": ["kind"],
                "additionalProperties": False,
                "properties": {
                    "kind": {"enum": ["inSource", "external"]},
                    "status": {"enum": ["accepted", "underReview", "rejected"]},
                    "justification": {"type": "string"},
                },
            },
        },
        "properties": {"type": "object"},
    },
}
PART = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "additionalProperties": False,
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "semanticVersion": {"type": "string"},
                                    "rules": {"type": "array", "uniqueItems": True, "items": RULE},
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
            },
        },
    },
}


def problems_beyond_schema(log):
    """The rules of the standard about rule indices, regions and URIs."""
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])]
        if len(rules) != len(set(rules)):
            yield "two rules have one id"
        for number, result in enumerate(run.get("results", [])):
            index = result.get("ruleIndex", -1)
            if index >= 0 and (index >= len(rules) or rules[index] != result["ruleId"]):
                yield f"result {number}: ruleIndex {index} is not the rule {result['ruleId']}"
            for location in result.get("locations", []) + result.get("relatedLocations", []):
                place = location["physicalLocation"]
                region = place["region"]
                start = (region["startLine"], region["startColumn"])
                if (region["endLine"], region["endColumn"]) < start:
                    yield f"result {number}: a region ends before it begins"
                if any(ord(character) > 126 or character in " <>\"{}|\\^`" for character in place["artifactLocation"]["uri"]):
                    yield f"result {number}: {place['artifactLocation']['uri']} is not a URI reference"


def main():
    try:
        import jsonschema
    except ImportError:
        print("the Python package jsonschema is missing", file=sys.stderr)
        return 2
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(sys.argv[1], encoding="utf-8") as file:
        log = json.load(file)
    path = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("SARIF_SCHEMA")
    schema = PART
    if path:
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    problems = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)]
    if not problems:
        problems = list(problems_beyond_schema(log))
    for problem in problems:
        print(problem)
    results = sum(len(run.get("results", [])) for run in log["runs"]) if not problems else 0
    if not problems:
        print(f"valid against {'the published schema' if path else 'our part of the schema'}: {results} results")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
