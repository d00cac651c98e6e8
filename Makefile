# The commands of the project. Each sets up all it needs; once that is done, none needs a network.
#
#   make play      open the game                 make test      run the tests
#   make text      play in this terminal         make check     all that must hold before a commit
#   make host      a class plays                 make browser   a lesson in a real browser
#   make schema    rewrite the JSON Schema       make load      200 simulated students, timed
#   make bench     how long things take          make chaos     ten minutes of killed hosts and lost answers
#   make coverage  which branches tests take     make fuzz      ten thousand broken scenarios
#   make arena     whether good play pays        make mutants   whether tests notice a slip in the rules
#
# Words for the command go into ARGS: make play ARGS="wcit-2012 --delegation KEN". Another Python: make play PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help play text host load chaos arena test coverage mutants check bench browser fuzz schema lint types imports schema-current scenarios js set-up-play set-up-dev set-up-browser set-up-mutants clean

help:
	@sed -n '3,9s/^# \{0,1\}//p' Makefile

play: set-up-play
	@$(RUN) main.py play $(ARGS)

text: set-up-play
	@$(RUN) main.py text $(ARGS)

# A class needs a few more libraries than a player; those for the tests include them.
host: set-up-dev
	@$(RUN) main.py host $(ARGS)

load: set-up-dev
	@$(RUN) -m tests.load.load $(ARGS)

chaos: set-up-dev
	@$(RUN) -m tests.load.chaos $(ARGS)

# Numbers of the game are chosen on seeds 1 to 10 and judged on others: a table of each, two processes.
arena: set-up-play
	@$(RUN) -m tests.arena first-session herring-summit dubai-45 --seeds 1-10 --seeds 101-110 --jobs 2 $(ARGS)

test: set-up-dev
	@$(RUN) -m pytest -n auto $(ARGS)

coverage: set-up-dev
	@$(RUN) -m pytest -n auto --cov --cov-report=term $(ARGS)

# What is known from the last time is kept in mutants/; ARGS="game.rules.voting*" looks at some again.
mutants: set-up-mutants
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/mutmut run $(ARGS)
	@$(VENV)/bin/mutmut results

check: lint types imports schema-current scenarios js test

lint: set-up-dev
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .

types: set-up-dev
	@$(RUN) -m mypy

imports: set-up-dev
	@$(VENV)/bin/lint-imports --no-logo

# The scripts of the classroom's pages: types, lint, tests. Only with CI=1 does it fail where Node is missing.
js: set-up-dev
	@if ! command -v node >/dev/null || ! command -v npm >/dev/null; then \
	  echo "node or npm is missing, so the scripts of the pages are not checked (Debian: apt install nodejs npm)."; [ -z "$$CI" ]; exit; \
	fi; \
	$(install_js) && $(VENV)/js/node_modules/.bin/tsc --project tests/js && \
	  $(VENV)/js/node_modules/.bin/biome lint --config-path=tests/js/lint.json --error-on-warnings game/classroom/pages/static tests/js tests/browser && \
	  node --test --test-reporter=spec tests/js/*.test.js

schema-current: set-up-dev
	@$(RUN) main.py schema --check

scenarios: set-up-dev
	@$(RUN) main.py check scenarios/*/

schema: set-up-dev
	@$(RUN) main.py schema

bench: set-up-play
	@$(RUN) tests/bench.py

fuzz: set-up-dev
	@$(RUN) -m tests.scenario.fuzz 10000 $(ARGS)

browser: set-up-browser
	@sh tests/browser/get_chromium.sh
	@SQUARE_BRACKETS_BROWSER=1 $(RUN) -m pytest tests/browser $(ARGS)

clean:
	rm -rf $(VENV) build dist mutants .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# --- setting up ---
# What was installed is remembered as a copy of pyproject.toml, so that a second run installs nothing.

usable = [ -x $(RUN) ] && $(RUN) -c 'import pip' 2>/dev/null
installed = $(usable) && cmp -s pyproject.toml $(VENV)/installed-$(1).toml

define make_venv
	$(usable) || { \
	  command -v $(PYTHON) >/dev/null || \
	    { echo "$(PYTHON) is missing. Install Python 3.11 or newer (Debian: apt install python3 python3-venv)."; exit 1; }; \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "$(PYTHON) is $$($(PYTHON) -V 2>&1); the game needs Python 3.11 or newer. Name another: make play PYTHON=python3.13"; exit 1; }; \
	  $(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	    { echo "The venv module of $(PYTHON) is missing (Debian: apt install python3-venv)."; exit 1; }; \
	  echo "Setting up in $(VENV): once, about a minute."; \
	  $(PYTHON) -m venv --clear $(VENV) || { echo "$(VENV) could not be made."; exit 1; }; \
	}
endef

define install
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '$(1)' || \
	  { echo "What the game needs could not be installed. Is there a network? The lines above say what went wrong."; exit 1; }
endef

install_js = { cmp -s tests/js/package.json $(VENV)/js/installed.json || { \
	  mkdir -p $(VENV)/js && cp tests/js/package.json $(VENV)/js/ && \
	  npm install --prefix $(VENV)/js --silent --no-fund --no-audit --no-package-lock && cp tests/js/package.json $(VENV)/js/installed.json || \
	  { echo "What checks the scripts could not be installed. Is there a network?"; exit 1; }; }; }

# What the tests need includes what the game needs.
set-up-browser: set-up-dev
	@$(RUN) -c 'import playwright' 2>/dev/null || { $(call install,.[browser]); }

set-up-mutants: set-up-dev
	@$(RUN) -c 'import mutmut' 2>/dev/null || { $(call install,.[mutants]); }

set-up-play:
	@$(call installed,play) || $(call installed,dev) || { $(call make_venv); $(call install,.); cp pyproject.toml $(VENV)/installed-play.toml; }

set-up-dev:
	@$(call installed,dev) || { $(call make_venv); $(call install,.[dev]); cp pyproject.toml $(VENV)/installed-dev.toml; }
