/** Which language does a file say most of a paragraph is in? Signs that say nothing (spaces, digits, dots) are not counted. */

export class SaidLanguages {
	private readonly letters = new Map<string, number>();

	add(language: string | undefined, text: string): void {
		if (language === undefined || language === "") return;
		const count = text.match(/\p{L}/gu)?.length ?? 0;
		if (count > 0) this.letters.set(language, (this.letters.get(language) ?? 0) + count);
	}

	/** As the file spells it; undefined where it says nothing. */
	most(): string | undefined {
		let most: string | undefined;
		for (const [language, count] of this.letters) if (most === undefined || count > (this.letters.get(most) ?? 0)) most = language;
		return most;
	}
}
