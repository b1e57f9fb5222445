package text

import "testing"

func TestBoilerplate(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       string // the boilerplate; empty for none
	}{
		{"a tail", "Head\n\nA dam broke.\n\nWith reporting by Ana Duarte in Ilmstadt", "With reporting by Ana Duarte in Ilmstadt"},
		{"a starred tail", "Head\n\nA dam broke.\n\n* Additional reporting: A. Duarte", "* Additional reporting: A. Duarte"},
		{"a credit at a paragraph's end", "Head\n\nA dam broke. (Editing by F. Quint)", "(Editing by F. Quint)"},
		{"a caption with its credit", "Head\n\nMen unload sand at the lock. (Photo: Ilm Wire/P. Aal)", "Men unload sand at the lock. (Photo: Ilm Wire/P. Aal)"},
		{"an editor's note", "Head\n\n[Transcript. Check against delivery.]\n\nA dam broke.", "[Transcript. Check against delivery.]"},
		{"a subscription line", "Head\n\nSign up for our newsletter to read on.", "Sign up for our newsletter to read on."},
		{"a legal line", "Head\n\n© 2031 Ilm Wire. All rights reserved.", "© 2031 Ilm Wire. All rights reserved."},
		{"Russian", "Заголовок\n\nЧитайте также: Мост закрыт", "Читайте также: Мост закрыт"},
		{"brackets inside a paragraph", "Head\n\nThe mayor (who is 60) left the photo shop.", ""},
		{"reporting that is no credit", "Head\n\nReporters watched the photographers at work.", ""},
		{"a headline", "Contact: the film\n\nA film opened.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, s := range Boilerplate(c.body) {
				got += s.Of(c.body)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRepeatedCaptionIsBoilerplateBothTimes(t *testing.T) {
	body := "Head\n\nAn aerial view shows the lock.\nAn aerial view shows the lock.\n\nThe lock broke."
	if n := len(Boilerplate(body)); n != 2 {
		t.Errorf("%d of 2 captions found", n)
	}
}
