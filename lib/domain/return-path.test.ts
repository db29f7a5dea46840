import { expect, test } from "vitest";
import { returnPath, returnPathOf } from "./return-path";

test.each(["/", "/seminars/air", "/seminars/air/papers/framework?p=5#comment-1", "/account", "/seminars/%D8%A3"])("%s is kept", (path) => {
	expect(returnPath(path)).toBe(path);
});

test.each([
	undefined,
	null,
	["/a", "/b"],
	"",
	"seminars",
	"https://elsewhere.example",
	"//elsewhere.example",
	"///elsewhere.example",
	"/\\elsewhere.example",
	"/\t/elsewhere.example",
	"/\n/elsewhere.example",
	"\\\\elsewhere.example",
	"/.//elsewhere.example",
	"/a/..//elsewhere.example",
	"/%2e//elsewhere.example",
	"javascript:alert(1)",
	" /seminars",
	"/sign-in",
	"/sign-in/link?token=x",
	"/api/auth/signout",
	`/${"a".repeat(3000)}`,
])("%j leads home", (path) => {
	expect(returnPath(path)).toBe("/");
});

test.each([
	["https://here.example/seminars/air?p=5", "/seminars/air?p=5"],
	["/seminars/air", "/seminars/air"],
	["https://here.example", "/"],
	["https://here.example.elsewhere.example/seminars", "/"],
	["https://here.example//elsewhere.example", "/"],
	["https://elsewhere.example/https://here.example/seminars", "/"],
	[["https://here.example/a", "https://here.example/b"], "/"],
	[undefined, "/"],
])("of %j stays %s", (address, path) => {
	expect(returnPathOf(address, "https://here.example")).toBe(path);
});
