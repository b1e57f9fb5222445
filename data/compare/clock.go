package compare

import (
	"regexp"
	"strconv"
	"strings"
)

// clockTime finds hours as news writes them: 17:20, 5.20 p.m., 9pm, noon.
var clockTime = regexp.MustCompile(`(?i)\b(\d{1,2})[:.](\d{2})(?:\s*([ap])\.?m\b)?|\b(\d{1,2})\s*([ap])\.?m\b|\b(midnight|noon|midday|опівночі|полуночи|полудень|полдень)\b`)

// clockOf is the hour that s names, in minutes after midnight; -1 where it
// names none or several.
func clockOf(s string) int {
	all := clockTime.FindAllStringSubmatch(s, 2)
	if len(all) != 1 {
		return -1
	}
	m := all[0]
	if m[6] != "" {
		if w := strings.ToLower(m[6]); w == "noon" || w == "midday" || strings.HasPrefix(w, "пол") && w != "полуночи" {
			return 12 * 60
		}
		return 24 * 60
	}
	hour, minutes, half := m[1]+m[4], m[2], strings.ToLower(m[3]+m[5])
	h, _ := strconv.Atoi(hour)
	n, _ := strconv.Atoi(minutes)
	switch {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	}
	if h > 24 || n > 59 {
		return -1
	}
	return h*60 + n
}
