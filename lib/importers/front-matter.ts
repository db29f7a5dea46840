/**
 * What does a Markdown file say of itself before it begins? The title and the language of a YAML block at its top.
 *
 * Only plain `key: value` lines at the margin are read: that is all a paper needs, and nothing in it is ever run or followed.
 */

export interface FrontMatter {
	title: string | null;
	/** As written there; null if it is no language tag (BCP 47). */
	language: string | null;
	/** The source after it. */
	rest: string;
}

const maxLength = 20_000;

export function takeFrontMatter(source: string): FrontMatter {
	const opened = /^---[^\S\n]*\n/.exec(source);
	const end = opened === null ? null : /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(source.slice(3, maxLength));
	if (opened === null || end === null) return { title: null, language: null, rest: source };
	const head = source.slice(opened[0].length, 3 + end.index);
	// A thematic break with text after it is no front matter.
	if (!/^[\w-]{1,40}:(?:\s|$)/m.test(head)) return { title: null, language: null, rest: source };
	const language = valueOfKey(head, "lang(?:uage)?");
	return {
		title: valueOfKey(head, "title"),
		language: language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : null,
		rest: source.slice(3 + end.index + end[0].length),
	};
}

function valueOfKey(head: string, key: string): string | null {
	const raw = new RegExp(`^${key}:[^\\S\\n]+(\\S.{0,500})$`, "im").exec(head)?.[1]?.trim();
	if (raw === undefined || /^[|>&*!{[#]/.test(raw)) return null;
	const quoted = /^(["'])(.*)\1$/.exec(raw);
	if (quoted === null) return raw.replace(/\s+#.*$/, "");
	return quoted[1] === "'" ? (quoted[2] ?? "").replaceAll("''", "'") : (quoted[2] ?? "").replace(/\\(["\\])/g, "$1");
}
