/**
 * Which words of a field of Word are printed? Its instruction never is, its result mostly; some results are not the paper's own words
 * (tables of contents, page numbers), and some fields print without having a result.
 */
import { safeHref } from "@/lib/domain/marked-text";
import { plainSymbols } from "./symbols";
import { child, flag, type XmlElement } from "./xml-tree";

interface OpenField {
	instruction: string;
	inResult: boolean;
	silent: boolean;
	href: string | null;
	/** State of a check box; null for every other field. */
	checked: boolean | null;
}

/** Their results are made anew from the rest of the paper, or from the page. */
const notTheAuthors = /^(?:TOC|INDEX|TOA|PAGE|NUMPAGES|SECTIONPAGES|SECTION|FILENAME|FILESIZE|PRINTDATE|RD|TC|XE|TA)$/;
const contents = /^(?:TOC|INDEX|TOA)$/;
const deepest = 64;

export class Fields {
	private readonly open: OpenField[] = [];
	private automatic = 0;

	/** `keepContents`: for a file whose table of contents never ends, which would swallow the paper. */
	constructor(private readonly keepContents: boolean) {}

	/** Whether what comes now is printed. */
	get visible(): boolean {
		return this.open.every((field) => field.inResult && !field.silent);
	}

	get inContents(): boolean {
		return this.open.some((field) => field.silent && contents.test(keyword(field.instruction)));
	}

	/** Whether a table of contents was begun and not ended. */
	get unfinished(): boolean {
		return this.inContents;
	}

	/** The address that what comes now leads to. */
	get href(): string | null {
		return this.open.findLast((field) => field.href !== null)?.href ?? null;
	}

	/** A sign that begins, divides or ends a field (w:fldChar); what is printed in its place. */
	sign(element: XmlElement): string {
		const type = element.attributes["w:fldCharType"];
		if (type === "end") return this.end();
		if (type === "separate") this.separate();
		else if (type === "begin") {
			const box = child(child(element, "w:ffData"), "w:checkBox");
			this.begin(box === undefined ? null : (flag(box, "w:checked") ?? flag(box, "w:default") ?? false));
		}
		return "";
	}

	private begin(checked: boolean | null): void {
		if (this.open.length < deepest) this.open.push({ instruction: "", inResult: false, silent: false, href: null, checked });
	}

	instruct(text: string): void {
		const field = this.open[this.open.length - 1];
		if (field !== undefined && !field.inResult && field.instruction.length < 4000) field.instruction += text;
	}

	private separate(): void {
		const field = this.open[this.open.length - 1];
		if (field === undefined) return;
		field.inResult = true;
		const word = keyword(field.instruction);
		field.silent = notTheAuthors.test(word) && !(this.keepContents && contents.test(word));
		field.href = linkOf(field.instruction);
	}

	/** What a field prints that ends without a result. */
	private end(): string {
		const field = this.open.pop();
		if (field === undefined || !this.visible) return "";
		if (field.checked !== null) return field.checked ? "☑" : "☐";
		return field.inResult ? "" : this.printed(field.instruction);
	}

	/** A field in one piece: whether its result is printed, and where it leads. */
	simple(instruction: string): { visible: boolean; href: string | null } {
		return { visible: !notTheAuthors.test(keyword(instruction)), href: linkOf(instruction) };
	}

	private printed(instruction: string): string {
		const word = keyword(instruction);
		if (word === "SYMBOL") {
			const [, code = "", font] = /^\s*SYMBOL\s+(0x[\da-f]{1,6}|\d{1,7})(?:.*?\\f\s+"?([^"\\]+)"?)?/i.exec(instruction) ?? [];
			const value = Number(code);
			return value > 31 && value < 0x110000 ? plainSymbols(String.fromCodePoint(value), font?.trim()) : "";
		}
		if (word === "MACROBUTTON") return /^\s*MACROBUTTON\s+\S+\s+(.*)$/is.exec(instruction)?.[1]?.trim() ?? "";
		if (/^AUTONUM(?:LGL|OUT)?$/.test(word)) return `${++this.automatic}. `;
		return "";
	}
}

function keyword(instruction: string): string {
	return /^\s*([a-z]+)/i.exec(instruction)?.[1]?.toUpperCase() ?? "";
}

function linkOf(instruction: string): string | null {
	if (keyword(instruction) !== "HYPERLINK") return null;
	const address = /^\s*HYPERLINK\s+(?:"([^"]{1,2000})"|([^\s\\"]{1,2000}))/i.exec(instruction);
	const anchor = /\\l\s+"([^"]{1,500})"/.exec(instruction)?.[1];
	const target = address?.[1] ?? address?.[2];
	return target === undefined ? null : safeHref(anchor === undefined ? target : `${target}#${anchor}`);
}
