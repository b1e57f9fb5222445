package main

// text is an article to paste and the claim to make in it, with what the
// program is to read of it.
type text struct {
	body, outlet, published string
	quote, tag              string
	speaker, figure, said   string
}

// story is two articles whose claims contradict each other, and what somebody
// types who remembers the first claim badly.
type story struct {
	first, second text
	misspelt      string
}

// Invented, as all texts here: there is no Sound of Kesk.
var sound = story{
	first: text{
		outlet: "The Evening Ledger", published: "29 March 2031", quote: "Some 40,000 soldiers were massed along the northern shore", tag: "troops",
		speaker: "Ilse Talvik", figure: "Some 40,000", said: "2031-03-29",
		body: `Forty thousand on the shore, says Talvik

The head of the coastal council has put a number to what the four towns have been watching for a week. Some 40,000 soldiers were massed along the northern shore on Saturday, Ilse Talvik told the Ledger, with more arriving by night.

She said that the figure came from ferry crews, from the railway and from relatives on the other side, and that it had been put together by people who had done such work before. She did not show the list.

Reserve officers in two inland towns said that call-up papers had gone out on 24 March. The Ledger has seen one of them. It is for ninety days.
`},
	second: text{
		outlet: "Lootsi Post", published: "27 March 2031", quote: "no more than 12,000, reserves included", tag: "troops",
		speaker: "spokesman for the allied mission", figure: "no more than 12,000", said: "2031-03-27",
		body: `What we saw at the Kesk ferry landing

From the upper deck of the morning ferry one sees the landing at Kesk for about four minutes. On Thursday that was long enough to count.

There were tents in three rows behind the customs shed, twenty-six of them, and the smoke of at least two field kitchens. A spokesman for the allied mission, who travelled on the same boat, put the force along the whole northern shore at “no more than 12,000, reserves included”.

Eight of the passengers who went over on Thursday came back on the evening boat. The others, the purser said, had relatives to see.
`},
	misspelt: "sodlers norhern",
}

// protoka is the same in Ukrainian, for a Ukrainian keyboard.
var protoka = story{
	first: text{
		outlet: "Вечірня Пошта", published: "2031-03-29", quote: "Близько 40 тисяч солдатів стоять уздовж північного берега", tag: "війська",
		speaker: "Ільзе Тальвік", figure: "Близько 40 тисяч", said: "2031-03-29",
		body: `Сорок тисяч на березі, каже Тальвік

Голова прибережної ради назвала число, про яке в чотирьох містах говорять уже тиждень. Близько 40 тисяч солдатів стоять уздовж північного берега, сказала Ільзе Тальвік у суботу, і щоночі прибувають нові.

За її словами, цифра походить від команд поромів, від залізниці та від родичів на тому боці. Списку вона не показала.
`},
	second: text{
		outlet: "Радіо Гавань", published: "2031-03-27", quote: "щонайбільше дванадцять тисяч разом із резервом", tag: "війська",
		figure: "щонайбільше дванадцять тисяч", said: "2031-03-27",
		body: `Що видно з порома

З верхньої палуби ранкового порома пристань видно чотири хвилини. У четвер цього вистачило, щоб порахувати намети: їх двадцять шість.

Речник союзної місії, який плив тим самим поромом, оцінив сили на всьому північному березі так: щонайбільше дванадцять тисяч разом із резервом.
`},
	misspelt: "солдтів берега",
}
