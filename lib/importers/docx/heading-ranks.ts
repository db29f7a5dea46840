/**
 * How deep do headings stand that no style gives a level? Their numbers and looks are ranked by what the paper shows: what stands right
 * above what, which numbers begin anew inside which, what is larger. Without a reason to stand below, a heading stands beside.
 */
import { type Label, spelledKind, splitLabel } from "../labels";
import { shapeOf, sizeOf, type Usual, usualLook } from "./look";
import type { Piece } from "./pieces";

interface Group {
	kind: string;
	look: string;
	/** Of the first heading, in half points. */
	size: number;
	/** Bold, capitals, centred: how much it stands out. */
	weight: number;
	/** Levels of a decimal number. */
	depth: number;
}

const deepestLevel = 6;
/** More kinds of headings than anybody tells apart. */
const mostGroups = 40;

/** The pieces with the levels of their headings, where the author gave none, or such as contradict the numbers. */
export function withRankedLevels(pieces: readonly Piece[]): Piece[] {
	const styled = pieces.filter((piece) => piece.role === "heading" && !piece.guessed);
	if (styled.length > 0 && !stylesContradict(styled)) return [...pieces];
	const levels = rankedLevels(pieces, usualLook(pieces));
	return pieces.map((piece, index) => ({ ...piece, level: levels.get(index) ?? piece.level }));
}

function rankedLevels(pieces: readonly Piece[], usual: Usual): Map<number, number> {
	const ranks = new Ranks();
	const places = new Map<number, number>();
	const open = new Map<number, { value: number; inside: Set<number> }>();
	let [lastLetter, lastSmall] = [0, 0];
	for (const [index, piece] of pieces.entries()) {
		if (piece.role !== "heading" || piece.paragraph === null) continue;
		const label = labelOf(piece);
		const small = smallRoman(label, lastSmall);
		const kind = isLetter(label, lastLetter) ? "alpha " : small ? `${label?.style} roman` : kindOf(label) || spelledKind(piece.text);
		if (kind === "alpha ") lastLetter = letterValue(label);
		else if (/^(?:paren|close|dot)-letter/.test(label?.style ?? "") && !small) lastSmall = label?.values.at(-1) ?? 0;
		const group = ranks.groupOf(piece, kind, label, usual);
		const above = places.get(index - 1);
		if (above !== undefined && above !== group) ranks.vote(above, group);
		const value = label?.values[0];
		const last = open.get(group);
		// Between two numbers of one row stand the headings below them.
		if (value !== undefined && last !== undefined && label?.values.includes(last.value + 1))
			for (const inner of last.inside) ranks.vote(group, inner);
		if (value !== undefined) {
			const next = last !== undefined && label?.values.includes(last.value + 1) ? last.value + 1 : value;
			open.set(group, { value: next, inside: new Set() });
		}
		for (const [other, { inside }] of open) if (other !== group) inside.add(group);
		places.set(index, group);
	}
	const levels = ranks.levels();
	return new Map([...places].map(([index, group]) => [index, levels[group] ?? 1]));
}

class Ranks {
	private readonly groups: Group[] = [];
	private readonly votes = new Map<string, number>();

	groupOf(piece: Piece, kind: string, label: Label | null, usual: Usual): number {
		const paragraph = piece.paragraph;
		const look = paragraph === null ? "" : shapeOf(paragraph, usual);
		const known = this.groups.findIndex((group) => (kind === "" ? group.kind === "" && group.look === look : group.kind === kind));
		if (known !== -1 || this.groups.length >= mostGroups) return Math.max(known, 0);
		const weight = (look.includes("b") ? 2 : 0) + (look.includes("c") ? 1 : 0) + (look.includes("m") ? 1 : 0);
		const size = paragraph === null ? 0 : sizeOf(paragraph.look);
		this.groups.push({ kind, look, size, weight, depth: label?.style === "decimal" ? label.depth : 0 });
		return this.groups.length - 1;
	}

	/** One heading of `above` showed that it stands over one of `below`. */
	vote(above: number, below: number): void {
		const key = `${above} ${below}`;
		this.votes.set(key, (this.votes.get(key) ?? 0) + 1);
	}

