/**
 * Do the first lines of a text name it? They do if they stand apart, bear no number and end without a full stop.
 */
import { splitLabel } from "./labels";
import type { LineJoiner } from "./line-joining";
import { isCapitals } from "./text-groups";
import { endsClause, endsSentence, isCased, type Layout, startsLower } from "./text-layout";
import type { Line } from "./text-lines";

const maxLines = 5;
const maxLength = 300;

export function takeTitle(lines: readonly Line[], layout: Layout, joiner: LineJoiner): { title: string | null; rest: Line[] } {
	const mail = subjectOf(lines);
	if (mail !== null) return mail;
	const count = titleLines(lines, layout);
	if (count === 0 || count === lines.length) return { title: null, rest: [...lines] };
	const title = lines.slice(0, count).reduce((text, line) => (text === "" ? line.text : joiner.join(text, line.text)), "");
	const isTitle = title.length <= maxLength && !endsSentenceWithStop(title) && !endsClause(title) && !/[,，]$/u.test(title);
	return isTitle ? { title, rest: lines.slice(count) } : { title: null, rest: [...lines] };
}

const mailHeader =
	/^(?:from|to|cc|date|sent|subject|von|an|gesendet|betreff|de|à|a|envoyé|objet|para|enviado|fecha|asunto|assunto|da|data|oggetto|от|кому|дата|тема|发件人|收件人|主题|件名|差出人)\s?[:：]\s?\S/iu;
const mailSubject = /^(?:subject|betreff|objet|asunto|assunto|oggetto|тема|主题|件名)\s?[:：]\s?(.+)$/iu;

/** A mail that was copied with its header is called by its subject. */
function subjectOf(lines: readonly Line[]): { title: string; rest: Line[] } | null {
	const end = lines.findIndex((line) => !mailHeader.test(line.text));
	if (end < 2) return null;
	const at = lines.slice(0, end).findIndex((line) => mailSubject.test(line.text));
	const title = mailSubject.exec(lines[at]?.text ?? "")?.[1];
	return title === undefined || title.length > maxLength ? null : { title, rest: lines.filter((_, index) => index !== at) };
}

function titleLines(lines: readonly Line[], layout: Layout): number {
	const [first] = lines;
	if (first === undefined || first.quoted || splitLabel(first.text) !== null || !/[\p{L}\p{N}]/u.test(first.text)) return 0;
	let count = 1;
	for (; count <= maxLines; count++) {
		const [before, line] = [lines[count - 1], lines[count]];
		if (before === undefined || line === undefined || !goesOn(before, line, lines[count + 1], layout)) break;
	}
	// Where empty lines separate, what goes on without one is the beginning of a paragraph that a number stopped us in.
	if (layout.mode === "wrapped" && lines[count]?.blanksBefore === 0) return 0;
	// More lines than a title has: they are the first paragraph, and it has no title above it.
	return count > maxLines ? 0 : count;
}

function goesOn(before: Line, line: Line, after: Line | undefined, layout: Layout): boolean {
	if (splitLabel(line.text) !== null || endsSentence(before.text) || line.quoted) return false;
	if (line.blanksBefore > Math.max(layout.softBlanks, 0)) return false;
	// Over the empty line that is only line spacing, and where nothing but the shape of the line tells, it must look like a title.
	const alike = (isCapitals(before.text) && isCapitals(line.text)) || (!isCapitals(before.text) && isTitleCase(line.text));
	if (line.blanksBefore > 0 || layout.mode === "solid" || layout.mode === "lines") return alike && line.width < layout.full * 1.05;
	if (!isCased(line.text)) return line.width < layout.full * 0.85;
	const dangling = /[,\-–—:&]$|\b(?:the|a|an|of|and|or|for|in|on|to|with|de|la|le|les|et|du|des|y|el|los|und|der|die|das|für)$/iu.test(
		before.text,
	);
	return alike || dangling || startsLower(line.text) || (after?.blanksBefore ?? 1) > layout.softBlanks;
}

/** Most long words begin with a capital. */
function isTitleCase(text: string): boolean {
	const long = text.split(/[\s-]+/u).filter((word) => /^\p{L}{4,}/u.test(word));
	return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
}

function endsSentenceWithStop(text: string): boolean {
	return endsSentence(text) && !/[?？؟!]["'”’»)]*$/u.test(text);
}
