# Two commands matter: make run, make test. Both install what the system lacks.

GO      ?= go
BUILD   := build
PLAY    := $(BUILD)/play

# clang builds Fyne's C in a quarter of gcc's time. It is looked for when it is
# needed, since scripts/need may just have installed it.
COMPILER = CC=$$(command -v clang || echo cc)

.PHONY: run test bench eval build verbs clean

## run: builds and opens the window; without a display, plays the main job on a virtual one
run: build
	@scripts/run $(BUILD)/gainsay $(PLAY)

## build: the program with its window
build:
	@scripts/need window
	$(COMPILER) $(GO) build -o $(BUILD)/gainsay .

## verbs: the program without a window, for servers
verbs:
	@scripts/need go
	CGO_ENABLED=0 $(GO) build -tags nowindow -o $(BUILD)/gainsay-verbs .

## test: vet, staticcheck, unit tests, fuzz seeds, the verbs' transcripts, the real window
test:
	@scripts/need test
	@$(COMPILER) scripts/test $(BUILD)

## bench: each speed as a ratio to a peer or a limit in the same run
bench:
	@scripts/need bench
	@$(COMPILER) scripts/bench

## eval: the engines against the data sets beside the project (BENCH=, GOLD= name others)
eval: verbs
	@scripts/eval.sh $(BUILD)/gainsay-verbs

clean:
	rm -rf $(BUILD)
