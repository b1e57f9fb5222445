#!/bin/sh
# eval.sh GAINSAY: runs the engines of the program GAINSAY over the data sets
# beside the project and prints each figure beside its goal. BENCH and GOLD
# name other folders of the same form. What is not there is left out.
set -eu
gainsay=$1
bench=${BENCH:-../shared/bench}
gold=${GOLD:-../shared/gold}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v python3 >/dev/null || { echo "eval: left out: the scorers need python3"; exit 0; }

# A measure, what it must reach and what it aims at; "<" where less is better.
cat >"$work/goals" <<'GOALS'
quantities/newsquant value_f1 > .88 .93
quantities/newsquant value_bound_f1 > .80 .88
numerals/en accuracy > .93 1
numerals/ru accuracy > .90 .98
numerals/uk accuracy > .90 .98
attribution sentence_f1 > .85 .91
attribution cue_f1 > - .82
attribution source_f1 > - .68
negation cue_f1 > .91 .93
negation scope_token_f1_given_cue > .86 .91
pairs/rte3 contra_f1 > .30 .40
pairs/rte3 false_alarm_same < .03 .015
pairs/realnews contra_f1 > - .70
pairs/newsnli false_alarm_same < .02 .01
pairs/redditnli false_alarm_other < - .04
pairs/stresstest contra_f1 > .85 .95
pairs/stresstest false_alarm_other < .03 .01
pairs/sick contra_f1 > .84 .88
pairs/sick false_alarm_other < .04 .02
pairs/ecbplus false_alarm_same < .01 .005
pairs/ecbplus false_alarm_other < .01 .005
gold/claims recall_must > .85 .93
gold/claims precision_strict > .72 .85
gold/claims suggestions_per_1000_words < 26 24
gold/claims speaker_accuracy > .75 .90
gold/claims value_accuracy > .85 .95
gold/claims type_accuracy > - -
gold/links precision > .75 .90
gold/links recall > .45 .70
gold/links others_called_contradiction < .08 .03
endtoend precision > .60 .80
endtoend recall > .30 .55
endtoend per_article < - -
GOALS

# beside_goals prints the scorers' lines that have a goal, each beside it.
beside_goals() {
	awk -v goals="$work/goals" '
		BEGIN { while ((getline line < goals) > 0) { split(line, g, " "); goal[g[1] " " g[2]] = g[3] " " g[4] " " g[5] } }
		{ key = $1 " " $2 }
		key in goal {
			split(goal[key], g, " ")
			word = g[1] == "<" ? "at most" : "at least"
			verdict = "-"
			if (g[2] != "-") {
				fine = g[1] == "<" ? $3 <= g[2] : $3 >= g[2]
				best = g[3] != "-" && (g[1] == "<" ? $3 <= g[3] : $3 >= g[3])
				verdict = best ? "aim reached" : fine ? "reached" : "SHORT"
			}
			printf "%-52s %7.3f   must %s %-4s aim %-5s %s\n", key, $3, word, g[2], g[3], verdict
		}'
}

# score TASK VERB: one file of the bench through one engine.
score() {
	if [ ! -f "$bench/$1.jsonl" ]; then
		echo "$1: left out: no $bench/$1.jsonl"
		return
	fi
	"$gainsay" "$2" --jsonl <"$bench/$1.jsonl" >"$work/$1.out" || { echo "$1: gainsay $2 --jsonl failed"; return; }
	python3 "$bench/score.py" "$1" "$bench/$1.jsonl" "$work/$1.out" >"$work/$1.score" || return 0
	beside_goals <"$work/$1.score"
}

for task in quantities numerals attribution negation; do score $task suggest; done
score pairs compare

if [ ! -f "$gold/score.py" ]; then
	echo "house set: left out: no $gold/score.py"
	exit 0
fi

python3 - "$gold" >"$work/articles" <<'PY'
import json, pathlib, sys
for story in sorted(pathlib.Path(sys.argv[1]).glob("*/story.json")):
    for a in json.loads(story.read_text(encoding="utf8"))["articles"]:
        text = (story.parent / a["file"]).read_bytes().decode("utf8")
        print(json.dumps({"id": a["id"], "text": text, **{k: a[k] for k in ("headline", "outlet", "outlet_type", "published", "lang")}}))
PY
if "$gainsay" suggest --jsonl <"$work/articles" >"$work/claims"; then
	python3 "$gold/score.py" claims "$gold" "$work/claims" --json >"$work/claims.json" || true
	python3 -c '
import json, sys
for k, v in json.load(open(sys.argv[1])).items():
    if isinstance(v, (int, float)): print("gold/claims", k, v)' "$work/claims.json" | beside_goals
fi

python3 "$gold/pairs.py" "$gold" >"$work/pairs"
if "$gainsay" compare --jsonl <"$work/pairs" >"$work/answers"; then
	python3 "$gold/pairs.py" --back "$work/pairs" "$work/answers" >"$work/links"
	python3 "$gold/score.py" links "$gold" "$work/links" --json >"$work/links.json" || true
	python3 -c '
import json, sys
r = json.load(open(sys.argv[1]))
for k in ("precision", "recall"): print("gold/links", k, r["contradiction"][k] or 0)
wrong = r["wrongly_called"].values()
print("gold/links others_called_contradiction", sum(w["called_contradiction"] for w in wrong) / max(1, sum(w["of"] for w in wrong)))' "$work/links.json" | beside_goals
fi

# The whole way: each article added, claims and links proposed, all exported.
book=$work/endtoend.gainsay
tab=$(printf '\t')
python3 "$gold/endtoend.py" add "$gold" | while IFS= read -r line; do
	(
		IFS=$tab
		set -f
		# shellcheck disable=SC2086
		"$gainsay" add "$book" $line
	) >/dev/null
done || { echo "endtoend: left out: gainsay add failed"; exit 0; }
if "$gainsay" suggest "$book" >/dev/null && "$gainsay" export "$book" "$work/endtoend.json" --status all; then
	python3 "$gold/endtoend.py" score "$gold" "$work/endtoend.json" | beside_goals
else
	echo "endtoend: left out: gainsay suggest or export failed"
fi
