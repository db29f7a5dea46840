import { expect, test } from "vitest";
import { headingRanks } from "./heading-ranks";

test.each([
	[
		[1, 1, 1],
		[2, 2, 2],
	],
	[
		[1, 2, 3, 1, 2],
		[2, 3, 4, 2, 3],
	],
	[
		[3, 3, 1, 4],
		[2, 2, 2, 3],
	],
	[
		[2, 4, 3],
		[2, 3, 3],
	],
	[
		[1, 2, 3, 4, 5, 6],
		[2, 3, 4, 5, 6, 6],
	],
])("levels %j stand on the page as %j", (levels, ranks) => {
	expect(headingRanks(levels)).toEqual(ranks);
});
