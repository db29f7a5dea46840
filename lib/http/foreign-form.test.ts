import { expect, test } from "vitest";
import { isForeignForm, type Sent } from "./foreign-form";

const form: Sent = { method: "POST", path: "/sign-in", origin: "https://here.example", host: "here.example", forwardedHost: undefined };

test.each<[string, Partial<Sent>, boolean]>([
	["its own", {}, false],
	["of another site", { origin: "https://elsewhere.example" }, true],
	["of another port", { origin: "https://here.example:8443" }, true],
	["of a page that hides where it is", { origin: "null" }, true],
	["of no browser", { origin: undefined }, false],
	["behind a proxy", { host: "127.0.0.1:3000", forwardedHost: "here.example" }, false],
	["behind two proxies", { host: "127.0.0.1:3000", forwardedHost: "here.example, inner" }, false],
	["a page that is only read", { method: "GET", origin: "https://elsewhere.example" }, false],
	["for the API", { path: "/api/v1/seminars", origin: "https://elsewhere.example" }, false],
])("%s", (_, changes, expected) => {
	expect(isForeignForm({ ...form, ...changes })).toBe(expected);
});
