# `make run` and `make test` do all set-up of a fresh clone themselves; see packaging/setup.sh.
# All of Python is run from .venv.
PYTHON_ENV := .venv/bin/python

# What `make check` runs: the layers, the values, the commands and their laws, files in and out, and
# that a window opens. Everything else takes a screen, a child process or a minute of its own.
QUICK_TESTS := tests/test_architecture.py tests/model tests/text tests/commands tests/reader \
	tests/project tests/formats tests/store/test_codec.py tests/gui/test_start.py

# Tests wait for the disk most of their time. Where the system has room in memory for files, theirs
# lie there; `make test TMPDIR=/tmp` has them on the disk.
MEMORY := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 4000000 { print "/dev/shm" }')
TEST_FOLDER := $(or $(TMPDIR),$(MEMORY))
WORKERS = $(shell $(PYTHON_ENV) -c "import os; print((os.cpu_count() or 1) + 1)")
IN_TEST_FOLDER := $(if $(TEST_FOLDER),TMPDIR=$(TEST_FOLDER))

# Many containers set it. Then each process of the tests would compile all that it loads anew, and
# each worker all tests: 5 s of its processor.
unexport PYTHONDONTWRITEBYTECODE

# Each target sets the environment up before it uses it.
.NOTPARALLEL:

.PHONY: run test check lint style setup setup-test setup-package format translations keys wheel package pictures bench replay constraints clean

run: setup
	.venv/bin/annotator --sample

setup:
	@sh packaging/setup.sh run

setup-test:
	@sh packaging/setup.sh test

setup-package:
	@sh packaging/setup.sh package

# pytest's closing line is the last thing to read, unless mypy or the wheel, looked at beside it, fail.
# It has a worker more than there are cores, since tests also wait: for locks, and for children that
# must run out of time. `make test PYTEST="--seed 7"` shuffles the tests, `PYTEST="-n 0 --pdb"` runs
# them in one process, `WORKERS=4` in four.
test: setup-test style
	$(IN_TEST_FOLDER) sh packaging/run_tests.sh -n $(WORKERS) --dist worksteal $(PYTEST)

# What is worth knowing before each commit, in less than a minute.
check: setup lint
	$(IN_TEST_FOLDER) $(PYTHON_ENV) -m pytest -q -n auto --dist worksteal $(QUICK_TESTS) $(PYTEST)

lint: style
	.venv/bin/mypy

style: setup
	.venv/bin/ruff format --check
	.venv/bin/ruff check

format: setup
	.venv/bin/ruff check --fix --select I
	.venv/bin/ruff format

# Take new texts of the window into the German catalogue and compile it; lists what is untranslated.
translations: setup
	$(PYTHON_ENV) packaging/translations.py

# Write the tables of keys in the README and the help again, from the rows of actions.
keys: setup
	$(PYTHON_ENV) packaging/key_tables.py

wheel: setup
	$(PYTHON_ENV) -m build --wheel --no-isolation --outdir dist

# The packaged program in dist/annotator, tried and measured; see packaging/build.sh.
package: setup-package
	sh packaging/build.sh

# All states of the window on contact sheets in build/pictures, and the pictures of the README.
pictures: setup
	$(PYTHON_ENV) packaging/pictures.py

# Each bench prints one JSON object; see the head of each file for what it measures.
bench: setup
	@for bench in tests/bench/bench_*.py; do $(PYTHON_ENV) "$$bench" || exit 1; done

# The keys that an expert needs for the 38 claims of the seed's article, played in the window; the
# last line is one JSON object. Needs the article in ../shared/seed.
replay: setup
	@$(PYTHON_ENV) tests/bench/replay.py

# Choose the newest versions that pyproject.toml allows and pin them with their hashes, for all
# supported Pythons and systems. Needs `uv`, which nothing else here does.
constraints:
	uv pip compile --upgrade --universal --generate-hashes --extra dev --no-header \
		--output-file packaging/constraints.txt pyproject.toml
	uv pip compile --upgrade --universal --generate-hashes --no-header --python-version 3.11 \
		--constraint packaging/constraints.txt \
		--output-file packaging/constraints-build.txt packaging/constraints-build.in

clean:
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find annotator tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
