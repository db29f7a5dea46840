/** The parts of an OpenDocument text, in its ZIP archive or as one flat XML file. Throws Unreadable where it is damaged, locked or unsafe. */
import { Unreadable } from "../docx/unreadable";
import { ZipArchive } from "../docx/zip-archive";
import { childOf, type OdfElement, readOdf, textIn } from "./odf-xml";

export class OdfPackage {
	/** "office:document-content", or the one document of a flat file. */
	readonly content: OdfElement;
	readonly styles: OdfElement | undefined;
	private readonly meta: OdfElement | undefined;
	private readonly archive: ZipArchive | null;

	constructor(bytes: Uint8Array) {
		if (bytes[0] !== 0x50) {
			this.archive = null;
			this.content = readOdf(bytes);
			this.styles = this.content;
			this.meta = this.content;
			return;
		}
		this.archive = new ZipArchive(bytes);
		const manifest = this.archive.read("META-INF/manifest.xml");
		// Each encrypted part is listed with how; newer files are one encrypted part as a whole.
		if (this.archive.has("encrypted-package") || (manifest !== null && Buffer.from(manifest).includes("encryption-data")))
			throw new Unreadable("file-encrypted");
		const content = this.archive.read("content.xml");
		if (content === null) throw new Unreadable("file-damaged");
		this.content = readOdf(content);
		this.styles = this.part("styles.xml");
		this.meta = this.part("meta.xml");
	}

	/** The body of the text. A template and a master document are texts too; a table or a presentation is none. */
	get text(): OdfElement {
		const body = childOf(this.content, "office:body");
		const text = childOf(body, "office:text");
		if (text === undefined) throw new Unreadable("file-damaged");
		return text;
	}

	/** The title in the properties of the file. */
	get title(): string | null {
		const title = textIn(childOf(childOf(this.meta, "office:meta"), "dc:title")).trim();
		return title === "" ? null : title;
	}

	/** An embedded formula, as the XML it is stored in; null if it is something else. */
	formula(address: string): string | null {
		const part = this.archive?.read(`${address.replace(/^\.\//, "").replace(/\/$/, "")}/content.xml`) ?? null;
		const source = part === null ? "" : new TextDecoder().decode(part.subarray(0, 200_000));
		return /<(?:\w+:)?math[\s>]/.test(source.slice(0, 2000)) ? source : null;
	}

	/** A part that the paper can do without, an image. */
	picture(address: string, limit: number): Uint8Array | "large" | null {
		return this.archive?.readBeside(address.replace(/^\.\//, ""), limit) ?? null;
	}

	get hasMacros(): boolean {
		return this.archive?.names().some((name) => /^(?:basic|scripts)\/.*(?:module|\.xba|\.py|\.bsh|\.js)/i.test(name)) ?? false;
	}

	/** A part that only helps to read the paper; a paper with a broken one is read without. */
	private part(name: string): OdfElement | undefined {
		try {
			const bytes = this.archive?.read(name) ?? null;
			return bytes === null ? undefined : readOdf(bytes);
		} catch (error) {
			if (error instanceof Unreadable && error.refusal === "file-damaged") return undefined;
			throw error;
		}
	}
}
