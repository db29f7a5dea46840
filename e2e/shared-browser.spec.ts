/** Several people at one browser: what one has begun to write is there for them when they come back, and for nobody else. */
import { signedInCookie } from "@/lib/testing/signed-in";
import { expect, test } from "./fixtures";
import { ReadingView } from "./pages/reading-view";
import { begin } from "./story";

test("what somebody has begun to write is not in the form of the next person at this browser", async ({ open }) => {
	const story = await begin();
	const [first, second] = story.experts;
	const at = `${story.paper.at}?p=1`;
	const page = await open(first, { at });
	const view = new ReadingView(page);
	const begun = "Between us: our delegation will not hold this line.";
	await view.commentField(1).fill(begun);
	await expect(view.discussion.getByText("Your draft is kept in this browser").first()).toBeVisible();
	const become = async (who: typeof first) => {
		if (who === undefined) throw new Error("a story has two experts");
		const url = new URL(page.url()).origin;
		await page.context().addCookies([{ ...(await signedInCookie(who.actor)), url, httpOnly: true, sameSite: "Lax" }]);
		await page.goto(at);
		await expect(view.commentField(1)).toBeVisible();
	};
	await become(second);
	await expect(view.commentField(1)).toHaveValue("");
	await become(first);
	await expect(view.commentField(1)).toHaveValue(begun);
});
