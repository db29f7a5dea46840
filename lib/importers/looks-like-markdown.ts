/**
 * Was this text written as Markdown? By its signs, never by the name of its file. A sign that plain text hardly ever has counts two, one that
 * it may have counts one; two are enough.
 */

/** So much of a text tells. */
const sampleLength = 200_000;

const signs: [pattern: RegExp, weight: number][] = [
	[/^---[^\S\n]*\n(?:[\w-]{1,40}:.*\n|[^\S\n].*\n|[#-].*\n|\n){1,80}?(?:---|\.\.\.)[^\S\n]*\n/, 2],
	[/^ {0,3}#{1,6} +\S/m, 2],
	[/^\S.{0,120}\n(?:={3,}|-{3,})[^\S\n]*\n/m, 1],
	[/!?\[[^\]\n]{0,300}\]\((?:https?:|mailto:|\/|#|\.)[^)\s]{0,500}\)/, 2],
	[/^ {0,3}\[[^\]\n]{1,100}\]:\s+\S/m, 2],
	[/^ {0,3}(?:```|~~~)/m, 2],
	[/^ {0,3}\|?[^\S\n]*:?-{3,}:?[^\S\n]*\|[-:|\s]*$/m, 2],
	[/(?:^|\s)\*\*[^\s*][^*\n]{0,300}\*\*/m, 2],
	[/(?:^|\s)(?:\*[^\s*][^*\n]{0,200}[^\s*]\*|_[^\s_][^_\n]{0,200}[^\s_]_)(?=[\s.,;:!?)]|$)/m, 1],
	[/^ {0,3}[-*+] +\S.*\n(?: {0,3}\n)? {0,3}[-*+] +\S/m, 1],
	[/\[\^[\w-]{1,40}\]/, 2],
];

export function looksLikeMarkdown(text: string): boolean {
	const sample = text.slice(0, sampleLength);
	let score = 0;
	for (const [pattern, weight] of signs) {
		if (pattern.test(sample)) score += weight;
		if (score >= 2) return true;
	}
	return false;
}
