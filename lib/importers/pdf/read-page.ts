/**
 * A page of a PDF → its glyphs, rules, links and tags. Follows the drawing instructions that pdf.js reads out of the page, as a printer
 * would, because they alone say where every letter stands, in which font, and what the author's program marked it as.
 */
import type { PDFPageProxy } from "pdfjs-dist";
import { type FontFace, type FontInfo, faceOf } from "./font-face";
import { apply, asMatrix, type Box, identity, type Matrix, multiply } from "./geometry";
import { rulesOf } from "./ink";
import type { Layer, Link, PageContent } from "./page";
import { readTags } from "./read-tags";
import { TextPen, type TextState } from "./text-pen";

/** The numbers of the instructions, as pdf.js exports them. */
export type Instructions = Readonly<Record<string, number>>;

export interface PageReader {
	instructions: Instructions;
	/** Whether a layer of the page is shown. */
	isVisible: (group: unknown) => boolean;
	/** By the name pdf.js gives it. */
	faces: Map<string, FontFace>;
	tagged: boolean;
}

const maxRules = 4000;
/** Glyphs; more than fit on a page that is read. */
const maxGlyphs = 200_000;

export async function readPage(page: PDFPageProxy, reader: PageReader): Promise<PageContent> {
	const viewport = page.getViewport({ scale: 1 });
	const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
	const drawing = new Drawing(page, reader, asMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height], {
		width: viewport.width,
		height: viewport.height,
	});
	for (let index = 0; index < fnArray.length && drawing.count < maxGlyphs; index++) {
		drawing.follow(fnArray[index] as number, argsArray[index] as unknown[] | null);
	}
	const links = await linksOf(page, viewport.transform);
	const tags = reader.tagged ? readTags(await page.getStructTree().catch(() => null)) : null;
	return {
		number: page.pageNumber,
		width: viewport.width,
		height: viewport.height,
		layers: drawing.layers(),
		rules: drawing.rules,
		links,
		tags,
	};
}

async function linksOf(page: PDFPageProxy, transform: ArrayLike<number>): Promise<Link[]> {
	const space = asMatrix(transform);
	const annotations = await page.getAnnotations({ intent: "display" }).catch(() => []);
	return annotations.flatMap((annotation): Link[] => {
		const { subtype, url, rect } = annotation as { subtype?: string; url?: string; rect?: number[] };
		if (subtype !== "Link" || typeof url !== "string" || rect === undefined || space === null) return [];
		const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
		const [a, b] = [multiply(space, [1, 0, 0, 1, x0, y0]), multiply(space, [1, 0, 0, 1, x1, y1])];
		return [{ x0: Math.min(a[4], b[4]), y0: Math.min(a[5], b[5]), x1: Math.max(a[4], b[4]), y1: Math.max(a[5], b[5]), href: url }];
	});
}

interface Content {
	tag: number | null;
	artifact: boolean;
	hidden: boolean;
	/** What its glyphs say, as the author's program put it down; null where they say it themselves. */
	words: string | null;
	/** How many glyphs had been drawn before it. */
	from: number[];
}

const noContent: Content = { tag: null, artifact: false, hidden: false, words: null, from: [] };

class Drawing {
	readonly rules: Box[] = [];
	private readonly pen: TextPen;
	private readonly stack: { space: Matrix; state: TextState; clip: Box }[] = [];
	/** Outside it nothing is seen. */
	private clip: Box;
	private clips = false;
	private readonly contents: Content[] = [];
	private readonly steps: Map<number, (args: readonly unknown[]) => void>;

	constructor(
		private readonly page: PDFPageProxy,
		private readonly reader: PageReader,
		private space: Matrix,
		size: { width: number; height: number },
	) {
		this.clip = { x0: 0, y0: 0, x1: size.width, y1: size.height };
		this.pen = new TextPen(size.width, size.height);
		this.steps = this.stepsOf(reader.instructions);
	}

	get count(): number {
		return this.pen.glyphs.reduce((sum, glyphs) => sum + glyphs.length, 0);
	}

	/** The text most of the page runs in first. */
	layers(): Layer[] {
		return this.pen.glyphs
			.map((glyphs, turn) => ({ turn, glyphs }))
			.filter(({ glyphs }) => glyphs.length > 0)
			.sort((a, b) => b.glyphs.length - a.glyphs.length);
	}

	follow(step: number, args: unknown[] | null): void {
		this.steps.get(step)?.(args ?? []);
	}

