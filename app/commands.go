package app

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// menuNames are the menus in their order.
var menuNames = []string{"File", "Edit", "Article", "Claim", "View", "Help"}

// table is every command there is.
func table() []command {
	var all []command
	for _, part := range [][]command{
		fileCommands(), editCommands(), articleCommands(), claimCommands(), tagCommands(), endCommands(),
		tableCommands(), pairCommands(), viewCommands(), helpCommands(),
	} {
		all = append(all, part...)
	}
	return all
}

func fileCommands() []command {
	return []command{
		{id: "file.new", name: "New casebook…", menu: "File", keys: []string{"Ctrl+N"}, run: (*window).askNew},
		{id: "file.open", name: "Open casebook…", menu: "File", keys: []string{"Ctrl+O"}, run: (*window).askOpen},
		{id: "file.sample", name: "Open the sample casebook", menu: "File", run: (*window).openSample},
		{id: "file.import", name: "Import…", menu: "File", part: true, when: (*window).writable, run: (*window).askImport},
		{id: "file.export", name: "Export…", menu: "File", keys: []string{"Ctrl+E"}, when: (*window).open, run: (*window).askExport},
		{id: "file.copy", name: "Save a copy…", menu: "File", when: (*window).open, part: true,
			run: func(w *window) { w.askCopy(true) }},
		{id: "file.bare", name: "Save a copy without history…", menu: "File", when: (*window).open,
			run: func(w *window) { w.askCopy(false) }},
		{id: "file.settings", name: "Settings…", menu: "File", keys: []string{"Ctrl+Comma"}, part: true, run: (*window).showSettings},
		{id: "file.proposals", name: "What is proposed…", menu: "File", when: (*window).writable, run: (*window).showProposing},
		{id: "file.comparing", name: "What is compared…", menu: "File", when: (*window).writable, run: (*window).showComparing},
		{id: "file.quit", name: "Quit", menu: "File", keys: []string{"Ctrl+Q"}, part: true, run: (*window).quit},
	}
}

func editCommands() []command {
	return []command{
		{id: "edit.undo", name: "Undo", menu: "Edit", keys: []string{"Ctrl+Z"}, run: (*window).undo, label: undoLabel},
		{id: "edit.redo", name: "Redo", menu: "Edit", keys: []string{"Ctrl+Shift+Z", "Ctrl+Y"}, run: (*window).redo, label: redoLabel},
		{id: "edit.cut", name: "Cut", menu: "Edit", keys: []string{"Ctrl+X"}, part: true,
			run: forward(func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: c} })},
		{id: "edit.copy", name: "Copy", menu: "Edit", keys: []string{"Ctrl+C"},
			run: forward(func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: c} })},
		{id: "edit.paste", name: "Paste", menu: "Edit", keys: []string{"Ctrl+V"},
			run: forward(func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutPaste{Clipboard: c} })},
		{id: "edit.all", name: "Select all", menu: "Edit", keys: []string{"Ctrl+A"},
			run: forward(func(fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutSelectAll{} })},
		{id: "edit.cite", name: "Copy the quote with its source", menu: "Edit", keys: []string{"Ctrl+Shift+C"}, run: (*window).copyCited},
		{id: "edit.search", name: "Search past claims for the selection", menu: "Edit", when: (*window).textSelected, run: (*window).searchSelection},
		{id: "edit.find", name: "Find in the article", menu: "Edit", keys: []string{"Ctrl+F"}, part: true,
			when: (*window).searchable, run: (*window).findHere, label: findLabel},
	}
}

