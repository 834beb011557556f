# Run and test the dashboard. Everything is set up inside the project, once, and again
# only when requirements change. Paths are relative, so that a space in one does no harm.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8501

.PHONY: run test check format snapshot extracts bench soak clean

run: $(VENV)/run
	$(PY) -m alliance.warehouse || true
	$(PY) -m streamlit run server.py --server.port $(PORT)

test: $(VENV)/dev $(VENV)/chromium $(VENV)/libreoffice
	$(PY) -m pytest -n 3 --no-loadscope-reorder

check: $(VENV)/dev
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m sqlfluff lint --processes 2 queries

format: $(VENV)/dev
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .
	$(PY) -m sqlfluff fix queries

snapshot: $(VENV)/run
	$(PY) -m alliance.warehouse

extracts: $(VENV)/run
	$(PY) -m alliance.extracts.illustrative

soak: $(VENV)/dev
	$(PY) soak.py

bench: $(VENV)/dev $(VENV)/chromium
	$(PY) bench.py

clean:
	rm -rf $(VENV) snapshots

$(VENV)/python:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/run: $(VENV)/python requirements.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# The browser comes from the system's packages; only its installation needs root.
$(VENV)/chromium: $(VENV)/python
	command -v chromium || { \
		root=$$( [ "$$(id -u)" = 0 ] || echo sudo ); \
		$$root apt-get update -qq && $$root apt-get install -y -qq chromium; }
	touch $@

# LibreOffice opens the slides of a pack as another program than PowerPoint does.
$(VENV)/libreoffice: $(VENV)/python
	{ command -v soffice && command -v pdftotext; } || { \
		root=$$( [ "$$(id -u)" = 0 ] || echo sudo ); \
		$$root apt-get update -qq && $$root apt-get install -y -qq \
		--no-install-recommends libreoffice-impress-nogui poppler-utils; }
	touch $@
