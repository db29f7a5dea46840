/**
 * Where two paragraphs were taken for one because the first happened to end at the margin, is there a trace of it?
 *
 * One: papers like to begin the paragraphs of a section alike ("China has …", "China will …"). A line that begins as two
 * paragraphs already do, after a line that ends with a full stop, in a group longer than is usual here, begins a paragraph.
 * It stays a guess, and the person who checks the draft is told.
 */
import type { LineJoiner } from "./line-joining";
import type { Group } from "./text-groups";
import { endsSentence } from "./text-layout";

const tooCommon =
	/^(?:the|this|that|these|those|there|they|it|in|on|at|for|and|but|we|our|a|an|as|if|when|while|les|des|der|die|das|ein|eine|los|las|una)$/i;

/** The groups with such paragraphs separated; `guessed` holds the ones that begin at a guess. */
export function separateParallels(groups: readonly Group[], joiner: LineJoiner): { groups: Group[]; guessed: Set<Group> } {
	const guessed = new Set<Group>();
	const lengths = groups.map((group) => group.lines.length).filter((length) => length > 1);
	const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
	const result = groups.flatMap((group, index) => {
		if (group.label !== null || group.quoted || group.lines.length < Math.max(6, usual * 1.5)) return [group];
		const start = firstWord(group.text);
		const alike = groups
			.slice(Math.max(0, index - 3), index + 4)
			.filter((other) => other.label === null && firstWord(other.text) === start).length;
		if (alike < 2 || start.length < 4 || tooCommon.test(start)) return [group];
		const at = group.lines.findIndex(
			(line, place) =>
				place >= 3 && place <= group.lines.length - 3 && firstWord(line.text) === start && endsSentence(group.lines[place - 1]?.text ?? ""),
		);
		if (at === -1) return [group];
		const [first, second] = [part(group, 0, at, joiner), part(group, at, group.lines.length, joiner)];
		guessed.add(second);
		return [first, second];
	});
	return { groups: result, guessed };
}

function firstWord(text: string): string {
	return (/^[\p{L}\p{M}]{1,40}/u.exec(text)?.[0] ?? "").toLowerCase();
}

function part(group: Group, from: number, to: number, joiner: LineJoiner): Group {
	const lines = group.lines.slice(from, to);
	return { ...group, lines, text: lines.reduce((text, line) => (text === "" ? line.text : joiner.join(text, line.text)), "") };
}
