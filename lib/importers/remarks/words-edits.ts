/**
 * What was done to the words of a paragraph → edits. Neighbouring stretches of one author are one edit, however the program cut them; what
 * was taken away and written in one go is one for the other.
 */
import { isBlank } from "@/lib/domain/marked-text";
import type { WordsEdit } from "./edits";
import { acceptedText, type By, type Container, type Stretch, type Trace } from "./trace";

/** Milliseconds that two changes made in one go may be apart; programs write the minute. */
const together = 60_000;

/** Stretches in the text of all these traces together, an inserted end being a line break that was inserted. */
export function wordsEdits(container: Container, traces: readonly Trace[]): WordsEdit[] {
	const all: Stretch[] = [];
	let text = "";
	for (const [index, trace] of traces.entries()) {
		for (const stretch of trace.stretches) all.push({ ...stretch, from: stretch.from + text.length, to: stretch.to + text.length });
		text += trace.text;
		if (index === traces.length - 1 || trace.changedEnd === null) continue;
		const { by, move } = trace.changedEnd;
		all.push({ kind: "insertion", by, move, from: text.length, to: text.length, start: trace.end, end: trace.end, words: "\n" });
	}
	const home = traces[traces.length - 1]?.end ?? 0;
	const emptied = traces.every((trace) => isBlank(acceptedText(trace)));
	return grouped(all).map((group) => {
		const [first, last] = [group[0] as Stretch, group[group.length - 1] as Stretch];
		const kinds = new Set(group.map(({ kind }) => kind));
		return {
			type: "words",
			change: kinds.size > 1 ? "replacement" : first.kind,
			by: first.by,
			move: first.move,
			at: first.start,
			container,
			start: first.start,
			end: last.end,
			home,
			old: text.slice(first.from, last.to),
			before: text.slice(Math.max(0, first.from - 1), first.from),
			behind: text.slice(last.to, last.to + 1),
			words: group.map(({ words }) => words).join(""),
			emptied,
		};
	});
}

function grouped(stretches: readonly Stretch[]): Stretch[][] {
	const groups: Stretch[][] = [];
	for (const stretch of stretches) {
		const open = groups[groups.length - 1];
		const last = open?.[open.length - 1];
		if (open !== undefined && last !== undefined && goesOn(last, stretch)) open.push(stretch);
		else groups.push([stretch]);
	}
	return groups;
}

function goesOn(last: Stretch, next: Stretch): boolean {
	if (last.to !== next.from || last.by.author !== next.by.author || last.move !== next.move) return false;
	return last.kind === next.kind || isOneGo(last.by, next.by);
}

function isOneGo(a: By, b: By): boolean {
	if (a.session !== undefined && a.session === b.session) return true;
	if (a.date === null || b.date === null) return a.date === b.date;
	return Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= together;
}
