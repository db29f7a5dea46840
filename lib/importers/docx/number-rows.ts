/**
 * Does a number go on with the numbered paragraphs before it? "24." after "23." does, whatever list it belongs to in the file: people number
 * one paper with many lists.
 */

/** Rows that may be open at one time, as where a box of its own numbers interrupts. */
const most = 4;

export class NumberRows {
	/** The last number of each row, the latest row first. */
	private last: string[] = [];

	/** `alone`: outside a list. Inside one a number may as well be the next item, so that only higher ones count. */
	goesOn(label: string, alone: boolean): boolean {
		const value = Number(/\d{1,6}/.exec(label)?.[0] ?? 0);
		return (alone || value > 3) && this.last.some((number) => label === following(number));
	}

	add(label: string): void {
		const at = this.last.findIndex((number) => label === following(number));
		if (at !== -1) this.last.splice(at, 1);
		this.last = [label, ...this.last].slice(0, most);
	}
}

/** "24." for "23.". */
function following(label: string): string {
	return label.replace(/\d{1,6}(?=\D*$)/, (digits) => String(Number(digits) + 1));
}
