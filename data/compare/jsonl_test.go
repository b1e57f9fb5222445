package compare

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestJSONLAnswersEveryLine(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"1","a":"no one was hurt","b":"nine people were hurt","event_date_a":"2031-05-01","event_date_b":"2031-05-01","place_a":"Varn","place_b":"Varn"}`,
		`{"id":2,"a":"Тут нікого","b":"Тут нікого","context_a":"Речник: Тут нікого.","span_a":[8,18]}`,
		``,
		`not json`,
		`{"id":"4","a":"only one side"}`,
		`{"a":"no","b":"id"}`,
		`{"id":"6","a":"x","b":"y","context_a":"short","span_a":[0,99]}`,
		`{"id":"7","a":"x","b":"y","published_b":"last week"}`,
		`{"id":"8","a":"x","b":"y","quantity_a":{"raw":"x","bound":"?","value":1}}`,
		`{"id":"9","a":"40,000 soldiers are there","b":"9,500 soldiers are there","quantity_a":{"raw":"40,000","value":40000,"bound":"~","unit":"people"},"quantity_b":{"raw":"9,500","value":9500,"bound":"=","unit":"people","approx":false},"event_date_a":"2031-05-01","event_date_b":"2031-05-01","place_a":"Halm","place_b":"Halm"}`,
	}, "\n")
	var out strings.Builder
	bad, err := JSONL(strings.NewReader(in), &out)
	if err != nil {
		t.Fatal(err)
	}
	if bad != 6 {
		t.Errorf("%d bad lines, want 6", bad)
	}
	want := []struct{ id, outcome, problem string }{
		{`"1"`, "contradiction", ""}, {`2`, "repeat", ""}, {``, "", "not a pair"}, {`"4"`, "", "needs a and b"}, {``, "", "no id"},
		{`"6"`, "", "does not lie"}, {`"7"`, "", "last week"}, {`"8"`, "", "bound"}, {`"9"`, "contradiction", ""},
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d answers, want %d:\n%s", len(lines), len(want), out.String())
	}
	for i, w := range want {
		var got struct {
			ID          json.RawMessage
			Outcome     string
			Kind        *string
			Score       *float64
			Explanation *string
			Error       string
		}
		if err := json.Unmarshal([]byte(lines[i]), &got); err != nil {
			t.Errorf("%s: %v", lines[i], err)
			continue
		}
		if string(got.ID) != w.id || got.Outcome != w.outcome || !strings.Contains(got.Error, w.problem) || (got.Error != "") != (w.problem != "") {
			t.Errorf("line %d: %s, want id %s, outcome %q, error with %q", i+1, lines[i], w.id, w.outcome, w.problem)
		}
		if w.problem == "" && (got.Kind == nil || got.Score == nil || got.Explanation == nil) {
			t.Errorf("line %d lacks a field: %s", i+1, lines[i])
		}
	}
}
