/**
 * How do two lines become one? With a space, with nothing where the script has no spaces, and with the hyphen taken out
 * where only the margin had put it in.
 */
import { lineGlue } from "@/lib/domain/marked-text";

/** Characters: more than what decides how the next line is joined. */
const longEnough = 200;
/** What a compound may begin with; its hyphen stays although the rest stands on the next line. */
const compounding =
	/^(?:non|self|well|co|multi|cross|long|short|high|low|ill|semi|quasi|anti|pre|post|inter|intra|sub|ex|all|half|many|one|two|three|four|five|ten|so|vice|by|decision|policy|people|land|sea|result|rights|gender|evidence|community|far|re)$/i;

export class LineJoiner {
	/** How many hyphens were taken out on no better grounds than that nothing spoke for keeping them. */
	guessed = 0;
	private readonly vocabulary: Set<string>;

	/** `text`: the whole paper. How it writes a word elsewhere decides what a hyphen at a line end was. */
	constructor(text: string) {
		// Not the halves that stand on both sides of a broken line: they are what is asked about.
		const whole = text.replace(/[\p{L}\p{M}]{1,60}[-‐\u00ad][^\S\n]{0,20}\n\s{0,60}[\p{L}\p{M}]{1,60}/gu, " ");
		this.vocabulary = new Set(whole.toLowerCase().match(/[\p{L}\p{M}]{1,60}(?:[-‐][\p{L}\p{M}]{1,60}){0,4}/gu) ?? []);
	}

	join(before: string, after: string): string {
		if (before.endsWith("\u00ad")) return before.slice(0, -1) + after;
		const head = /[\p{L}\p{M}]{1,40}(?=[-‐]$)/u.exec(before.slice(-42))?.[0];
		const tail = /^[\p{L}\p{M}]{1,40}/u.exec(after)?.[0];
		if (head === undefined || tail === undefined) return before + lineGlue(before, after) + after;
		return (this.keepsHyphen(head, tail) ? before : before.slice(0, -1)) + after;
	}

	private keepsHyphen(head: string, tail: string): boolean {
		if (!/^\p{Ll}/u.test(tail)) return true;
		const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
		if (this.vocabulary.has(first + second)) return false;
		if (this.vocabulary.has(`${first}-${second}`) || compounding.test(first)) return true;
		if (this.vocabulary.has(first) && this.vocabulary.has(second)) return true;
		this.guessed++;
		return false;
	}
}

/** Lines that become one text. Only its end is looked at for the next line: a paragraph of many lines costs their sum, not its square. */
export class JoinedLines {
	private readonly parts: string[] = [];

	constructor(
		private readonly joiner: LineJoiner,
		private end: string,
	) {}

	join(line: string): void {
		this.keep();
		this.end = this.joiner.join(this.end, line);
	}

	/** Below, behind a line break that means something. */
	below(line: string): void {
		this.keep();
		this.end += `\n${line}`;
	}

	get text(): string {
		return this.parts.join("") + this.end;
	}

	private keep(): void {
		if (this.end.length <= longEnough) return;
		this.parts.push(this.end.slice(0, -longEnough));
		this.end = this.end.slice(-longEnough);
	}
}
