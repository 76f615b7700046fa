# Everything here works from the project's folder, by relative paths alone: the folder's own path may hold
# spaces. `run` needs the default packages only; `test` adds spaCy and the tools. A stamp in .venv remembers
# what was installed, so that a second call needs no network.

PYTHON ?= python3
VENV := .venv
SECONDS ?= 1800
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --constraint constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run test check audit confidence drift quality bench soak clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1|/p' Makefile | column -t -s '|' 2>/dev/null || grep '## ' Makefile

run: $(VENV)/installed ## extract the facts of corpus/articles into out/facts.jsonl, with a summary
	@mkdir -p out
	@$(BIN)/extractor run corpus/articles --out out/facts.jsonl --overwrite --summary
	@echo "One line of JSON an article: out/facts.jsonl"
	@echo "Next: $(BIN)/extractor show corpus/articles/$$(ls corpus/articles | head -n 1)"

test: check ## ruff, mypy, import-linter and every test
	$(BIN)/python -m pytest

check: $(VENV)/installed-test ## ruff, mypy and import-linter alone
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

audit: $(VENV)/installed ## rules that no example needs, and rules in others' shadow
	$(BIN)/extractor patterns audit --corpus corpus

confidence: $(VENV)/installed ## measure the rules on corpus/: patterns/confidence.json
	$(BIN)/extractor patterns measure corpus --out patterns/confidence.json

drift: $(VENV)/installed ## rules that are right or wrong otherwise than patterns/confidence.json tells
	$(BIN)/extractor patterns measure corpus --check

quality: $(VENV)/installed-test ## docs/quality.md anew: marks over corpus/, beside other tools
	@mkdir -p out
	$(BIN)/python -m tests.quality_page > out/quality.md
	@mv out/quality.md docs/quality.md

bench: $(VENV)/installed-test ## speed beside word_tokenize and ner, what segmentation adds, start-up, several workers, checks, pages, and the other tools of docs/quality.md
	$(BIN)/python -m tests.benchmarks.peers
	$(BIN)/python -m tests.benchmarks.ablation
	$(BIN)/python -m tests.benchmarks.startup
	$(BIN)/python -m tests.benchmarks.workers
	$(BIN)/python -m tests.benchmarks.spark
	$(BIN)/python -m tests.benchmarks.store
	$(BIN)/python -m tests.benchmarks.copies
	$(BIN)/python -m tests.benchmarks.check
	$(BIN)/python -m tests.benchmarks.planted_errors
	$(BIN)/python -m tests.benchmarks.pages
	$(BIN)/python -m tests.quality_page --peers --check

soak: $(VENV)/installed-test ## half an hour of damaged articles (SECONDS=60 for one minute)
	$(BIN)/python -m tests.benchmarks.soak $(SECONDS)

clean: ## remove .venv, out and the caches
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(INSTALL) --editable '.[all,test]'
	@touch $@
