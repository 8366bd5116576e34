# make play       play; the first time it makes its own environment in .venv
# make test       every test
# make check      lint, format, types, who may import whom, and every test
# make coverage   every test, and which lines none of them reaches; twice as slow
# make bench      speed beside bare Textual
# make help       all of this
#
# PYTHON=/path/to/python3.12 chooses a Python, NO_UV=1 uses pip where uv is there too,
# ARGS="play first-evening --plain" goes to the program, TESTS=tests/play chooses tests, JOBS=2 how many at once.

VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 4
TESTS ?=
ARGS ?=
NEEDS := pyproject.toml constraints.txt tools/environment

.PHONY: play test check lint coverage bench constraints pictures wheel clean help
.DEFAULT_GOAL := help

play: $(VENV)/.play
	@$(BIN)/python -m reciprocity_tui $(ARGS)

test: $(VENV)/.develop
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal $(TESTS)

check: lint test

lint: $(VENV)/.develop
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

# The table comes out also when a test failed; the status is that of the tests.
coverage: $(VENV)/.develop
	@$(BIN)/python -m coverage erase
	@$(BIN)/python -m coverage run -m pytest -n $(JOBS) --dist worksteal $(TESTS); status=$$?; \
	$(BIN)/python -m coverage combine --quiet; $(BIN)/python -m coverage report; exit $$status

bench: $(VENV)/.develop
	$(BIN)/python -m benchmarks $(ARGS)

pictures: $(VENV)/.develop
	$(BIN)/python docs/make_pictures.py
	$(BIN)/python tools/draw_house.py
	$(BIN)/python tools/list_exercises.py
	$(BIN)/python tools/list_keys.py
	$(BIN)/python tools/list_bindings.py
	$(BIN)/python tools/write_safety_page.py

wheel: $(VENV)/.develop
	$(BIN)/python -m build --no-isolation

# What is there is upgraded; look at the difference before it is committed.
constraints: $(VENV)/.play
	$(BIN)/python tools/pin_dependencies.py

# Made anew only when what is needed changes, or when the Python it was made with is gone or another one, so that
# `make play` starts at once.
$(BIN)/python: ;

$(VENV)/.play: $(NEEDS) $(BIN)/python
	@tools/environment play
	@touch $@

$(VENV)/.develop: $(NEEDS) $(BIN)/python
	@tools/environment develop
	@touch $(VENV)/.play $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile
