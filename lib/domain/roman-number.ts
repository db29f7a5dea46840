/** How is a Roman number printed, and which number is one? */

const signs: [number, string][] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

/** In capitals; "" where there is none (below 1, above 4999). */
export function roman(value: number): string {
	if (value < 1 || value > 4999) return "";
	let [rest, text] = [value, ""];
	for (const [worth, sign] of signs) {
		while (rest >= worth) {
			text += sign;
			rest -= worth;
		}
	}
	return text;
}

const digits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a well-formed Roman number in capitals, up to 399; null for every other word of these letters. */
export function romanValue(text: string): number | null {
	if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === "") return null;
	let total = 0;
	for (let index = 0; index < text.length; index++) {
		const here = digits[text[index] ?? ""] ?? 0;
		total += here < (digits[text[index + 1] ?? ""] ?? 0) ? -here : here;
	}
	return total;
}
