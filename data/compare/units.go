package compare

import (
	"strings"

	"gainsay/data/figure"
)

// based is f in the base unit of its kind, so that hours compare with minutes.
func based(f figure.Figure) figure.Figure {
	if c, ok := baseUnits[measure(f.Unit)]; ok {
		f.Unit, f.Low, f.High = c.unit, f.Low*c.factor, f.High*c.factor
	}
	return f
}

var baseUnits = map[string]struct {
	unit   string
	factor float64
}{
	"hour": {"minute", 60}, "day": {"minute", 24 * 60}, "week": {"minute", 7 * 24 * 60}, "km": {"m", 1000}, "cm": {"m", .01}, "mm": {"m", .001},
	"mi": {"m", 1609.344}, "ft": {"m", .3048}, "t": {"kg", 1000}, "g": {"kg", .001}, "fraction": {"%", 100}, "mw": {"kw", 1000},
}

var measures = set("% km m cm mm mi ft kg t g l m3 m³ m³/s usd eur gbp uah rub percent fraction hour minute second day week month year °c °f mw kw kwh ha km² m² bar ppm mg µg db times pence cent kn km/h mph")

// sameUnit reports whether two units measure alike; units that are only the
// counted thing ("lorries") do not count, but people are no money.
func sameUnit(a, b string) bool {
	if a != "" && b != "" && (a == "people") != (b == "people") {
		return false
	}
	return measure(a) == measure(b)
}

// currencies of the world and of stories; two of them are taken for one, since
// news of one affair keeps to one.
var currencies = set(`crown crowns mark marks franc francs peso pesos lira liras dinar dinars rouble roubles ruble rubles hryvnia hryvnias zloty zlotys shilling shillings
krona kronor krone kroner rupee rupees real reais florin florins guilder guilders ducat ducats thaler talers koruna korun forint forints leu lei lev leva yen yuan won
pound pounds dirham dirhams riyal riyals rand escudo escudos drachma drachmas`)

var shortUnits = map[string]string{
	"percent": "%", "per cent": "%", "percentage points": "%", "kilometres": "km", "kilometers": "km", "metres": "m", "meters": "m", "tonnes": "t", "tons": "t",
	"hectares": "ha", "litres": "l", "hours": "hour", "minutes": "minute", "days": "day", "weeks": "week", "months": "month", "years": "year", "dollars": "usd",
	"euros": "eur", "pounds": "gbp", "m3/s": "m³/s", "cubic metres per second": "m³/s", "cubic meters per second": "m³/s", "degrees": "°c", "millimetres": "mm",
}

func measure(unit string) string {
	unit = strings.ToLower(unit)
	if short, ok := shortUnits[unit]; ok {
		return short
	}
	switch {
	case currencies[unit]:
		return "money"
	case measures[unit] || strings.Contains(unit, " per ") || strings.Contains(unit, "/") || strings.Contains(unit, " old"):
		return unit
	}
	return ""
}
