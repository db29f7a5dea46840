/** The paper reads, and every form posts, in a browser that runs no script. */
import { expect, test } from "./fixtures";
import { givePassword, PASSWORD } from "./pages/door";
import { begin } from "./story";

test("read, take a position, comment, reply and propose text without JavaScript", async ({ open }) => {
	const story = await begin();
	const [expert] = story.experts;
	await givePassword(expert.actor.userId);
	const page = await open(null, { javaScriptEnabled: false, at: story.paper.at });
	await page.getByLabel("E-mail address").fill(expert.email);
	await page.getByLabel("Password", { exact: true }).fill("wrong");
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByText("The address or the password is not right.")).toBeVisible();
	await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: "A shared framework" })).toBeVisible();

	await page.locator("#paragraph-2").getByRole("link", { name: "2", exact: true }).click();
	await page.locator("#paragraph-2").getByRole("button", { name: "Reservations", exact: true }).click();
	await expect(page.locator("#paragraph-2").getByRole("button", { name: "Reservations", exact: true })).toHaveAttribute(
		"aria-pressed",
		"true",
	);
	await page.locator("#paragraph-2").getByText("Say why").click();
	await page.locator("#paragraph-2").getByLabel("Why? Others can read it.").fill("Months is too strong.");
	await page.locator("#paragraph-2").getByRole("button", { name: "Save reason" }).click();
	await expect(page.locator("#discussion").getByText("Months is too strong.")).toBeVisible();

	const discussion = page.locator("#discussion");
	await discussion.getByRole("textbox", { name: "Comment on paragraph 2" }).fill("Which authorities are meant?");
	await discussion.getByRole("button", { name: "Send comment" }).click();
	const comment = discussion.locator(".item", { hasText: "Which authorities are meant?" });
	await expect(comment).toBeVisible();
	await comment.getByRole("link", { name: "Reply", exact: true }).click();
	await page.getByRole("textbox", { name: "Your reply" }).fill("Those of the coast.");
	await page.getByRole("button", { name: "Send reply" }).click();
	await expect(discussion.locator(".item", { hasText: "Those of the coast." })).toBeVisible();

	await page.locator("#paragraph-2").getByRole("link", { name: "Propose text" }).click();
	await page.getByRole("textbox", { name: "The paragraph as it should read" }).fill("Some authorities publish late.");
	await page.getByLabel("Why?", { exact: true }).fill("Shorter.");
	await page.getByRole("button", { name: "Propose this text" }).click();
	await expect(discussion.locator("ins").first()).toBeVisible();
	await expect(discussion.getByText("Shorter.")).toBeVisible();

	await page.locator("#paragraph-2").getByRole("button", { name: "Withdraw position" }).click();
	await expect(page.locator("#paragraph-2").getByRole("button", { name: "Reservations", exact: true })).toHaveAttribute(
		"aria-pressed",
		"false",
	);
});
