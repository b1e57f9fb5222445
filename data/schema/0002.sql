-- Links keep the reasons of their rule as data, and what became of each rule's
-- proposals is counted by every change instead of anew at each paste.
--
-- rule is the name of the rule that proposed a link; empty for one that a
-- person made. reason is a JSON object of lists of words for people, empty
-- where there are none: what agrees, what differs, what may explain it.

ALTER TABLE link ADD COLUMN rule TEXT NOT NULL DEFAULT '';
ALTER TABLE link ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Until now the rule stood only before the first colon of why.
UPDATE link SET rule = substr(why, 1, instr(why, ':') - 1)
	WHERE why GLOB '[a-z]*.[a-z]*: *' AND substr(why, 1, instr(why, ':') - 1) NOT GLOB '*[^a-z.-]*';

-- A link that went comes again by its journal, with all columns.
UPDATE edit SET before = json_insert(before, '$.rule', '', '$.reason', '') WHERE tbl = 'link' AND after IS NULL;

-- 'claim rule kept' and the rest, each with a rule's name behind it, count the
-- claims and links of that rule that were accepted and dismissed.
INSERT INTO tally (of, n, value)
	SELECT iif(status = 'accepted', 'claim rule kept ', 'claim rule dismissed ') || rule, 0, count(*) FROM claim
	WHERE rule <> '' AND status <> 'suggested' GROUP BY 1;
INSERT INTO tally (of, n, value)
	SELECT iif(status = 'accepted', 'link rule kept ', 'link rule dismissed ') || rule, 0, count(*) FROM link
	WHERE rule <> '' AND status <> 'suggested' GROUP BY 1;
