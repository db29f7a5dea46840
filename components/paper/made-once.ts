/**
 * Strings of HTML made once for all who see the same: kept by what they are about, as long as that is, and by the state it was in.
 *
 * What readers see of a paragraph differs in their own position at most, so few states serve them all, until somebody says something.
 */
import type { Html } from "./html";

/** Five positions, none among them, and one to spare: what is kept must not outweigh the paper. */
const mostStates = 6;

export class MadeOnce<About extends object> {
	private readonly made = new WeakMap<About, Map<string, Html>>();

	/** `state`: all that the string depends on besides `about`, which does not change. */
	get(about: About, state: string, make: () => Html): Html {
		let kept = this.made.get(about);
		if (kept === undefined) {
			kept = new Map();
			this.made.set(about, kept);
		}
		const known = kept.get(state);
		if (known !== undefined) return known;
		if (kept.size >= mostStates) kept.clear();
		const fresh = make();
		kept.set(state, fresh);
		return fresh;
	}
}
