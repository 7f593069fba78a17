# Every target sets up what it needs in .venv, from pyproject.toml and constraints.txt.
#   make run ARGS="--library some/folder"      make test PYTEST="tests/query -x"

PYTHON ?= python3
ARGS ?=
PYTEST ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
FONTS := fonts-jetbrains-mono fonts-dejavu-core fonts-wqy-microhei

.DEFAULT_GOAL := help
.PHONY: help run test bench soak score screenshots library clean

help:
	@echo "make run          open nevtui on the bundled library (ARGS=... is passed on)"
	@echo "make test         lint, types, import contracts, all tests (PYTEST=... picks tests)"
	@echo "make bench        measure screens, keys, SQL, ingest and extraction"
	@echo "make soak         a robot plays 100,000 keys; kills an ingest 200 times"
	@echo "make score        how well the extractor reads, by property and by article (ARGS=--left-out)"
	@echo "make screenshots  play the storyboard, draw screenshots/*.png and *.svg"
	@echo "make library      build data/library from data/briefs and data/reviewed"
	@echo "make clean        remove .venv and what the tools left behind"

run: .venv/ready-to-run
	@$(BIN)/nevtui $(ARGS)

test: .venv/ready-to-test
	@echo "== ruff";      $(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check .
	@echo "== mypy";      $(BIN)/mypy --no-error-summary
	@echo "== contracts"; $(BIN)/lint-imports --no-logo
	@echo "== pytest";    $(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder -m "not bench and not soak" $(PYTEST)

bench: .venv/ready-to-test
	@$(BIN)/pytest -m bench -s $(or $(PYTEST),tests/bench)

soak: .venv/ready-to-test
	@$(BIN)/pytest -m soak -s $(or $(PYTEST),tests/world)

score: .venv/ready-to-test
	@$(BIN)/python -m tests.tools.scoring $(ARGS)

screenshots: .venv/ready-to-test
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && ! dpkg -s $(FONTS) >/dev/null 2>&1; then \
		echo "Installing $(FONTS) ..."; \
		apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $(FONTS) >/dev/null; \
	fi
	@$(BIN)/python -m screenshots.take $(ARGS)

library: .venv/ready-to-run
	@$(BIN)/python -m nevtui.ingest.bundled $(ARGS)
	@$(BIN)/python -m nevtui.cli.opening data/library

clean:
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "nevtui needs Python 3.11 or newer; name one: make run PYTHON=python3.11" >&2; exit 2; }
	@echo "Making .venv ..."
	@$(PYTHON) -m venv .venv

.venv/ready-to-run: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing nevtui into .venv ..."
	@$(PIP) install --editable . --constraint constraints.txt
	@touch $@

.venv/ready-to-test: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing nevtui and what its tests need into .venv ..."
	@$(PIP) install --editable '.[dev]' --constraint constraints.txt
	@touch $@ .venv/ready-to-run
