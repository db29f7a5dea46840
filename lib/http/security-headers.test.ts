import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const nonce = "c29tZXRoaW5n";

describe("the content security policy", () => {
	it("allows nothing inline and nothing evaluated in production", () => {
		expect(contentSecurityPolicy({ nonce, https: false })).toBe(
			"default-src 'self'; script-src 'self' 'nonce-c29tZXRoaW5n' 'strict-dynamic'; style-src 'self' 'nonce-c29tZXRoaW5n'; img-src 'self' data:; " +
				"font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
		);
	});

	it("lets a form end at the provider people sign in with", () => {
		expect(contentSecurityPolicy({ nonce, https: true, formTargets: ["https://login.example.org"] })).toContain(
			"form-action 'self' https://login.example.org; upgrade-insecure-requests",
		);
	});
});

describe("the headers", () => {
	it("allow what people brought, and the images and pages in it, nothing at all", () => {
		const policyAt = (path: string) => securityHeaders({ nonce, https: false }, path)["Content-Security-Policy"];
		const draft = "/api/v1/papers/p/drafts/1";
		for (const path of ["/images/d/a", "/originals/d/1", `${draft}/images/a`, `${draft}/source`, `${draft}/source?x`])
			expect(policyAt(path)).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
		for (const path of ["/", "/imagesx", draft, `${draft}/sources`, "/seminars/images/x", "/?x=/images/a"])
			expect(policyAt(path)).toContain("script-src");
	});

	it("promise https only where there is https", () => {
		expect(securityHeaders({ nonce, https: false })).not.toHaveProperty("Strict-Transport-Security");
		expect(securityHeaders({ nonce, https: true })["Strict-Transport-Security"]).toBe("max-age=31536000");
	});
});
