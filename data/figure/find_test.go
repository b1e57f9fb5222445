package figure

import (
	"strings"
	"testing"
)

// show writes the figures of s as a table row does, with what they count.
func show(s, lang string) string {
	var out []string
	for _, f := range Find(s, lang) {
		row := f.Figure.String()
		if f.Figure.Counted != "" {
			row += " | " + f.Figure.Counted
		}
		out = append(out, row)
	}
	return strings.Join(out, "; ")
}

func testRows(t *testing.T, lang string, rows []struct{ text, want string }) {
	t.Helper()
	for _, c := range rows {
		if got := show(c.text, lang); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestGroupings(t *testing.T) {
	testRows(t, "en", []struct{ text, want string }{
		{"They sent 100,000 men.", "100,000 | men"},
		{"They sent 100 000 men.", "100,000 | men"},
		{"They sent 100\u00a0000 men.", "100,000 | men"},
		{"They sent 100\u202f000 men.", "100,000 | men"},
		{"They sent 100'000 men.", "100,000 | men"},
		{"They sent 100’000 men.", "100,000 | men"},
		{"They sent 100.000 men.", "100,000 | men"},
		{"They sent 12,34,567 men.", "1,234,567 | men"},
		{"They sent 1,234,567.5 tonnes.", "1,234,567.5 t"},
		{"It cost 96.125 euros.", "96.125 EUR"},
		{"It cost 2,5 million euros.", "2,500,000 EUR"},
		{"They sent 100k men.", "100,000 | men"},
		{"They sent 0.1 million men.", "100,000 | men"},
		{"They sent a hundred thousand men.", "100,000 | men"},
		// Lists are not groups.
		{"Beds: 1,2,3 men.", "1; 2; 3 | men"},
		{"Beds: 12,345,67 men.", "12; 345; 67 | men"},
	})
	testRows(t, "ru", []struct{ text, want string }{
		{"Прислали 100 000 солдат.", "100,000 | солдат"},
		{"Прислали 100.000 солдат.", "100,000 | солдат"},
		{"Прислали 100,000 солдат.", "100,000 | солдат"},
		{"Прислали сто тысяч солдат.", "100,000 | солдат"},
		{"Прислали 1,5 тыс. солдат.", "1,500 | солдат"},
		{"Прошли 96,125 километра.", "96.125 km"},
		{"Прошли 1.500 километров.", "1,500 km"},
	})
}

func TestBounds(t *testing.T) {
	testRows(t, "en", []struct{ text, want string }{
		{"At least 17 soldiers were hurt.", "≥ 17 | soldiers"},
		{"It sent no fewer than 300 lorries.", "≥ 300 | lorries"},
		{"Up to 400 people fled.", "≤ 400 | people"},
		{"More than 1,200 houses burnt down.", "> 1,200 | houses"},
		{"Fewer than 45 per cent of electors came.", "< 45 % | electors"},
		{"Some 40,000 Veltanian troops stand there.", "≈ 40,000 | Veltanian troops"},
		{"Just under 20 percent agreed.", "< ≈ 20 %"},
		{"It needs 600 men or more.", "600 | men"},
		{"It needs 600 or more.", "≥ 600"},
		{"It holds 40-odd prisoners.", "≈ 40 | prisoners"},
		{"It holds 500+ prisoners.", "≥ 500 | prisoners"},
		{"At least about 40 died.", "≥ ≈ 40"},
		{"It lies more than 100 kilometres (60 miles) away.", "> 100 km; > 60 mi"},
		{"A sub-300 sq m flat.", "< 300 m²"},
	})
	testRows(t, "ru", []struct{ text, want string }{
		{"Погибли не менее 17 человек.", "≥ 17 | человек"},
		{"Там до 15 тысяч военных.", "≤ 15,000 | военных"},
		{"Цены выросли до 15 рублей.", "15 RUB"},
		{"Враг потерял до 300 солдат при ветре до 20 м/с.", "≤ 300 | солдат; ≤ 20 m/s"},
		{"Свыше ста солдат и более полутора тысяч добровольцев.", "> 100 | солдат; > 1,500 | добровольцев"},
		{"Ранены 20 с лишним человек.", "> 20 | человек"},
	})
	testRows(t, "uk", []struct{ text, want string }{
		{"Загинуло щонайменше 17 людей.", "≥ 17 | людей"},
		{"Там понад 300 військових.", "> 300 | військових"},
		{"Близько тисячі осіб виїхало.", "≈ 1,000 | осіб"},
		{"Не більш як 40 танків.", "≤ 40 | танків"},
	})
}

func TestRangesAndChanges(t *testing.T) {
	testRows(t, "en", []struct{ text, want string }{
		{"It sent 12-15 thousand men.", "12,000–15,000 | men"},
		{"It sent between 12 and 15 thousand men.", "12,000–15,000 | men"},
		{"It sent from 300 to 400 tanks.", "300–400 | tanks"},
		{"It sent 10–15 tanks.", "10–15 | tanks"},
		{"They want $10 to $15 billion.", "10,000,000,000–15,000,000,000 USD"},
		{"Claims range from $200 to $4 million.", "200–4,000,000 USD"},
		{"They pay between £20,000 and £30,000, or $25-$150.", "20,000–30,000 GBP; 25–150 USD"},
		{"Sales grew 9% to 2.1 million.", "9 %; 2,100,000"},
		{"An 8- to 16-metre mast.", "8–16 m"},
		{"Between one hundred and two hundred men left.", "100–200 | men"},
		{"Two hundred and four men left.", "204 | men"},
		// One thing against another is no range.
		{"Shares fell 7 per cent to 140 pence.", "7 %; 140 pence"},
		{"Sales rose 6% to $2.3 billion.", "6 %; 2,300,000,000 USD"},
	})
	for _, c := range []struct {
		text    string
		trend   Trend
		outcome float64
	}{
		{"Turnout fell from 61 per cent to 48 per cent.", Fall, 48},
		{"The toll rose from 26 to 34.", Rise, 34},
		{"Число погибших выросло с 26 до 34.", Rise, 34},
		{"Кількість зменшилася з двохсот до ста п'ятдесяти.", Fall, 150},
	} {
		found := Find(c.text, "")
		if len(found) != 1 || !found[0].Change || found[0].Trend != c.trend {
			t.Errorf("%s: %+v", c.text, found)
			continue
		}
		if f := found[0].Outcome(); f.Low != c.outcome || f.High != c.outcome {
			t.Errorf("%s: outcome %v", c.text, f)
		}
	}
	if found := Find("It sent from 300 to 400 tanks.", "en"); found[0].Change {
		t.Error("a range became a change")
	}
	found := Find("The bulletin gives 43, down from sixty.", "en")
	if len(found) != 2 || found[0].Former || !found[1].Former || found[1].Figure.Low != 60 {
		t.Errorf("down from sixty: %+v", found)
	}
}

// TestApart has what is written with numbers and is no quantity, each beside
// the count it could be taken for.
func TestApart(t *testing.T) {
	testRows(t, "en", []struct{ text, want string }{
		{"It began in 2019.", ""},
		{"Since 2019 some 2019 soldiers left.", "≈ 2,019 | soldiers"},
		{"The 2018 elections were fair.", ""},
		{"2016 Democrats would not have done it.", ""},
		{"It saw 2,019 elections.", "2,019 | elections"},
		{"In the 1990s and in 2013-14 it was calm.", ""},
		{"On March 29 and 3 June 2031 it rained.", ""},
		{"March 29 soldiers to the gate.", ""},
		{"In March 300 soldiers left.", "300 | soldiers"},
		{"From 20 to 24 May it rained.", ""},
		{"It rained for 20 to 24 days.", "20–24 days"},
		{"At 5:40 p.m., at 11 a.m. and at 17:22 it rang.", ""},
		{"The bus came at six in the morning.", ""},
		{"The toll stood at six.", "6"},
		{"They won 3-1 and drew 2-2.", ""},
		{"It has 3-4 lorries.", "3–4 | lorries"},
		{"Call +44 20 7946 0018 or 555-0142.", ""},
		{"Version 1.2.3 of 007 runs on 192.168.0.1.", ""},
		{"The 36th Brigade and the 5th.", ""},
		{"Section 427, page 12 and Article 5 apply.", ""},
		{"The iPhone 11 and the S&P 500 fell.", ""},
		{"The Su-35, COVID-19 and the F-16.", ""},
		{"In Harvale 300 people were killed.", "300 | people"},
		{"He lives at 575 Wetherby Road.", ""},
		{"Each one knew the other one; no one spoke.", ""},
		{"One man spoke.", "1 | man"},
		{"One of the bridges fell.", "1 | bridges"},
		{"Every one of the bridges fell.", ""},
		{"A four-door car on a one-way street.", ""},
		{"A four-member crew.", "4 | member"},
		{"A garrison 400 strong, a 400-strong garrison.", "400; 400"},
		{"It passed by 52 to 48, a 5-to-4 majority.", ""},
		{"She leads by 46 per cent to 42.", "46 %; 42"},
		{"The two met in Osk.", ""},
		{"The two ministers met in Osk.", "2 | ministers"},
		{"He is 6'3\" tall.", ""},
		{"In his 40s, in the 80s.", ""},
		{"It is 20 or 25 per cent.", "20 %; 25 %"},
		{"Over half a century.", "> 0.5 century"},
		{"The account is 1469635200.", ""},
		{"In the second half they slept.", ""},
		{"Half the village slept.", "0.5 fraction"},
		{"A pair of shoes.", ""},
		{"A couple of soldiers.", "≈ 2 | soldiers"},
		{"A few soldiers.", ""},
		{"9/11 and 24/7.", ""},
		{"1. The ministry has 9 tanks.", "9 | tanks"},
	})
	testRows(t, "ru", []struct{ text, want string }{
		{"Это было в 2019 году, 5 марта 2031 года.", ""},
		{"Погибли 2019 человек.", "2,019 | человек"},
		{"На двадцать пятый день.", ""},
		{"Перенесли с 10 на 12 июля.", ""},
		{"Прибыли в шесть часов вечера.", ""},
		{"Ждали шесть часов.", "6 hours"},
		{"Двадцать пять дней.", "25 days"},
		{"36-я бригада и 5-й полк.", ""},
		{"В 14:30, в 5 утра и в 14 часов.", ""},
		{"Статья 5 и резолюция № 2202.", ""},
		{"Они жили на улице Ленина, 5.", ""},
		{"В 1990-х годах.", ""},
	})
	testRows(t, "uk", []struct{ text, want string }{
		{"З 24 лютого 2022 року.", ""},
		{"О 5 годині ранку прибули два ешелони.", "2 | ешелони"},
		{"25-та бригада.", ""},
	})
}

func TestUnitsAndCounted(t *testing.T) {
	testRows(t, "en", []struct{ text, want string }{
		{"It cost $1.2m, €300,000 and £5bn.", "1,200,000 USD; 300,000 EUR; 5,000,000,000 GBP"},
		{"It cost HK$3.7 billion or US $473 million.", "3,700,000,000 HKD; 473,000,000 USD"},
		{"It cost thirteen dollars forty-five cents.", "13.45 USD"},
		{"It cost 75 USD million.", "75,000,000 USD"},
		{"It is 1.8m tall.", "1.8 m"},
		{"It rose by 4 percentage points to 23%.", "4 percentage points; 23 %"},
		{"It does 80km/h on 5 square kilometres.", "80 km/h; 5 km²"},
		{"It holds 11 million cubic metres of water.", "11,000,000 m³ | water"},
		{"It fell to minus 20 °C, then to −5 °C.", "−20 °C; −5 °C"},
		{"A 34-year-old man, Ilo Tarn, 58, and girls aged 6 and 9.", "34 years old; 58 years old; 6 years old; 9 years old"},
		{"He paid £3.50 a litre and $10 per gram.", "3.5 GBP/l; 10 USD/g"},
		{"There were 27 in hospital.", "27"},
		{"It counts 1,250 of the 3,400 evacuees.", "1,250 | evacuees; 3,400 | evacuees"},
		{"Three wore overalls.", "3"},
		{"Enemy troops numbered 40,000 in May.", "40,000 | Enemy troops"},
		{"The number of dead rose to 17.", "17 | dead"},
		{"It needs 30-40 more buses and 7.62mm rounds.", "30–40 | buses; 7.62 mm"},
		{"Between the ages of 17 and 20 they serve.", "17–20 years old"},
		{"It holds 200,000 in 1972 terms.", "200,000"},
		{"Section 3(2) stands.", ""},
		{"Three out of every five wells were dry.", "0.6 fraction | wells"},
		{"Six wounded soldiers and 43 missing.", "6 | wounded soldiers; 43 | missing"},
		{"Two in three pupils came; a third of the men stayed.", "0.667 fraction | pupils; 0.333 fraction | men"},
		{"It was more than twice the limit and has doubled.", "> 2 times; 2 times"},
		{"Dozens of men, hundreds of thousands of people.", "≈ 24–99 | men; ≈ 100,000–1,000,000 | people"},
		{"It rose by a quarter point on a 5,000mAh cell.", "0.25 points; 5,000 mAh"},
		{"They have 45 (forty-five) days and two hundred dozen eggs.", "45 days; 2,400 | eggs"},
		{"Half a million people and 2½ days.", "500,000 | people; 2.5 days"},
	})
	testRows(t, "ru", []struct{ text, want string }{
		{"Это 1 млрд 200 млн рублей и 3,5 %.", "1,200,000,000 RUB; 3.5 %"},
		{"Там около тысячи человек, почти треть бригады.", "≈ 1,000 | человек; ≈ 0.333 fraction | бригады"},
		{"Сотни людей и тысячи машин.", "≈ 100–1,000 | людей; ≈ 1,000–10,000 | машин"},
		{"Две с половиной тысячи раненых.", "2,500 | раненых"},
		{"Число погибших выросло до 34.", "34 | погибших"},
	})
}

func TestFindNone(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"There were no soldiers there.", "no soldiers"},
		{"There was not a single tank.", "not a single tank"},
		{"Not one of the forty households heard it.", "Not one of the forty households"},
		{"No inspection took place.", "No inspection"},
		{"No comment was made, for no reason.", ""},
		{"There was no fire, no explosion and no accident.", "no fire; no explosion; no accident"},
		{"Nobody was arrested.", "Nobody"},
		{"Not a soul pays more.", "Not a soul"},
		{"Of the 212 who wrote, none has been paid.", "none"},
		{"We were not given so much as one second of sound.", "so much as one second"},
		{"We were given one second of sound.", ""},
		{"It was not a riot.", ""},
		{"The firm has not exported a single tonne of fuel.", "a single tonne"},
		{"The firm has exported a single tonne of fuel.", ""},
		{"There isn't any fuel.", "any fuel"},
		{"There is any number of reasons.", ""},
		{"Observers did not witness any case of fraud.", "any case"},
		{"They did not wait any longer.", ""},
		{"There is no doubt, and no longer any need.", ""},
		{"He said no", ""},
		{"They had no intention to invade.", ""},
		{"Ни одного солдата там нет.", "Ни одного солдата"},
		{"Жодного пострілу не було.", "Жодного пострілу"},
	} {
		var got []string
		for _, f := range FindNone(c.text, "") {
			got = append(got, f.Figure.Raw)
			if !f.None || f.Figure.Low != 0 || f.Figure.High != 0 {
				t.Errorf("%s: %+v", c.text, f)
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}