func articleCommands() []command {
	return []command{
		{id: "article.paste", name: "New article from the clipboard", menu: "Article", keys: []string{"Ctrl+Shift+V"}, run: (*window).pasteArticle},
		{id: "article.files", name: "Add from files…", menu: "Article", keys: []string{"Ctrl+I"}, run: (*window).askFiles},
		{id: "article.version", name: "Newer version from the clipboard", menu: "Article", when: (*window).articleOpen, run: (*window).pasteVersion},
		{id: "version.beside", name: "Compare with another version", menu: "Article", keys: []string{"V"}, in: notTyping,
			when: (*window).severalVersions, run: (*window).toggleBeside, label: besideLabel},
		{id: "version.nextChange", name: "Next change between the versions", menu: "Article", keys: []string{"F7"}, in: notTyping,
			when: (*window).compared, run: func(w *window) { w.stepDifference(1) }},
		{id: "version.previousChange", name: "Previous change between the versions", menu: "Article", keys: []string{"Shift+F7"}, in: notTyping,
			when: (*window).compared, run: func(w *window) { w.stepDifference(-1) }},
		{id: "version.outdated", name: "Claims changed or gone in this version", menu: "Article", when: (*window).outdatedHere,
			run: func(w *window) { w.outdated() }},
		{id: "version.all", name: "All versions…", menu: "Article", when: (*window).articleOpen, run: (*window).showVersions},
		{id: "article.edit", name: "Edit the article's details", menu: "Article", keys: []string{"M"}, in: notTyping, part: true,
			when: (*window).articleOpen, run: func(w *window) { w.inspect(inspectArticle) }},
		{id: "article.outlets", name: "Names and ratings of outlets…", menu: "Article", when: (*window).open, run: (*window).showOutlets},
		{id: "article.propose", name: "Propose claims in it", menu: "Article", when: (*window).articleOpen, part: true, run: (*window).proposeClaims},
		{id: "article.compare", name: "Compare its claims with all others", menu: "Article", when: (*window).articleOpen, run: (*window).proposePairs},
		{id: "article.delete", name: "Delete the article", menu: "Article", when: (*window).articleOpen, part: true, run: (*window).deleteArticle},
	}
}

func claimCommands() []command {
	return []command{
		{id: "claim.keep", name: "Make the selection a claim, or keep the proposal", menu: "Claim", keys: []string{"Enter"}, in: inReader,
			when: (*window).keepable, run: (*window).keep},
		{id: "claim.dismiss", name: "Dismiss the proposal, or delete the claim", menu: "Claim", keys: []string{"Delete"}, in: inReader,
			when: (*window).claimInHand, run: (*window).dismiss},
		{id: "claim.dismissRest", name: "Dismiss the other proposals here", menu: "Claim", keys: []string{"Shift+Delete"}, in: inReader,
			when: (*window).articleOpen, run: (*window).dismissRest},
		{id: "claim.keepRest", name: "Keep the other proposals here", menu: "Claim", when: (*window).proposalsHere, run: (*window).keepRest},
		{id: "claim.edit", name: "Edit the claim", menu: "Claim", keys: []string{"E"}, in: notTyping, part: true,
			when: (*window).claimInHand, run: func(w *window) { w.inspect(inspectClaim) }},
		{id: "claim.tag", name: "Tag…", menu: "Claim", keys: []string{"T"}, in: notTyping,
			when: (*window).taggable, run: (*window).askTag},
		{id: "claim.tags", name: "Names, colours and keys of tags…", menu: "Claim", when: (*window).open, run: (*window).showTags},
		{id: "claim.speakers", name: "Names of speakers…", menu: "Claim", when: (*window).open, run: (*window).showSpeakers},
		{id: "claim.link", name: "Link to another claim…", menu: "Claim", keys: []string{"L"}, in: notTyping,
			when: (*window).claimInHand, run: (*window).askLink},
		{id: "claim.contradictions", name: "Its contradictions", menu: "Claim", keys: []string{"G"}, in: notTyping,
			when: (*window).opposable, run: (*window).showContradictions},
		{id: "claim.next", name: "Next claim", menu: "Claim", keys: []string{"Ctrl+↓"}, part: true,
			when: (*window).articleOpen, run: func(w *window) { w.stepClaim(1, anyClaim) }},
		{id: "claim.previous", name: "Previous claim", menu: "Claim", keys: []string{"Ctrl+↑"},
			when: (*window).articleOpen, run: func(w *window) { w.stepClaim(-1, anyClaim) }},
		{id: "claim.nextProposal", name: "Next proposal here", menu: "Claim", keys: []string{"Tab"}, in: inReader,
			when: (*window).proposalsHere, run: func(w *window) { w.stepClaim(1, proposed) }},
		{id: "claim.previousProposal", name: "Previous proposal here", menu: "Claim", keys: []string{"Shift+Tab"}, in: inReader,
			when: (*window).proposalsHere, run: func(w *window) { w.stepClaim(-1, proposed) }},
		{id: "claim.undecided", name: "Next thing undecided anywhere", menu: "Claim", keys: []string{"N"}, in: notTyping,
			when: (*window).open, run: (*window).nextUndecided},
	}
}

