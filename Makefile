# make demo   install what is missing, build, and build the graph of examples/articles into out/
# make test   install what is missing, build, run all tests
# make build  only build, into build/release
# make bench  compare speed and memory with grep and serdi
# make weights  train mappings/fillers.xml on the annotated articles
# make setup, make examples (expected graph and answers anew), make rules-table (that of mappings/README.md), make format, make install, make clean

PREFIX ?= /usr/local
CHIPGRAPH := build/release/chipgraph

.PHONY: demo test build bench setup setup-node examples rules-table weights format install clean

demo: setup
	@$(MAKE) --no-print-directory build
	@mkdir -p out
	@$(CHIPGRAPH) build examples/articles --output out/graph.trig --verbose
	@$(CHIPGRAPH) build examples/articles --output out/graph.ttl --quiet
	@$(CHIPGRAPH) draw out/graph.trig --output out/graph.svg
	@ls -l out

test: setup setup-node
	@$(MAKE) --no-print-directory build
	ctest --preset release -j $$(nproc)

build:
	cmake --preset release
	cmake --build --preset release

bench: setup
	@$(MAKE) --no-print-directory build
	bench/run

setup:
	@tools/setup

setup-node: setup
	@tools/setup-node

examples: build
	$(CHIPGRAPH) build examples/articles --output examples/expected/graph.trig
	CHIPGRAPH=$(CHIPGRAPH) /usr/bin/python3 -B tests/e2e/queries.py

rules-table: build
	CHIPGRAPH=$(CHIPGRAPH) /usr/bin/python3 -B tests/e2e/rules_table.py

weights: setup
	@$(MAKE) --no-print-directory build
	tools/train-fillers tests/data/corpus/dev tests/data/corpus/written --write

format:
	find src tests bench -name '*.h' -o -name '*.cpp' | xargs clang-format -i

install: build
	cmake --install build/release --prefix $(PREFIX)

clean:
	rm -rf build out
