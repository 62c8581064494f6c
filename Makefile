# tocsin: `make demo` sets up and briefs the sample; `make test` sets up and runs every check. Both may be repeated.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
SAMPLE ?= korea-2020

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench docs train lock browser clean

help: ## what each word does
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

demo: $(VENV)/run.stamp ## set up, then brief the sample
	@$(BIN)/tocsin demo --sample $(SAMPLE)

test: $(VENV)/dev.stamp browser lint ## set up, then run every check and test
	@$(BIN)/python -m pytest -n auto --dist worksteal -q

lint: $(VENV)/dev.stamp ## format, lint, types and import layers
	@$(BIN)/ruff format --check --quiet src tests scripts benchmarks docs training
	@$(BIN)/ruff check --quiet src tests scripts benchmarks docs training
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo | tail -n 2

format: $(VENV)/dev.stamp ## rewrite the files as the formatter wants them
	@$(BIN)/ruff format --quiet src tests scripts benchmarks docs training
	@$(BIN)/ruff check --fix --quiet src tests scripts benchmarks docs training

bench: $(VENV)/dev.stamp ## articles a second, against plain spaCy in the same run; peak memory; how merging grows with the mentions
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/growth.py

docs: $(VENV)/docs.stamp ## build the documentation into site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet && echo "open site/index.html"

train: $(VENV)/train.stamp ## train the encoder anew and put it in the package: under two hours on two cores
	@$(BIN)/python training/train.py --out build/encoder
	@$(BIN)/python training/export.py build/encoder

lock: ## resolve the pinned requirements again (needs uv)
	@for set in run dev docs; do \
	  uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	    $$( [ $$set = run ] || echo "--group $$set -c requirements/run.txt" ) -o requirements/$$set.txt pyproject.toml; \
	done; \
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  -c requirements/run.txt -o requirements/build.txt requirements/build.in; \
	uv pip compile -q --universal --no-deps --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  -c requirements/run.txt -o requirements/train.txt requirements/train.in

browser: ## a browser for the page tests: installed when this is root on Debian, else named
	@scripts/need_browser.sh

clean: ## remove what was built
	rm -rf $(VENV) site build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@PYTHON=$(PYTHON) scripts/make_venv.sh $(VENV)

$(VENV)/run.stamp: requirements/run.txt requirements/build.txt pyproject.toml | $(VENV)/bin/python
	@echo "tocsin: installing what it needs (once, a few minutes)" >&2
	@$(PIP) --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@echo "tocsin: installing what its tests need (once)" >&2
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/docs.stamp: requirements/docs.txt $(VENV)/run.stamp
	@$(PIP) --require-hashes -r requirements/docs.txt
	@touch $@

$(VENV)/train.stamp: requirements/train.txt $(VENV)/run.stamp
	@echo "tocsin: installing what training needs (torch, large)" >&2
	@$(PIP) --require-hashes --no-deps -r requirements/train.txt
	@$(PIP) torch==2.13.0
	@touch $@
