/**
 * Which numbers does an OpenDocument text print before its items and headings? List styles say how each level is written; a list goes on
 * counting where another one stopped only where it says so (OpenDocument 1.3 part 3, 16.30 and 19.780).
 */
import { formatNumber } from "../docx/number-formats";
import type { ListNumber } from "../docx/numbering";
import { bulletOf } from "../docx/symbols";
import { childOf, elementsOf, type OdfElement } from "./odf-xml";

interface Level {
	format: string;
	/** "%1%.%2%", as newer programs write it; null: prefix, levels, suffix. */
	pattern: string | null;
	prefix: string;
	suffix: string;
	levels: number;
	start: number;
	bullet: string | null;
}

/** One list, and all that go on with it. */
export interface Count {
	id: number;
	style: string;
	values: (number | undefined)[];
}

const none: Level = { format: "none", pattern: null, prefix: "", suffix: "", levels: 1, start: 1, bullet: null };
/** First characters of a number format → the format of Word that counts the same. */
const formats: [RegExp, string][] = [
	[/^01/, "decimalZero"],
	[/^1st/i, "ordinal"],
	[/^1/, "decimal"],
	[/^a/, "lowerLetter"],
	[/^A/, "upperLetter"],
	[/^i/, "lowerRoman"],
	[/^I/, "upperRoman"],
	[/^[一]/, "chineseCounting"],
	[/^壹/, "ideographLegalTraditional"],
	[/^甲/, "ideographTraditional"],
	[/^子/, "ideographZodiac"],
	[/^[アｱ]/, "aiueoFullWidth"],
	[/^イ/, "iroha"],
	[/^가/, "ganada"],
	[/^ㄱ/, "chosung"],
	[/^일/, "koreanDigital"],
	[/^١/, "hindiArabic"],
	[/^[०१]/, "hindiNumbers"],
	[/^๑/, "thaiNumbers"],
	[/^ก/, "thaiLetters"],
	[/^א/, "hebrew1"],
	[/^[أا]/, "arabicAlpha"],
	[/^А/, "russianUpper"],
	[/^а/, "russianLower"],
	[/^①/, "decimalEnclosedCircle"],
	[/^１/, "decimalFullWidth"],
	[/^\*/, "chicago"],
];

export class OdfLists {
	private readonly styles = new Map<string, Map<number, Level>>();
	private readonly counts = new Map<string, Count>();
	private readonly lastOfStyle = new Map<string, Count>();
	private made = 0;
	private readonly headings: Count = { id: 0, style: "\u0000outline", values: [] };

	constructor(roots: readonly (OdfElement | undefined)[]) {
		for (const root of roots) {
			for (const container of ["office:styles", "office:automatic-styles"]) {
				for (const element of elementsOf(childOf(root, container))) {
					if (element.name === "text:list-style") this.styles.set(element.attributes["style:name"] ?? "", levelsOf(element));
					else if (element.name === "text:outline-style") this.styles.set(this.headings.style, levelsOf(element));
				}
			}
		}
	}

	/** The count of a list that begins. `style`: its own, or that of the list or paragraph it stands in. */
	begin(list: OdfElement, style: string): Count {
		const { attributes } = list;
		const goesOn = attributes["text:continue-list"];
		const before =
			goesOn === undefined
				? attributes["text:continue-numbering"] === "true"
					? this.lastOfStyle.get(style)
					: undefined
				: this.counts.get(goesOn);
		const count = before ?? { id: ++this.made, style, values: [] };
		const id = attributes["xml:id"] ?? attributes["text:id"];
		if (id !== undefined) this.counts.set(id, count);
		this.lastOfStyle.set(style, count);
		return count;
	}

	/** Counts an item and says what is printed before it. `level` counts from 0; `start`: the number it is given. */
	next(count: Count, style: string, level: number, start: number | undefined): ListNumber {
		const levels = this.styles.get(style) ?? new Map<number, Level>();
		const own = levels.get(level) ?? none;
		const before = count.values[level];
		count.values[level] = start ?? (before === undefined ? own.start : before + 1);
		count.values.length = level + 1;
		for (let above = 0; above < level; above++) count.values[above] ??= levels.get(above)?.start ?? 1;
		const worded = own.bullet === null && /\p{L}{2}/u.test(`${own.prefix} ${own.suffix} ${own.pattern?.replace(/%\d+%/g, "") ?? ""}`);
		return {
			label: labelOf(own, level, levels, count.values),
			list: count.id,
			level,
			format: own.bullet === null ? own.format : "bullet",
			worded,
			paragraph: {},
		};
	}

	/** The number of a heading by the outline of the paper; null where it has none. */
	heading(level: number, start: number | undefined): ListNumber | null {
		const own = this.styles.get(this.headings.style)?.get(level);
		if (own === undefined || own.format === "none") return null;
		return this.next(this.headings, this.headings.style, level, start);
	}
}

function labelOf(own: Level, level: number, levels: ReadonlyMap<number, Level>, values: readonly (number | undefined)[]): string | null {
	if (own.bullet !== null) return own.bullet;
	if (own.format === "none") return `${own.prefix}${own.suffix}`.trim() || null;
	const number = (at: number): string => {
		const { format, start } = levels.get(at) ?? none;
		return format === "none" ? "" : formatNumber(values[at] ?? start, format);
	};
	if (own.pattern !== null) return own.pattern.replace(/%(\d{1,2})%/g, (_, at: string) => number(Number(at) - 1)).trim() || null;
	const shown: string[] = [];
	for (let at = Math.max(0, level - own.levels + 1); at <= level; at++) shown.push(number(at));
	return `${own.prefix}${shown.filter((text) => text !== "").join(".")}${own.suffix}`.trim() || null;
}

function levelsOf(style: OdfElement): Map<number, Level> {
	const levels = new Map<number, Level>();
	for (const element of elementsOf(style)) {
		const { attributes } = element;
		const level = Number.parseInt(attributes["text:level"] ?? "", 10) - 1;
		if (!(level >= 0 && level < 20)) continue;
		const isBullet = element.name === "text:list-level-style-bullet" || element.name === "text:list-level-style-image";
		const text = childOf(element, "style:text-properties")?.attributes ?? {};
		const font = (text["fo:font-family"] ?? text["style:font-name"])?.replace(/["']/g, "");
		const pattern = attributes["style:num-list-format"] ?? attributes["loext:num-list-format"] ?? null;
		levels.set(level, {
			format: formatOf(attributes["style:num-format"]),
			pattern,
			prefix: attributes["style:num-prefix"] ?? "",
			suffix: attributes["style:num-suffix"] ?? "",
			levels: Number.parseInt(attributes["text:display-levels"] ?? "", 10) || 1,
			start: integer(attributes["text:start-value"]) ?? 1,
			bullet: isBullet ? bulletOf(attributes["text:bullet-char"] ?? "•", font) : null,
		});
	}
	return levels;
}

function formatOf(format: string | undefined): string {
	if (format === undefined || format === "") return "none";
	return formats.find(([pattern]) => pattern.test(format))?.[1] ?? "decimal";
}

function integer(text: string | undefined): number | undefined {
	const value = Number.parseInt(text ?? "", 10);
	return Number.isSafeInteger(value) ? value : undefined;
}