	levels(): number[] {
		// In order of their first appearance, and moved up where more speaks for it.
		const order = this.groups.map((_, index) => index);
		for (let pass = 0; pass < order.length; pass++) {
			for (let at = 0; at + 1 < order.length; at++) {
				const [one = 0, other = 0] = [order[at], order[at + 1]];
				if (this.net(other, one) > 0) [order[at], order[at + 1]] = [other, one];
			}
		}
		const levels: number[] = [];
		for (const [at, index] of order.entries()) {
			const over = order.slice(0, at).filter((other) => this.isBelow(other, index));
			// An annex stands beside the parts, however late it comes.
			if (
				/^word (?:ann?ex\p{L}*|appendi\p{L}+|schedule|anexo|allegato|anhang|anlage|bijlage|приложение|المرفق|παράρτημα)$/u.test(
					this.groups[index]?.kind ?? "",
				)
			) {
				levels[index] = 1;
				continue;
			}
			levels[index] = Math.min(deepestLevel, 1 + Math.max(0, ...over.map((other) => levels[other] ?? 0)));
		}
		return levels;
	}

	/** Two rows of numbers are two levels; other headings need a reason. */
	private isBelow(above: number, below: number): boolean {
		const [one, other] = [this.groups[above], this.groups[below]];
		return this.net(above, below) > 0 || (one?.kind !== "" && other?.kind !== "");
	}

	private net(above: number, below: number): number {
		const [one, other] = [this.groups[above], this.groups[below]];
		if (one === undefined || other === undefined) return 0;
		if (one.depth > 0 && other.depth > 0) return other.depth - one.depth;
		const seen = (this.votes.get(`${above} ${below}`) ?? 0) - (this.votes.get(`${below} ${above}`) ?? 0);
		if (seen !== 0) return seen;
		if (Math.abs(one.size - other.size) >= 2) return one.size - other.size;
		return one.kind === "" && other.kind === "" ? one.weight - other.weight : 0;
	}
}

export function labelOf({ text, paragraph }: Pick<Piece, "text" | "paragraph">): Label | null {
	const own = paragraph?.number?.label;
	return splitLabel(own == null ? text : `${own} x`);
}

/** "C." is a letter, and so is "I." after "H."; alone, "I.", "V." and "X." are numbers. */
function isLetter(label: Label | null, last: number): boolean {
	if (label === null || !/^[A-Z]\.?$/.test(label.label)) return false;
	return label.style === "alpha" || letterValue(label) === last + 1 || !/^[IVX]/.test(label.label);
}

/** "(i)" counts below "(a)", unless it comes after "(h)". */
function smallRoman(label: Label | null, last: number): boolean {
	if (label === null || !/^(?:paren|close|dot)-letter$/.test(label.style)) return false;
	const letters = label.label.replace(/[^\p{L}]/gu, "");
	return /^[ivxl]+$/.test(letters) && (letters.length > 1 || label.values.at(-1) !== last + 1);
}

function letterValue(label: Label | null): number {
	return (label?.label.codePointAt(0) ?? 0x40) - 0x40;
}

/** Numbers that are counted in one row have one kind. */
export function kindOf(label: Label | null): string {
	if (label === null) return "";
	return label.style === "decimal" ? `decimal ${label.depth}` : `${label.style} ${label.family}`;
}

/**
 * Whether the levels of headings by style contradict their numbers: "A." on the first level here, on the third there. Authors choose styles by
 * their look.
 */
function stylesContradict(pieces: readonly Piece[]): boolean {
	const levels = new Map<string, Map<number, number>>();
	let all = 0;
	for (const piece of pieces) {
		const kind = piece.role === "heading" ? kindOf(labelOf(piece)) : "";
		if (kind === "") continue;
		all++;
		const counts = levels.get(kind) ?? new Map<number, number>();
		levels.set(kind, counts.set(piece.level, (counts.get(piece.level) ?? 0) + 1));
	}
	let odd = 0;
	for (const counts of levels.values()) odd += [...counts.values()].reduce((sum, count) => sum + count, 0) - Math.max(...counts.values());
	return all >= 6 && odd >= Math.max(3, all * 0.2);
}
