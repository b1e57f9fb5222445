package suggest

import (
	"strings"
	"time"
)

// Words of time in the three languages, in the forms that dates have them in.
var (
	months = numbered[time.Month](1,
		"january jan января січня январе січні", "february feb февраля лютого феврале лютому", "march mar марта березня марте березні",
		"april apr апреля квітня апреле квітні", "may мая травня мае травні", "june jun июня червня июне червні",
		"july jul июля липня июле липні", "august aug августа серпня августе серпні",
		"september sept sep сентября вересня сентябре вересні", "october oct октября жовтня октябре жовтні",
		"november nov ноября листопада ноябре листопаді", "december dec декабря грудня декабре грудні")
	weekdays = numbered[time.Weekday](0,
		"sunday воскресенье воскресенья неділю неділі", "monday понедельник понедельника понеділок понеділка", "tuesday вторник вторника вівторок вівторка",
		"wednesday среду среды середу середи", "thursday четверг четверга четвер четверга", "friday пятницу пятницы п'ятницю п'ятниці",
		"saturday субботу субботы суботу суботи")
	ordinals = numbered[int](1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
		"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
		"twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
		"twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first")
	smallNumbers = numbered[int](1, "a an one 1", "two 2", "three 3", "four 4", "five 5", "six 6", "seven 7", "eight 8", "nine 9", "ten 10",
		"eleven 11", "twelve 12")
	// unitDays is the length of the units that are a whole number of days.
	unitDays = map[string]int{"day": 1, "week": 7, "fortnight": 14}
	// deictic are the days told from the day of publication.
	deictic = map[string]int{
		"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
		"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "сьогодні": 0, "вчора": -1, "учора": -1, "позавчора": -2,
	}
)

// numbered maps the words of each list to the list's number, counted from
// first.
func numbered[N ~int](first N, lists ...string) map[string]N {
	all := map[string]N{}
	for i, list := range lists {
		for w := range strings.FieldsSeq(list) {
			all[w] = first + N(i)
		}
	}
	return all
}
