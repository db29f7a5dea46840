/**
 * Which numbers does Word print before paragraphs? Lists are defined once (w:abstractNum), used under many names (w:num), changed and
 * restarted in their uses; every use of one definition goes on counting where the last one stopped.
 */
import { formatNumber } from "./number-formats";
import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties";
import type { Styles } from "./styles";
import { bulletOf } from "./symbols";
import { child, flag, valOf, type XmlElement } from "./xml-tree";

export interface ListLevel {
	start: number;
	format: string;
	/** "%1.%2" */
	text: string;
	/** All numbers in it as digits. */
	legal: boolean;
	/** One-based level that restarts it and all above; 0 for never. */
	restart: number | null;
	/** Of the style that has this level. */
	style: string | undefined;
	font: string | undefined;
	paragraph: ParagraphProperties;
	hidden: boolean;
}

export interface ListNumber {
	/** As printed; null where nothing is. */
	label: string | null;
	/** One definition has one. */
	list: number;
	/** From 0. */
	level: number;
	format: string;
	/** Whether a word stands in it ("Article 3"). */
	worded: boolean;
	paragraph: ParagraphProperties;
}

interface Definition {
	levels: ListLevel[];
	/** The name of a list style whose numbering this one is. */
	sameAs: string | undefined;
}

interface Use {
	definition: number;
	starts: Map<number, number>;
	levels: Map<number, ListLevel>;
}

export class Numbering {
	private readonly definitions = new Map<number, Definition>();
	private readonly uses = new Map<number, Use>();
	private readonly counters = new Map<number, (number | undefined)[]>();
	private readonly begun = new Set<number>();

	constructor(
		root: XmlElement | null,
		private readonly styles: Styles,
	) {
		for (const element of root?.children ?? []) {
			if (element.name === "w:abstractNum") this.readDefinition(element);
			if (element.name === "w:num") this.readUse(element);
		}
	}

	/** Counts a paragraph and says what is printed before it; null if it has no number. `style`: id of its style, which may fix the level. */
	next(numbering: ParagraphProperties["numbering"], style: string): ListNumber | null {
		const found = this.find(numbering?.id);
		if (found === null || numbering?.id === undefined) return null;
		const { use, definition, key } = found;
		const level =
			numbering.level ??
			Math.max(
				0,
				definition.levels.findIndex((candidate) => candidate?.style === style),
			);
		const own = this.level(use, definition, level);
		if (own === undefined) return null;
		const counters = this.counters.get(key) ?? [];
		this.counters.set(key, counters);
		if (!this.begun.has(numbering.id)) {
			this.begun.add(numbering.id);
			// Where a use has starts of its own, it begins anew.
			for (const changed of use.starts.keys()) counters[changed] = undefined;
		}
		const start = (at: number): number => use.starts.get(at) ?? this.level(use, definition, at)?.start ?? 1;
		const before = counters[level];
		counters[level] = before === undefined ? start(level) : before + 1;
		for (let deeper = level + 1; deeper < 9; deeper++) {
			const { restart = null } = this.level(use, definition, deeper) ?? {};
			if (restart === null || level < restart) counters[deeper] = undefined;
		}
		for (let above = 0; above < level; above++) counters[above] ??= start(above);
		return {
			label: this.label(own, use, definition, counters),
			list: key,
			level,
			format: own.format,
			worded: /\p{L}{2}/u.test(own.text.replace(/%\d/g, "")),
			paragraph: own.paragraph,
		};
	}

	private label(own: ListLevel, use: Use, definition: Definition, counters: readonly (number | undefined)[]): string | null {
		if (own.hidden) return null;
		if (own.format === "bullet") return own.text.trim() === "" ? null : bulletOf(own.text, own.font);
		const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			const format = this.level(use, definition, at)?.format ?? "decimal";
			return formatNumber(counters[at] ?? 1, own.legal && format !== "decimalZero" ? "decimal" : format);
		});
		return label.trim() === "" ? null : label.trim();
	}

	private find(id: number | undefined): { use: Use; definition: Definition; key: number } | null {
		let use = id === undefined ? undefined : this.uses.get(id);
		for (let step = 0; use !== undefined && step < 8; step++) {
			const definition = this.definitions.get(use.definition);
			if (definition?.sameAs === undefined || definition.levels.length > 0)
				return definition ? { use, definition, key: use.definition } : null;
			const next = this.styles.numberingOf(definition.sameAs);
			use = next === undefined ? undefined : this.uses.get(next);
		}
		return null;
	}

	private level(use: Use, definition: Definition, at: number): ListLevel | undefined {
		return use.levels.get(at) ?? definition.levels[at];
	}

	private readDefinition(element: XmlElement): void {
		const levels: ListLevel[] = [];
		for (const level of element.children) if (level.name === "w:lvl") levels[placeOf(level)] = readLevel(level);
		this.definitions.set(Number(element.attributes["w:abstractNumId"]), { levels, sameAs: valOf(element, "w:numStyleLink") });
	}

	private readUse(element: XmlElement): void {
		const use: Use = { definition: Number(valOf(element, "w:abstractNumId")), starts: new Map(), levels: new Map() };
		for (const override of element.children) {
			if (override.name !== "w:lvlOverride") continue;
			const level = child(override, "w:lvl");
			if (level !== undefined) use.levels.set(placeOf(override), readLevel(level));
			const start = Number.parseInt(valOf(override, "w:startOverride") ?? "", 10);
			if (Number.isSafeInteger(start)) use.starts.set(placeOf(override), start);
		}
		this.uses.set(Number(element.attributes["w:numId"]), use);
	}
}

function placeOf(element: XmlElement): number {
	const at = Number.parseInt(element.attributes["w:ilvl"] ?? "", 10);
	return at >= 0 && at < 9 ? at : 0;
}

function readLevel(element: XmlElement): ListLevel {
	const number = (name: string): number | undefined => {
		const value = Number.parseInt(valOf(element, name) ?? "", 10);
		return Number.isSafeInteger(value) ? value : undefined;
	};
	const text = child(element, "w:rPr");
	const fonts = child(text, "w:rFonts")?.attributes;
	return {
		start: number("w:start") ?? 0,
		format: formatOf(element),
		text: valOf(element, "w:lvlText") ?? "",
		legal: flag(element, "w:isLgl") ?? false,
		restart: number("w:lvlRestart") ?? null,
		style: valOf(element, "w:pStyle"),
		font: fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"],
		paragraph: paragraphProperties(child(element, "w:pPr")),
		hidden: flag(text, "w:vanish") ?? false,
	};
}

/** Newer formats stand beside one that older programs know (mc:AlternateContent). "custom" ones say how they count by an example. */
function formatOf(element: XmlElement): string {
	const alternative = child(child(element, "mc:AlternateContent"), "mc:Choice");
	const found = child(alternative, "w:numFmt") ?? child(element, "w:numFmt");
	const format = found?.attributes["w:val"] ?? "decimal";
	return format === "custom" && /^0+1/.test(found?.attributes["w:format"] ?? "") ? "decimalZero" : format;
}
