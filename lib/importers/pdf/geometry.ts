/** Where do things stand on a page? Points, boxes and the affine maps between the spaces a PDF draws in. */

/** As PDF has it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** In points (1/72 inch), y growing downwards. */
export interface Box {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
	return [
		outer[0] * inner[0] + outer[2] * inner[1],
		outer[1] * inner[0] + outer[3] * inner[1],
		outer[0] * inner[2] + outer[2] * inner[3],
		outer[1] * inner[2] + outer[3] * inner[3],
		outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
		outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
	];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
	return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Any row of at least six numbers, as a matrix; null for everything else. */
export function asMatrix(value: unknown): Matrix | null {
	if (typeof value !== "object" || value === null) return null;
	const row = Array.from(value as ArrayLike<unknown>);
	return row.length >= 6 && row.slice(0, 6).every((entry) => typeof entry === "number" && Number.isFinite(entry))
		? (row.slice(0, 6) as unknown as Matrix)
		: null;
}

export function median(values: readonly number[]): number | null {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** The value that weighs most, after rounding to `step`; null if there is none. */
export function mostCommon(values: readonly { value: number; weight: number }[], step: number): number | null {
	const weights = new Map<number, number>();
	for (const { value, weight } of values) {
		const rounded = Math.round(value / step) * step;
		weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
	}
	let [best, most]: [number | null, number] = [null, 0];
	for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
	return best;
}
