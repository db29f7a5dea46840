/**
 * Where in a Word file does what stand? Parts are found by their relationships (ECMA-376 part 2), not by the names programs like to give them.
 */
import { Unreadable } from "./unreadable";
import { child, readXml, type XmlBudget, type XmlElement } from "./xml-tree";
import { ZipArchive } from "./zip-archive";

/** Last part of the type of a relationship; the beginning differs between strict and transitional. */
export type RelatedPart = "styles" | "numbering" | "footnotes" | "endnotes" | "comments" | "commentsExtended" | "settings" | "theme";

interface Relationship {
	type: string;
	target: string;
	external: boolean;
}

export class WordPackage {
	readonly budget: XmlBudget = { elements: 0 };
	private readonly archive: ZipArchive;
	private readonly main: string;
	private readonly related: Map<string, Relationship>;
	private readonly body: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.archive = new ZipArchive(bytes);
		const start = [...this.relationships("").values()].find(({ type }) => type === "officeDocument")?.target;
		this.main = start ?? "word/document.xml";
		if (!this.archive.has(this.main)) throw new Unreadable("file-damaged");
		this.related = this.relationships(this.main);
		this.body = this.archive.read(this.main) ?? new Uint8Array();
	}

	/** The children of w:body, one after the other. */
	eachBodyElement(each: (element: XmlElement) => void): void {
		readXml(this.body, this.budget, "w:body", each);
	}

	/** Properties of the sections that say how notes are numbered; they stand at the ends of sections, too late for who reads once. */
	sections(): XmlElement[] {
		const { buffer, byteOffset, byteLength } = this.body;
		if (!Buffer.from(buffer, byteOffset, byteLength).includes("notePr>")) return [];
		const found: XmlElement[] = [];
		readXml(this.body, this.budget, "w:body", (element) => {
			const section = element.name === "w:sectPr" ? element : child(child(element, "w:pPr"), "w:sectPr");
			if (section !== undefined) found.push(section);
		});
		return found;
	}

	/** The root of a part that belongs to the document; null if there is none, or if it cannot be read and the paper can do without. */
	part(kind: RelatedPart): { root: XmlElement | null; broken: boolean } {
		const found = [...this.related.values()].find(({ type, external }) => type === kind && !external);
		const bytes = found === undefined ? null : this.archive.read(found.target);
		if (bytes === null || bytes.length === 0) return { root: null, broken: false };
		try {
			return { root: readXml(bytes, this.budget), broken: false };
		} catch (error) {
			if (error instanceof Unreadable && error.refusal === "file-damaged") return { root: null, broken: true };
			throw error;
		}
	}

	/** The roots of the heads and feet of its pages; those that cannot be read are not missed. */
	heads(): XmlElement[] {
		return [...this.related.values()].slice(0, 500).flatMap(({ type, target, external }) => {
			const bytes = external || (type !== "header" && type !== "footer") ? null : this.archive.read(target);
			if (bytes === null || bytes.length === 0 || bytes.length > 1_000_000) return [];
			try {
				return [readXml(bytes, this.budget)];
			} catch {
				return [];
			}
		});
	}

	/** The addresses that links of a part lead to, by relationship. */
	addresses(kind: RelatedPart | "document"): Map<string, string> {
		const source = kind === "document" ? this.main : [...this.related.values()].find(({ type }) => type === kind)?.target;
		const all = kind === "document" ? this.related : source === undefined ? new Map<string, Relationship>() : this.relationships(source);
		return new Map([...all].flatMap(([id, { target, external }]) => (external ? [[id, target] as const] : [])));
	}

	/** The part that a relationship of another part leads to, as bytes, where the paper can do without: an image. */
	pictures(kind: RelatedPart | "document"): (relationship: string, limit: number) => Uint8Array | "large" | null {
		const source = kind === "document" ? this.main : [...this.related.values()].find(({ type }) => type === kind)?.target;
		const all = kind === "document" ? this.related : source === undefined ? new Map<string, Relationship>() : this.relationships(source);
		return (relationship, limit) => {
			const found = all.get(relationship);
			return found === undefined || found.external ? null : this.archive.readBeside(found.target, limit);
		};
	}

	/** Whether the file has programs in it. */
	hasMacros(): boolean {
		return this.archive.names().some((name) => name.endsWith("vbaproject.bin"));
	}

	/** Title in the properties of the file; null without one. */
	propertyTitle(): string | null {
		const bytes = this.archive.read("docProps/core.xml");
		if (bytes === null || bytes.length === 0) return null;
		try {
			return (
				readXml(bytes, this.budget)
					.children.find(({ name }) => name === "dc:title")
					?.text.trim() || null
			);
		} catch {
			return null;
		}
	}

	private relationships(part: string): Map<string, Relationship> {
		const folder = part.replace(/[^/]*$/, "");
		const bytes = this.archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
		if (bytes === null || bytes.length === 0) return new Map();
		const { children } = readXml(bytes, this.budget);
		return new Map(
			children.map(({ attributes }) => {
				const { Id = "", Type = "", Target = "", TargetMode } = attributes;
				const external = TargetMode === "External";
				return [Id, { type: Type.replace(/^.*\//, ""), target: external ? Target : resolved(folder, Target), external }] as const;
			}),
		);
	}
}

/** "../media/a.png" beside "word/" → "media/a.png". */
function resolved(folder: string, target: string): string {
	const parts: string[] = [];
	for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
		if (step === "..") parts.pop();
		else if (step !== "" && step !== ".") parts.push(step);
	}
	return parts.join("/");
}
