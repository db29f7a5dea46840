/** Which thin lines does a path draw? They frame tables, separate footnotes, underline words. */
import { apply, type Box, type Matrix } from "./geometry";

/** Points. */
const thin = 2.2;
const shortest = 8;
/** A drawing of so many numbers is a picture. */
const maxNumbers = 4000;

/** `data`: as pdf.js packs a path, 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close, each with its points after it. */
export function rulesOf(data: ArrayLike<number> | null, space: Matrix, filled: boolean): Box[] {
	if (data === null || data.length > maxNumbers) return [];
	const rules: Box[] = [];
	for (const points of subpaths(data)) {
		const placed = points.map(([x, y]) => apply(space, x, y));
		if (filled) rules.push(...thinBox(boxOf(placed)));
		else for (let index = 1; index < placed.length; index++) rules.push(...thinBox(boxOf(placed.slice(index - 1, index + 1))));
	}
	return rules;
}

function subpaths(data: ArrayLike<number>): [number, number][][] {
	const paths: [number, number][][] = [];
	let current: [number, number][] = [];
	const lengths = [2, 2, 6, 4, 0];
	for (let at = 0; at < data.length; ) {
		const step = data[at] as number;
		const length = lengths[step];
		if (length === undefined) return [];
		if (step === 0) {
			current = [];
			paths.push(current);
		}
		const point: [number, number] | undefined =
			length > 0 ? [data[at + length - 1] as number, data[at + length] as number] : (current[0] as [number, number] | undefined);
		// A curve is no straight line: what it belongs to is left out.
		if (step === 2 || step === 3) current.push([Number.NaN, Number.NaN]);
		if (point !== undefined) current.push(point);
		at += length + 1;
	}
	return paths;
}

function boxOf(points: readonly [number, number][]): Box {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function thinBox(box: Box): Box[] {
	const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
	const across = height <= thin && width >= shortest;
	const upright = width <= thin && height >= shortest;
	return across || upright ? [box] : [];
}
