# Enlace. Each command sets up all that it needs, says what it does and how long that takes, and is quick the second time.
.DEFAULT_GOAL := help
.PHONY: help run test bench prove format clean

help:	## Show these commands
	@awk -F ':.*## ' '/^[a-z]+:.*##/ { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run:	## Build, create the demonstration on first use, and serve it
	@scripts/run.sh

test:	## Check everything; the last line is `N passed, N failed`
	@scripts/test.sh

bench:	## Measure, each figure beside its budget
	@scripts/bench.sh

prove:	## Run the long proofs in full
	@scripts/prove.sh

format:	## Format the Rust code
	@cargo fmt

clean:	## Remove the demonstration's data and the browser tests' results
	@rm -rf data end2end/test-results
