# Everything a person types. `make help` lists it. Works with the make of a Mac (3.81) too.

PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
# Three at once: on two cores one of them is often waiting, for a sheet or for a browser.
PYTEST := $(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

# What is compiled once is kept: each of twenty servers of the tests would do it again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run demo-live test check bench bench-projection sample pictures audit lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/.run ## start the dashboard on the sample, or on CAMPAIGN_SOURCE=my.xlsx, at PORT
	@echo "The dashboard: http://localhost:$(PORT)"
	@exec $(BIN)/streamlit run app.py --server.port $(PORT)

demo-live: $(VENV)/.dev ## the dashboard on a sheet that people are filling in, without an account
	@echo "The dashboard: http://localhost:$(PORT)"
	@exec $(BIN)/python -m tests.sheets_server.demo $(PORT)

test: $(VENV)/.dev ## install what the tests need, Chromium and LibreOffice too, and run them all
	@chromium=$$(sh .ci/chromium) && office=$$(sh .ci/office) && \
		CHROMIUM="$$chromium" SOFFICE="$$office" $(PYTEST)

check: $(VENV)/.dev ## before each commit: format, lint, types, SQL lint, known holes, quick tests
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/sqlfluff lint --disable-progress-bar -q data queries
	@sh .ci/audit $(BIN)
	@$(PYTEST) -q -m "not slow and not browser"

bench: $(VENV)/.dev ## speed and memory, as ratios
	@$(BIN)/python -m bench.pipeline
	@$(BIN)/python -m bench.queries
	@$(BIN)/python -m bench.views
	@$(BIN)/python -m bench.exports
	@$(BIN)/python -m bench.exports_picture
	@$(BIN)/python -m bench.meanwhile
	@$(BIN)/python -m bench.load
	@chromium=$$(sh .ci/chromium) && CHROMIUM="$$chromium" $(BIN)/python -m bench.first_paint
	@chromium=$$(sh .ci/chromium) && CHROMIUM="$$chromium" $(BIN)/python -m bench.freshness

bench-projection: $(VENV)/.dev ## the projection on real campaigns, into docs/projection.md
	@$(BIN)/python -m bench.projection

sample: $(VENV)/.run ## make the sample workbook again
	@$(BIN)/python -m data.sample.build

pictures: $(VENV)/.dev ## take the pictures of docs/ and of the help from the screens
	@chromium=$$(sh .ci/chromium) && CHROMIUM="$$chromium" $(BIN)/python -m tests.browser.pictures

audit: $(VENV)/.dev ## known holes in the pinned packages
	@sh .ci/audit $(BIN)

lock: ## pin what pyproject.toml asks for in requirements*.txt (needs uv)
	@$(LOCK) pyproject.toml -o requirements.txt
	@$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

clean: ## remove the environment and what tests leave behind
	@rm -rf $(VENV) .pytest_cache .hypothesis .mypy_cache .ruff_cache

LOCK := uv pip compile --quiet --universal --python-version 3.11 \
	--no-emit-index-url --custom-compile-command "make lock"

# The environment: made by uv where there is one, else by the first Python that is new enough and
# can make one (a name may be there and not start). Else the one line that mends it.
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11 python
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
VERSION := import sys; print("python%d.%d" % sys.version_info[:2])

$(BIN)/python:
	@rm -rf $(VENV); \
	if command -v uv >/dev/null 2>&1 && uv venv --quiet --python ">=3.11" $(VENV); then exit 0; fi; \
	for python in $(PYTHONS); do \
		$$python -c '$(NEW_ENOUGH)' >/dev/null 2>&1 || continue; \
		if $$python -c 'import ensurepip, venv' >/dev/null 2>&1; then \
			exec $$python -m venv $(VENV); \
		fi; \
		found=$${found:-$$($$python -c '$(VERSION)')}; \
	done; \
	if [ -n "$$found" ]; then \
		missing="$$found has no venv"; packages="$$found-venv"; \
	elif command -v python3 >/dev/null 2>&1; then \
		missing="Python 3.11 or newer is missing"; packages="python3.11 python3.11-venv"; \
	else \
		missing="Python is missing"; packages="python3 python3-venv"; \
	fi; \
	sudo=$$([ "$$(id -u)" = 0 ] || echo "sudo "); \
	if command -v apt-get >/dev/null 2>&1; then \
		mend="$${sudo}apt-get update && $${sudo}apt-get install -y $$packages"; \
	elif [ "$$(uname)" = Darwin ]; then mend="brew install python@3.13"; \
	else mend="install Python 3.11 or newer, with its venv"; fi; \
	printf '%s. This mends it:\n  %s\n' "$$missing" "$$mend" >&2; exit 1

# Code is compiled as it is first imported: most of what is installed never is.
# Installed again only when the pins, or the Python below them, have changed.
$(VENV)/.run: requirements.txt $(BIN)/python
	@$(call install,requirements.txt)
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(call install,requirements-dev.txt)
	@touch $@

# Where the machine has no uv, pip fetches one into the environment: it installs in a tenth of the
# time. Where that cannot be, pip installs.
UV := uv==0.13.9
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile

define install
echo "Installing $(1); the first time takes a minute or two."; \
uv=$$(command -v uv || echo $(BIN)/uv); \
if [ ! -x "$$uv" ]; then \
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null; \
	$(PIP) $(UV) >/dev/null 2>&1; \
fi; \
if [ -x "$$uv" ] && "$$uv" pip install --quiet --python $(BIN)/python -r $(1); then :; \
else $(PIP) -r $(1); fi
endef