// tagCommands are the nine digits, alone and with Shift.
func tagCommands() []command {
	var all []command
	for digit := 1; digit <= 9; digit++ {
		all = append(all, command{
			id: fmt.Sprintf("claim.tag%d", digit), name: fmt.Sprintf("Tag with key %d", digit),
			menu: "Claim", sub: "Put a tag on", keys: []string{fmt.Sprint(digit)}, in: notTyping, label: digitLabel(digit),
			when: (*window).taggable, run: func(w *window) { w.tagByDigit(digit, false) },
		})
	}
	for digit := 1; digit <= 9; digit++ {
		all = append(all, command{
			id: fmt.Sprintf("claim.more%d", digit), name: fmt.Sprintf("Further tag with key %d", digit),
			menu: "Claim", sub: "Put a further tag on", keys: []string{fmt.Sprintf("Shift+%d", digit)}, in: notTyping, label: digitLabel(digit),
			when: (*window).taggable, run: func(w *window) { w.tagByDigit(digit, true) },
		})
	}
	return all
}

// endCommands move the ends of the claim in hand and widen what is selected.
func endCommands() []command {
	return []command{
		{id: "claim.startBack", name: "Start one word earlier", menu: "Claim", sub: "Move its ends", keys: []string{"Alt+←"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("start", false, false)},
		{id: "claim.startOn", name: "Start one word later", menu: "Claim", sub: "Move its ends", keys: []string{"Alt+→"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("start", true, false)},
		{id: "claim.endBack", name: "End one word earlier", menu: "Claim", sub: "Move its ends", keys: []string{"Alt+Shift+←"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("end", false, false)},
		{id: "claim.endOn", name: "End one word later", menu: "Claim", sub: "Move its ends", keys: []string{"Alt+Shift+→"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("end", true, false)},
		{id: "claim.startBackLetter", name: "Start one letter earlier", menu: "Claim", sub: "Move its ends", keys: []string{"Ctrl+Alt+←"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("start", false, true)},
		{id: "claim.startOnLetter", name: "Start one letter later", menu: "Claim", sub: "Move its ends", keys: []string{"Ctrl+Alt+→"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("start", true, true)},
		{id: "claim.endBackLetter", name: "End one letter earlier", menu: "Claim", sub: "Move its ends", keys: []string{"Ctrl+Alt+Shift+←"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("end", false, true)},
		{id: "claim.endOnLetter", name: "End one letter later", menu: "Claim", sub: "Move its ends", keys: []string{"Ctrl+Alt+Shift+→"}, in: inReader,
			when: (*window).claimInHand, run: moveEnd("end", true, true)},
		{id: "select.widen", name: "Widen the selection", menu: "Edit", keys: []string{"Alt+↑"}, in: inReader,
			when: (*window).articleOpen, run: func(w *window) { w.text.Widen() }},
		{id: "select.narrow", name: "Narrow the selection", menu: "Edit", keys: []string{"Alt+↓"}, in: inReader,
			when: (*window).articleOpen, run: func(w *window) { w.text.Narrow() }},
	}
}

func tableCommands() []command {
	return []command{
		{id: "table.delete", name: "Delete the chosen claims", menu: "Claim", keys: []string{"Delete"}, in: inTable,
			when: (*window).claimsChosen, run: (*window).deleteChosen},
	}
}

func pairCommands() []command {
	return []command{
		{id: "pair.contradicts", name: "Judge: contradicts", menu: "Claim", sub: "Judge the pair", keys: []string{"A"}, in: notTyping, part: true,
			when: (*window).pairShown, run: func(w *window) { w.judge(data.Contradicts) }},
		{id: "pair.none", name: "Judge: no contradiction", menu: "Claim", sub: "Judge the pair", keys: []string{"D"}, in: notTyping,
			when: (*window).pairShown, run: (*window).dismissPair},
		{id: "pair.update", name: "Judge: an update", menu: "Claim", sub: "Judge the pair", keys: []string{"U"}, in: notTyping,
			when: (*window).pairShown, run: func(w *window) { w.judge(data.Updates) }},
		{id: "pair.scope", name: "Judge: differs in scope", menu: "Claim", sub: "Judge the pair", keys: []string{"S"}, in: notTyping,
			when: (*window).pairShown, run: func(w *window) { w.judge(data.DiffersInScope) }},
		{id: "pair.unlink", name: "Remove the link", menu: "Claim", sub: "Judge the pair", keys: []string{"Delete"}, in: inCards,
			when: (*window).pairShown, run: (*window).unlink},
		{id: "pair.map", name: "Map of the pair's question", menu: "View",
			when: (*window).pairsListed, run: (*window).mapPairs},
		{id: "pair.wide", name: "Wider context of the pair", menu: "View", keys: []string{"Space"}, in: inPairs,
			when: (*window).pairShown, run: (*window).widenPair},
	}
}

func viewCommands() []command {
	return []command{
		{id: "view.read", name: "Read", menu: "View", keys: []string{"Ctrl+1"}, run: func(w *window) { w.goToView(viewRead) }},
		{id: "view.claims", name: "Claims", menu: "View", keys: []string{"Ctrl+2"}, run: func(w *window) { w.goToView(viewClaims) }},
		{id: "view.contradictions", name: "Contradictions", menu: "View", keys: []string{"Ctrl+3"},
			run: (*window).goToPairs},
		{id: "view.palette", name: "Find a claim or a command…", menu: "View", keys: []string{"Ctrl+K"}, part: true, run: (*window).askPalette},
		{id: "view.back", name: "Back", menu: "View", keys: []string{"Ctrl+["}, part: true, run: (*window).goBack},
		{id: "view.forward", name: "Forward", menu: "View", keys: []string{"Ctrl+]"}, run: (*window).goForward},
		{id: "view.nextPane", name: "Next pane", menu: "View", keys: []string{"F6"}, run: func(w *window) { w.stepPane(1) }},
		{id: "view.previousPane", name: "Previous pane", menu: "View", keys: []string{"Shift+F6"}, run: func(w *window) { w.stepPane(-1) }},
		{id: "view.larger", name: "Larger text", menu: "View", keys: []string{"Ctrl+Plus", "Ctrl+Shift+Plus"}, part: true,
			run: func(w *window) { w.stepTextSize(1) }},
		{id: "view.smaller", name: "Smaller text", menu: "View", keys: []string{"Ctrl+Minus"}, run: func(w *window) { w.stepTextSize(-1) }},
		{id: "view.normal", name: "Normal text", menu: "View", keys: []string{"Ctrl+0"}, run: func(w *window) { w.stepTextSize(0) }},
		{id: "view.serif", name: "Articles in a sans face", menu: "View", run: (*window).toggleSerif, label: serifLabel},
		{id: "view.close", name: "Close what lies on top", menu: "View", keys: []string{"Esc"}, part: true, run: (*window).escape},
	}
}

func helpCommands() []command {
	return []command{
		{id: "help.keys", name: "Keys", menu: "Help", keys: []string{"F1"}, run: (*window).showKeys},
		{id: "help.about", name: "About Gainsay", menu: "Help", run: (*window).showAbout},
	}
}
