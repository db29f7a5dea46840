import { expect, test } from "vitest";
import { fileSize } from "./file-size";

test.each([
	[0, "0 byte"],
	[999, "999 byte"],
	[1000, "1 kB"],
	[12_345, "12 kB"],
	[999_499, "999 kB"],
	[999_500, "1 MB"],
	[3_449_000, "3.4 MB"],
	[20_971_520, "21 MB"],
])("%i bytes are %s", (bytes, said) => {
	expect(fileSize(bytes, "en")).toBe(said);
});