	/** What each instruction does (ISO 32000-1, annex A). */
	private stepsOf(is: Instructions): Map<number, (args: readonly unknown[]) => void> {
		const { pen } = this;
		const save = () => this.save();
		const restore = () => this.restore();
		const content = ([name, properties, words]: readonly unknown[]) => void this.contents.push(this.contentOf(name, properties, words));
		const steps: Record<string, (args: readonly unknown[]) => void> = {
			showText: ([items]) => {
				if (Array.isArray(items) && !this.content.hidden) pen.show(items, this.space, this.content, this.clip);
			},
			beginText: () => pen.setMatrix(identity),
			setTextMatrix: (args) => pen.setMatrix(asMatrix(args[0]) ?? asMatrix(args) ?? identity),
			moveText: (args) => pen.move(numberAt(args, 0), numberAt(args, 1)),
			setLeadingMoveText: (args) => {
				pen.state.leading = numberAt(args, 1);
				pen.move(numberAt(args, 0), numberAt(args, 1));
			},
			nextLine: () => pen.nextLine(),
			setLeading: (args) => {
				pen.state.leading = -numberAt(args, 0);
			},
			setCharSpacing: (args) => {
				pen.state.charSpacing = numberAt(args, 0);
			},
			setWordSpacing: (args) => {
				pen.state.wordSpacing = numberAt(args, 0);
			},
			setHScale: (args) => {
				pen.state.scale = numberAt(args, 0) / 100;
			},
			setTextRise: (args) => {
				pen.state.rise = numberAt(args, 0);
			},
			setFont: (args) => this.setFont(args[0], numberAt(args, 1)),
			setGState: ([states]) => {
				for (const entry of Array.isArray(states) ? (states as unknown[]) : []) {
					if (Array.isArray(entry) && entry[0] === "Font" && Array.isArray(entry[1])) this.setFont(entry[1][0], numberAt(entry[1], 1));
				}
			},
			transform: (args) => this.transform(asMatrix(args)),
			save,
			restore,
			beginGroup: save,
			endGroup: restore,
			paintFormXObjectBegin: ([matrix, bounds]) => {
				this.save();
				this.transform(asMatrix(matrix));
				const box = boxOf(bounds, this.space);
				if (box !== null) this.clip = shared(this.clip, box);
			},
			paintFormXObjectEnd: restore,
			beginMarkedContent: content,
			beginMarkedContentProps: content,
			endMarkedContent: () => {
				const ended = this.contents.pop();
				if (ended?.words != null) pen.rewrite(ended.from, ended.words);
			},
			clip: () => {
				this.clips = true;
			},
			eoClip: () => {
				this.clips = true;
			},
			constructPath: (args) => this.path(args),
		};
		return new Map(Object.entries(steps).flatMap(([name, step]) => (is[name] === undefined ? [] : [[is[name], step] as const])));
	}

	private get content(): Content {
		return this.contents[this.contents.length - 1] ?? noContent;
	}

	private contentOf(name: unknown, properties: unknown, words: unknown): Content {
		const outer = this.content;
		const tag = typeof properties === "number" ? properties : outer.tag;
		const hidden = outer.hidden || (name === "OC" && properties !== null && !this.reader.isVisible(properties));
		const called = typeof name === "string" ? name : (name as { name?: string } | null)?.name;
		return {
			tag,
			artifact: outer.artifact || called === "Artifact",
			hidden,
			words: typeof words === "string" ? words : null,
			from: this.pen.glyphs.map((glyphs) => glyphs.length),
		};
	}

	private path([paint, data, bounds]: readonly unknown[]): void {
		const box = this.clips ? boxOf(bounds, this.space) : null;
		this.clips = false;
		if (box !== null) this.clip = shared(this.clip, box);
		const { instructions: is } = this.reader;
		const strokes = [is.stroke, is.closeStroke, is.fillStroke, is.eoFillStroke, is.closeFillStroke, is.closeEOFillStroke].includes(
			paint as number,
		);
		if (this.rules.length > maxRules || (!strokes && paint !== is.fill && paint !== is.eoFill) || this.content.hidden) return;
		const numbers = Array.isArray(data) ? (data[0] as unknown) : null;
		if (typeof numbers !== "object" || numbers === null) return;
		this.rules.push(...rulesOf(numbers as ArrayLike<number>, this.space, !strokes));
	}

	private setFont(name: unknown, size: number): void {
		if (typeof name !== "string") return;
		const { faces } = this.reader;
		let face = faces.get(name);
		if (face === undefined) {
			const info = this.page.commonObjs.has(name) ? (this.page.commonObjs.get(name) as FontInfo | null) : null;
			face = faceOf(info);
			faces.set(name, face);
		}
		this.pen.state.font = face;
		this.pen.state.size = size;
	}

	private save(): void {
		if (this.stack.length < 10_000) this.stack.push({ space: this.space, state: { ...this.pen.state }, clip: this.clip });
	}

	private restore(): void {
		const saved = this.stack.pop();
		if (saved === undefined) return;
		this.space = saved.space;
		this.pen.state = saved.state;
		this.clip = saved.clip;
	}

	private transform(matrix: Matrix | null): void {
		if (matrix !== null) this.space = multiply(this.space, matrix);
	}
}

/** The box around a row of four numbers, on the page; null where there is none. */
function boxOf(bounds: unknown, space: Matrix): Box | null {
	if (typeof bounds !== "object" || bounds === null) return null;
	const [x0, y0, x1, y1] = Array.from(bounds as ArrayLike<unknown>);
	if (![x0, y0, x1, y1].every((value) => typeof value === "number" && Number.isFinite(value))) return null;
	const corners = [apply(space, x0 as number, y0 as number), apply(space, x1 as number, y1 as number)];
	corners.push(apply(space, x0 as number, y1 as number), apply(space, x1 as number, y0 as number));
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function shared(a: Box, b: Box): Box {
	return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
}

function numberAt(args: readonly unknown[], index: number): number {
	const value = args[index];
	return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
