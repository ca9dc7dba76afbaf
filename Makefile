# Everything a person or a machine does with this repository. `make help` lists it.

RAPPORTEUR = .build/release/rapporteur
RENDERED = reports/rendered

.PHONY: help build report test wasm torture bench format lint check clean

help: ## what each target does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

build: ## the release binary, with the engine of the offline form inside
	@Scripts/setup.sh build
	@Scripts/wasm.sh
	@Scripts/release.sh

report: build ## the comparison report of 2027 with 2023, on the real questionnaires and simulated answers
	@Scripts/report.sh

test: ## every test, after installing what the tests need
	@Scripts/test.sh

wasm: ## the engine as WebAssembly
	@Scripts/setup.sh build
	@Scripts/wasm.sh

torture: build ## `collect` of 300 files killed at 1,000 random moments
	@Scripts/torture.sh

bench: ## speed against libyaml's bare event loop and a Python pipeline
	@Scripts/bench.sh

format: ## formats all Swift files
	@Scripts/format.sh

lint: ## fails when a Swift file is not formatted
	@Scripts/format.sh --check

check: ## all that must pass, as in continuous integration
	@bash .ci/run

clean: ## removes what was built and rendered
	rm -rf .build .wasm .tools $(RENDERED) Benchmarks/data
