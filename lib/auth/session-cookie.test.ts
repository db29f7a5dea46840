import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { sealSessionId, sessionCookie, unsealSessionId } from "./session-cookie";

// Read when the settings are first asked for.
process.env.PUBLIC_URL = "https://colloquy.example.org";

test("with https, the cookie has the name and the flags next-auth gives it then", () => {
	expect(sessionCookie()).toEqual({
		name: "__Secure-next-auth.session-token",
		options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
	});
	expect(env().publicUrl).toBe("https://colloquy.example.org");
});

test("what was sealed is unsealed; it fits into one cookie", async () => {
	const id = "6f0b7a52-3f5e-4a4e-9a39-6c9f6d1f5d11";
	const sealed = await sealSessionId(id);
	expect(sealed.length).toBeLessThan(400);
	expect(await unsealSessionId(sealed)).toBe(id);
});
