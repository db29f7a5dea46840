/** Every screen, for everybody who may open it: a title, a heading, no axe finding in light and dark, nothing sideways, no breach of the policy. */
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures";
import { enliven } from "./lively";
import { begin, type Story } from "./story";

type Role = "secretariat" | "moderator" | "rapporteur" | "expert" | "observer";
const ALL: Role[] = ["secretariat", "moderator", "rapporteur", "expert", "observer"];
const SCREENS: [at: (story: Story) => string, roles: Role[]][] = [
	[() => "/", ["expert"]],
	[() => "/account", ["expert"]],
	[(story) => story.home, ALL],
	[(story) => story.paper.at, ALL],
	[(story) => `${story.paper.at}?p=1`, ALL],
	[(story) => `${story.paper.at}?p=2`, ["moderator", "expert"]],
	[(story) => `${story.paper.at}?p=3`, ["expert"]],
	[(story) => `${story.home}/members`, ["secretariat", "expert"]],
	[(story) => `${story.home}/settings`, ["secretariat"]],
	[(story) => `${story.home}/moderation`, ["moderator", "secretariat"]],
	[(story) => `${story.home}/moderation/log`, ALL],
	[(story) => `${story.home}/record`, ALL],
	[(story) => `${story.home}/search?q=stations`, ["expert"]],
	[(story) => `${story.home}/search?q=nowhere`, ["expert"]],
	[(story) => `${story.home}/notifications`, ["expert", "moderator"]],
	[(story) => `${story.home}/import`, ["secretariat"]],
	[(story) => `${story.paper.at}/export`, ["secretariat", "rapporteur"]],
];

const personOf = (story: Story, role: Role) => (role === "expert" ? story.experts[3] : story[role]);

for (const role of ALL) {
	test(`the screens of the ${role}`, async ({ open }) => {
		test.setTimeout(180_000);
		const story = await begin();
		await enliven(story);
		const [light, dark] = [
			await open(personOf(story, role), { colorScheme: "light" }),
			await open(personOf(story, role), { colorScheme: "dark", viewport: { width: 390, height: 844 } }),
		];
		for (const [at, roles] of SCREENS) {
			if (!roles.includes(role)) continue;
			const address = at(story);
			await test.step(address, async () => {
				for (const [page, rules] of [
					[light, undefined],
					// What else axe looks at is the same in the dark and on a phone.
					[dark, ["color-contrast", "target-size"]],
				] as const) {
					const response = await page.goto(address);
					expect(response?.status(), address).toBe(200);
					await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
					expect(await page.title()).not.toBe("");
					await expectAccessible(page, rules);
					await expectNoSidewaysScrolling(page);
				}
				await dark.setViewportSize({ width: 320, height: 640 });
				await expectNoSidewaysScrolling(dark);
				await dark.setViewportSize({ width: 390, height: 844 });
			});
		}
	});
}

test("the screens of somebody who is not signed in", async ({ open }) => {
	for (const options of [{ colorScheme: "light" }, { colorScheme: "dark", viewport: { width: 320, height: 640 } }] as const) {
		const page = await open(null, options);
		for (const address of ["/", "/sign-in", "/nothing-of-the-kind", "/invitations/nonsense", "/sign-in/link?token=nonsense"]) {
			await page.goto(address);
			await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
			await expectAccessible(page);
			await expectNoSidewaysScrolling(page);
		}
	}
});

test("what is not for somebody is not there: no page, no tab, and the same for what does not exist", async ({ open }) => {
	const story = await begin();
	const outsider = await open(story.outsider);
	for (const address of [
		story.home,
		story.paper.at,
		`${story.home}/members`,
		`${story.home}/record`,
		`${story.home}/search?q=air`,
		"/seminars/no-such",
	]) {
		expect((await outsider.goto(address))?.status(), address).toBe(404);
		await expect(outsider.getByText(story.title)).toHaveCount(0);
	}
	const expert = await open(story.experts[0]);
	for (const address of [`${story.home}/settings`, `${story.home}/import`, `${story.paper.at}/export`, `${story.home}/papers/no-such`]) {
		expect((await expert.goto(address))?.status(), address).toBe(404);
	}
	// Who does not moderate is led from the queue to the log, which all may read.
	await expert.goto(`${story.home}/moderation`);
	await expect(expert).toHaveURL(/\/moderation\/log$/);
	await expert.goto(story.home);
	await expect(expert.getByRole("link", { name: "Settings" })).toHaveCount(0);
	await expect(expert.getByRole("link", { name: "Export" })).toHaveCount(0);
});

test("the policy leaves no script or style unaccounted for, and cookies are kept from scripts", async ({ open, problems }) => {
	const story = await begin();
	const page = await open(story.experts[0]);
	const response = await page.goto(`${story.paper.at}?p=1`);
	const policy = response?.headers()["content-security-policy"] ?? "";
	expect(policy).toContain("default-src");
	expect(policy).not.toContain("unsafe-inline");
	expect(policy).not.toContain("unsafe-eval");
	// What scripts have set is there as properties; an attribute that the policy kept from the page has none. Counted in one look: scripts go on.
	const refused = await page
		.locator("[style]")
		.evaluateAll((elements) => elements.filter((element) => (element as HTMLElement).style.length === 0).length);
	expect(refused, "style attributes in the page as sent").toBe(0);
	expect(await page.evaluate(() => document.cookie)).not.toContain("session");
	const blocked = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
				const intruder = document.createElement("div");
				intruder.innerHTML = '<img src="data:," onerror="window.intruded = true">';
				document.body.append(intruder);
			}),
	);
	expect(blocked).toContain("script-src");
	expect(await page.evaluate(() => "intruded" in window)).toBe(false);
	// This one breach was ours.
	expect(problems.splice(0).filter((problem) => !problem.includes("inline event handler"))).toEqual([]);
});
