# `make run` and `make test` do all set-up of a fresh clone themselves; see packaging/setup.sh.
# All of Python is run from .venv.
PYTHON_ENV := .venv/bin/python

.PHONY: run test setup setup-test setup-package format translations wheel package pictures bench constraints clean

run: setup
	.venv/bin/annotator --sample

setup:
	@sh packaging/setup.sh run

setup-test:
	@sh packaging/setup.sh test

setup-package:
	@sh packaging/setup.sh package

# pytest stands last, so that its closing line is the last thing to read.
test: setup-test
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy
	sh packaging/check_wheel.sh
	$(PYTHON_ENV) -m pytest

format: setup
	.venv/bin/ruff check --fix --select I
	.venv/bin/ruff format

# Take new texts of the window into the German catalogue and compile it; lists what is untranslated.
translations: setup
	$(PYTHON_ENV) packaging/translations.py

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
