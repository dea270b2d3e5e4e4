# Everything a person types. `make help` lists it. Works with the make of a Mac (3.81) too.

PORT ?= 8501
PYTHON ?= $(firstword $(foreach p,python3.14 python3.13 python3.12 python3.11 python3 python,$(shell $(p) -c 'import sys; print("$(p)" if sys.version_info >= (3, 11) else "")' 2>/dev/null)))
BIN := .venv/bin
LOOPBACK := 127.0.0.1

.DEFAULT_GOAL := help
.PHONY: help run test check bench sample lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

run: .venv/.run ## start the dashboard on the sample, or on CAMPAIGN_SOURCE=my.xlsx, at PORT
	@echo "http://localhost:$(PORT)"
	@exec $(BIN)/streamlit run app.py --server.port $(PORT)

test: .venv/.dev chromium ## install what the tests need and run them all
	@CHROMIUM="$$($(FIND_CHROMIUM))" $(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/.dev ## before each commit: format, lint, types, SQL lint, known holes, quick tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --disable-progress-bar -q queries data
	@$(BIN)/python -m pytest -q -n auto -m "not slow and not browser"

bench: .venv/.dev ## speed and memory, as ratios
	@$(BIN)/python -m bench.pipeline
	@$(BIN)/python -m bench.queries

sample: .venv/.run ## make the sample workbook again
	@$(BIN)/python -m data.sample.build

lock: ## pin pyproject's dependencies in requirements*.txt (needs uv)
	@uv pip compile -q --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.txt
	@uv pip compile -q --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml -o requirements-dev.txt

clean: ## remove the environment and what tests leave behind
	@rm -rf .venv .pytest_cache .hypothesis .mypy_cache .ruff_cache

# uv where there is one, else Python's own venv; where neither works, the one line that mends it.
.venv/bin/python:
	@if command -v uv >/dev/null 2>&1; then uv venv -q --python ">=3.11" .venv; \
	elif [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or newer is missing. Install it with:  $$(command -v brew >/dev/null 2>&1 && echo 'brew install python@3.13' || echo 'sudo apt-get install -y python3 python3-venv')" >&2; exit 1; \
	elif ! $(PYTHON) -c 'import venv, ensurepip' >/dev/null 2>&1; then \
		echo "Python's venv is missing. Install it with:  sudo apt-get install -y python3-venv" >&2; exit 1; \
	else $(PYTHON) -m venv .venv; fi

.venv/.run: requirements.txt | .venv/bin/python
	@$(call install,requirements.txt)
	@touch $@

.venv/.dev: requirements-dev.txt | .venv/bin/python
	@$(call install,requirements-dev.txt)
	@touch $@

define install
echo "Installing $(1) …"; \
if command -v uv >/dev/null 2>&1; then uv pip install -q --python .venv/bin/python -r $(1); \
else $(BIN)/python -m pip install -q --disable-pip-version-check -r $(1); fi
endef

# Debian's Chromium for the tests in a real browser; a Mac's Chrome or Chromium does as well.
MAC_CHROMES = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"
FIND_CHROMIUM = command -v chromium || command -v google-chrome || ls $(MAC_CHROMES) 2>/dev/null | head -n 1
.PHONY: chromium
chromium:
	@if [ "$(SKIP_BROWSER)" = "1" ]; then echo "SKIP_BROWSER=1: the tests in a browser are skipped."; \
	elif [ -n "$$($(FIND_CHROMIUM))" ]; then :; \
	elif command -v apt-get >/dev/null 2>&1; then \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); echo "Installing Debian's chromium …"; \
		export DEBIAN_FRONTEND=noninteractive; \
		{ $$sudo apt-get update -qq && $$sudo apt-get install -y -qq chromium; } >/dev/null || \
		{ echo "Missing: chromium (apt-get install chromium failed). SKIP_BROWSER=1 make test leaves its tests out." >&2; exit 1; }; \
	else echo "Missing: Chromium or Google Chrome. Install one, or SKIP_BROWSER=1 make test." >&2; exit 1; fi
