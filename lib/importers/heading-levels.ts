/**
 * How deep is a heading, where only its number tells? Styles count in the order in which they first appear
 * ("I." 1, "A." 2, "1." 3), parts of decimal numbers below their whole ("2" 1, "2.1" 2).
 */
import type { Label, LabelStyle } from "./labels";

export class HeadingLevels {
	private readonly order: string[] = [];
	private firstDecimal: { level: number; depth: number } | null = null;
	private readonly last = new Map<LabelStyle, number>();

	/** Level of the next heading, 1 to 6. `style`: how it looks if it has no number ("capitals", "plain"). */
	next(label: Label | null, style: "capitals" | "plain"): number {
		if (label === null) return this.levelOf(style);
		if (label.style === "decimal") return this.decimal(label.depth);
		const kind = this.romanOrLetter(label);
		const value = label.values.find((candidate) => candidate === (this.last.get(kind) ?? 0) + 1) ?? label.values[0];
		if (value !== undefined) this.last.set(kind, value);
		return this.levelOf(kind === "word" ? `word ${label.family}` : kind);
	}

	/** "C." after "B." is a letter, "V." after "IV." a number; alone, "I.", "V." and "X." are numbers, "C.", "D." and "L." letters. */
	private romanOrLetter(label: Label): LabelStyle {
		if (label.style !== "roman" || label.label.length > 2) return label.style;
		const letter = (label.label.codePointAt(0) ?? 0) - 0x40;
		if (this.last.get("alpha") === letter - 1) return "alpha";
		const [roman = 0] = label.values;
		if (this.last.get("roman") === roman - 1 || /^[IVX]/.test(label.label)) return "roman";
		return "alpha";
	}

	private decimal(depth: number): number {
		this.firstDecimal ??= { level: this.levelOf("decimal"), depth };
		return clamp(this.firstDecimal.level + depth - this.firstDecimal.depth);
	}

	private levelOf(style: string): number {
		if (!this.order.includes(style)) this.order.push(style);
		return clamp(this.order.indexOf(style) + 1);
	}
}

function clamp(level: number): number {
	return Math.min(6, Math.max(1, level));
}
