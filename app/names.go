package app

import (
	"strings"

	"gainsay/data"
)

func (w *window) showSpeakers() { newNames(w, speakerNames()).lay() }

func (w *window) showOutlets() { newNames(w, outletNames()).lay() }

// speakerNames is who said something.
func speakerNames() nameKind[data.SpeakerRow] {
	return nameKind[data.SpeakerRow]{
		layer: "speakers", title: "Speakers", noun: "speaker",
		read: (*data.Casebook).Speakers,
		id:   func(s data.SpeakerRow) data.ID { return s.ID },
		name: func(s data.SpeakerRow) string { return s.Name },
		used: func(s data.SpeakerRow) string { return count(s.Claims, "claim") },
		columns: []nameColumn[data.SpeakerRow]{
			{label: "Name",
				text: func(s data.SpeakerRow) string { return s.Name },
				set:  func(s *data.SpeakerRow, t string) error { s.Name = t; return nil }},
			{label: "Also called", hint: "other names; semicolons between",
				text: func(s data.SpeakerRow) string { return strings.Join(s.Aliases, "; ") },
				set:  func(s *data.SpeakerRow, t string) error { s.Aliases = namesIn(t); return nil }},
			{label: "Role", hint: "spokesman, minister…",
				text: func(s data.SpeakerRow) string { return s.Role },
				set:  func(s *data.SpeakerRow, t string) error { s.Role = t; return nil }},
			{label: "Note",
				text: func(s data.SpeakerRow) string { return s.Note },
				set:  func(s *data.SpeakerRow, t string) error { s.Note = t; return nil }},
		},
		edit: func(before, after data.SpeakerRow) data.Change {
			return data.EditSpeaker(before.Speaker, after.Speaker)
		},
		merge: data.MergeSpeakers,
	}
}

// outletNames is who published something.
func outletNames() nameKind[data.OutletRow] {
	return nameKind[data.OutletRow]{
		layer: "outlets", title: "Outlets", noun: "outlet",
		read: (*data.Casebook).Outlets,
		id:   func(o data.OutletRow) data.ID { return o.ID },
		name: func(o data.OutletRow) string { return o.Name },
		used: func(o data.OutletRow) string { return count(o.Articles, "article") },
		columns: []nameColumn[data.OutletRow]{
			{label: "Name",
				text: func(o data.OutletRow) string { return o.Name },
				set:  func(o *data.OutletRow, t string) error { o.Name = t; return nil }},
			{label: "Kind", hint: "newspaper, agency, ministry…",
				text: func(o data.OutletRow) string { return o.Type },
				set:  func(o *data.OutletRow, t string) error { o.Type = t; return nil }},
			{label: "Rating", hint: "A to F: not rated",
				text: func(o data.OutletRow) string { return reliabilityText(o.Reliability) },
				set:  func(o *data.OutletRow, t string) error { return setReliability(&o.Outlet, t) }},
			{label: "Language", hint: "en, uk, ru…",
				text: func(o data.OutletRow) string { return o.Language },
				set:  func(o *data.OutletRow, t string) error { o.Language = t; return nil }},
		},
		edit:  func(before, after data.OutletRow) data.Change { return data.EditOutlet(before.Outlet, after.Outlet) },
		merge: data.MergeOutlets,
	}
}

// namesIn are the names in a text that has semicolons between them.
func namesIn(text string) (names []string) {
	for _, name := range strings.Split(text, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
