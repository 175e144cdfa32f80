# How to work with this checkout, as documentation that runs.
#
#   make site     build the sample briefing from content/ into output/
#   make test     run the tests
#   make check    all that a change has to pass: format, lint, types, import contracts, tests
#   make articles  make the sample's article files anew from content/inbox/
#   make pictures  take the pictures in docs/images/ anew
#   make sheet    take pictures of every kind of page, narrow to wide, light and dark
#   make lighthouse  print Lighthouse's scores of the main pages
#   make bench    measure quality on the corpora in the folder that BRIEFING_SHARED names
#   make clean    back to a fresh checkout
#
# Another Python than `python3`:  make site PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# The packages of npm that some tests run; npm itself keeps this file.
BROWSER_TOOLS := tests/site/node_modules/.package-lock.json
# What a test may look at.
TESTED := .ci .github benchmarks briefing.toml content docs site_builder templates tests \
  CHANGELOG.md CONTRIBUTING.md Makefile README.md pyproject.toml
SHEET ?= /tmp/briefing-sheet

.PHONY: site test check lint types contracts workflows browser-tools pictures sheet lighthouse \
  articles bench clean

site: $(VENV)/installed
	$(BIN)/briefing build

test: $(VENV)/test-installed $(BROWSER_TOOLS)
	@rm -f $(VENV)/passed
	$(BIN)/python -m pytest -n auto -rs
	@touch $(VENV)/passed

# Tests that passed are not run again as long as no file is newer.
check: lint types contracts workflows
	@if test -e $(VENV)/passed && ! find $(TESTED) -type f -newer $(VENV)/passed | grep -qv __pycache__; \
	  then echo 'the tests passed, and no file is newer'; else $(MAKE) test; fi

lint: $(VENV)/check-installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/check-installed
	$(BIN)/mypy

contracts: $(VENV)/check-installed
	$(BIN)/lint-imports

workflows: $(VENV)/check-installed
	$(BIN)/actionlint

browser-tools: $(BROWSER_TOOLS)

pictures: site $(VENV)/test-installed
	PYTHONPATH=tests/site $(BIN)/python docs/images/take.py output

sheet: site $(VENV)/test-installed
	PYTHONPATH=tests/site $(BIN)/python docs/images/take.py output --sheet "$(SHEET)"
	@echo 'look into $(SHEET)'

lighthouse: site $(VENV)/test-installed
	$(BIN)/python tests/site/lighthouse.py output

articles: $(VENV)/installed
	rm -rf content/articles
	$(BIN)/briefing add content/inbox

bench: $(VENV)/installed
	@test -d "$(BRIEFING_SHARED)/corpora" || \
	  { echo 'BRIEFING_SHARED has to name the folder that holds corpora/'; exit 1; }
	$(INSTALL) --editable '.[bench]'
	$(BIN)/python benchmarks/quality.py quotes "$(BRIEFING_SHARED)/corpora/quotes/dev.jsonl.gz"
	$(BIN)/python benchmarks/quality.py key-points "$(BRIEFING_SHARED)/corpora/key_points/dev.jsonl.gz"
	$(BIN)/python benchmarks/quality.py sentences "$(BRIEFING_SHARED)/corpora/sentences/dev.jsonl.gz"
	$(BIN)/python benchmarks/quality.py stories "$(BRIEFING_SHARED)/corpora/stories/headlines.dev.jsonl.gz"
	$(BIN)/python benchmarks/quality.py stories "$(BRIEFING_SHARED)/corpora/stories/snippets.dev.jsonl.gz"
	$(BIN)/python benchmarks/quality.py extract "$(BRIEFING_SHARED)/corpora/extract"

clean:
	rm -rf $(VENV) tests/site/node_modules build dist digests .hypothesis .import_linter_cache .mypy_cache \
	  .pytest_cache .ruff_cache
	find output -mindepth 1 ! -name .gitkeep -delete
	find . -name __pycache__ -prune -exec rm -rf {} +

# What is installed is noted in empty files, so that nothing is installed twice.
$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'briefing needs Python 3.11 or later; name one: make site PYTHON=python3.13'; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
	@touch $@

$(VENV)/installed: pyproject.toml $(VENV)/python
	$(INSTALL) --editable '.[image,search]'
	@touch $@

$(VENV)/test-installed: $(VENV)/installed
	$(INSTALL) --editable '.[test]'
	@touch $@

$(BROWSER_TOOLS): tests/site/package-lock.json
	@npm ci --silent --prefix tests/site || \
	  echo 'without npm the checks of accessibility and markup are skipped'

$(VENV)/check-installed: $(VENV)/test-installed
	$(INSTALL) --editable '.[test,check]'
	@touch $@
