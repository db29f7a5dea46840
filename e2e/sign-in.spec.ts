/** Coming in, and being put out. */
import { readFileSync } from "node:fs";
import { addMember } from "@/lib/commands/add-member";
import { store } from "@/lib/store/client";
import { expect, expectAccessible, test } from "./fixtures";
import { expectSignedIn, givePassword, linkIn, mailTo, PASSWORD, signIn } from "./pages/door";
import { begin } from "./story";

test("a wrong password and an unknown address get the same answer; the right one leads where one wanted to go", async ({ open }) => {
	const story = await begin();
	const [expert] = story.experts;
	await givePassword(expert.actor.userId);
	const page = await open(null, { at: story.paper.at });
	await expect(page).toHaveURL(/\/sign-in\?to=/);
	await expectAccessible(page);
	const answers = [];
	for (const [email, password] of [
		[expert.email, "not the password at all"],
		[`nobody-${story.slug}@example.org`, PASSWORD],
	] as const) {
		await signIn(page, email, password);
		const alert = page.getByRole("alert").filter({ hasText: "." });
		await expect(alert).toBeVisible();
		answers.push(await alert.textContent());
		await expect(page.getByLabel("E-mail address")).toHaveValue(email);
		await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
	}
	expect(answers[0]).toBe(answers[1]);
	await expectAccessible(page);
	await signIn(page, expert.email);
	await expect(page).toHaveURL(new RegExp(`${story.paper.at}$`));
	await expectSignedIn(page, expert.name);
	const [cookie] = (await page.context().cookies()).filter(({ name }) => name.includes("session"));
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
	expect(readFileSync(process.env.E2E_LOG ?? "", "utf8")).not.toContain(PASSWORD);
});

test("too many wrong passwords: one has to wait, also with the right one", async ({ open }) => {
	const story = await begin();
	const [expert] = story.experts;
	await givePassword(expert.actor.userId);
	const page = await open(null, { at: "/sign-in" });
	for (let attempt = 0; attempt < 12; attempt++) {
		await signIn(page, expert.email, `wrong ${attempt}`);
		await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
		if (await page.getByText("Too many attempts").isVisible()) break;
	}
	await signIn(page, expert.email);
	await expect(page.getByRole("alert").filter({ hasText: "Too many attempts" })).toBeVisible();
});

test("a link by mail signs in once", async ({ open }) => {
	const story = await begin();
	const [expert] = story.experts;
	const page = await open(null, { at: "/sign-in" });
	await page.getByLabel("E-mail address").fill(expert.email);
	await page.getByRole("button", { name: "Send me a link instead" }).click();
	await expect(page.getByRole("status").filter({ hasText: "a link is on its way" })).toBeVisible();
	const link = linkIn(await mailTo(expert.email), "/sign-in/link");
	await page.goto(link);
	await expectAccessible(page);
	await expect(page.getByText(expert.email)).toBeVisible();
	await page.getByRole("button", { name: "Sign in" }).click();
	await expectSignedIn(page, expert.name);
	const other = await open(null, { at: link });
	await expect(other.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
	await expectAccessible(other);
});

test("an invitation makes an account and a member", async ({ open }) => {
	const story = await begin();
	const email = `newcomer-${story.slug}@example.org`;
	const added = await addMember(story.secretariat.actor, { seminarId: story.seminarId, email, role: "expert", affiliation: "River Board" });
	expect(added).toMatchObject({ ok: true, value: { status: "invited" } });
	const link = linkIn(await mailTo(email), "/invitations/");
	const page = await open(null, { at: link });
	await expect(page.getByText(story.title)).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel("Name").fill("Nadia Newcomer");
	await page.getByLabel("Choose a password").fill("short");
	await page.getByRole("button", { name: "Make the account and join" }).click();
	await expect(page.getByRole("button", { name: "Make the account and join" }), "too short a password stays at the form").toBeVisible();
	await page.getByLabel("Choose a password").fill(PASSWORD);
	await page.getByRole("button", { name: "Make the account and join" }).click();
	await expectSignedIn(page, "Nadia Newcomer");
	await page.goto(story.paper.at);
	await expect(page.getByRole("heading", { level: 1, name: "A shared framework" })).toBeVisible();
	const again = await open(null, { at: link });
	await expect(again.getByRole("heading", { name: "This invitation does not work any more" })).toBeVisible();
});

test("signing out everywhere ends every browser at once", async ({ open }) => {
	const story = await begin();
	const [expert] = story.experts;
	const [here, there] = [await open(expert, { at: "/account" }), await open(expert, { at: story.paper.at })];
	await expectAccessible(here);
	await here.getByRole("button", { name: "Sign out everywhere" }).click();
	await expect(here.getByLabel(`${expert.name}: account and settings`)).toHaveCount(0);
	await there.goto(story.paper.at);
	await expect(there).toHaveURL(/\/sign-in/);
});

test("a session that was ended can do nothing more, also with a form it has open", async ({ open }) => {
	const story = await begin();
	const [expert] = story.experts;
	const page = await open(expert, { at: `${story.paper.at}?p=1` });
	await store().session.updateMany({ where: { userId: expert.actor.userId }, data: { revokedAt: new Date() } });
	await page.locator("#paragraph-1").getByRole("button", { name: "Agree", exact: true }).click();
	await expect(page.getByRole("alert").filter({ hasText: "Sign in first." })).toBeVisible();
	expect(await store().position.count({ where: { draftId: story.paper.draftId } })).toBe(0);
});
