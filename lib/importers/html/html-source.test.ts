import { expect, test } from "vitest";
import { takenAddress, withoutData } from "./html-source";

test("images written into a page are taken out, however large, and kept by their number; others and small ones are not kept", () => {
	const [large, small] = [`data:image/png;base64,${"A".repeat(12_000_000)}`, "data:image/gif;base64,R0lGODlhAQ=="];
	const taken: string[] = [];
	const left = withoutData(
		`<img src="${large}"><img src='${small}'><style>@font-face{src:url(data:font/woff2;base64,${"B".repeat(300)})}</style>`,
		taken,
	);
	expect(left).toBe(`<img src="data:taken/0"><img src='${small}'><style>@font-face{src:url(data:,)}</style>`);
	expect(takenAddress("data:taken/0", taken) === large).toBe(true);
	const last: string[] = [];
	expect(withoutData(`x data:image/png;base64,${"A".repeat(300)}`, last)).toBe("x data:taken/0");
	expect(last).toHaveLength(1);
});
