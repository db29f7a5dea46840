import { expect, test } from "vitest";
import { hashPassword, nobodysHash, verifyPassword } from "./password";

test("a password is itself, in whichever code points it was typed", async () => {
	const known = await hashPassword("caf\u00e9 au lait");
	expect(await verifyPassword(known, "cafe\u0301 au lait")).toBe(true);
	expect(await verifyPassword(known, "cafe au lait")).toBe(false);
	expect(await verifyPassword(null, "caf\u00e9 au lait")).toBe(false);
});

test("where there is no account, the same work is done", async () => {
	const parameters = (hash: string) => hash.split("$").slice(1, 4);
	expect(parameters(nobodysHash)).toEqual(parameters(await hashPassword("anything")));
	expect(parameters(nobodysHash)).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
});
