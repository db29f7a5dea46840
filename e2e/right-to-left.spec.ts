/** A paper in Arabic: from right to left, in an interface that is not. */
import type { BlockContent } from "@/lib/domain/block";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures";
import { ReadingView } from "./pages/reading-view";
import { begin } from "./story";

const block = (kind: "heading" | "paragraph", text: string, title: string | null = null): BlockContent => ({
	kind,
	level: kind === "heading" ? 1 : 0,
	label: null,
	title,
	text,
	marks: [],
});

const arabic = [
	block("heading", "أوجه القصور في التعاون"),
	block("paragraph", "تفاوت القياس. تكثر محطات الرصد حيث تتوفر الميزانيات، وتغيب حيث يكون التعرض أشد.", "تفاوت القياس."),
	block("paragraph", "تنشر بعض الجهات قراءاتها بعد أشهر من المراجعة، ولا تنشرها جهات أخرى إطلاقا."),
];

test("reads, is discussed and compared from right to left", async ({ open }) => {
	const story = await begin({ blocks: arabic, paper: { title: "إطار مشترك لقياس الهواء", language: "ar", direction: "rtl" } });
	const page = await open(story.experts[0], { at: story.paper.at });
	const view = new ReadingView(page);
	await view.choose(2);
	const words = view.paragraph(2).locator(".words");
	expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
	expect(await view.discussion.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
	await view.take(2, "Agree");
	await view.comment(2, "أي جهات تقصدون؟");
	expect(
		await view
			.item("أي جهات تقصدون؟")
			.getByText("أي جهات تقصدون؟")
			.evaluate((element) => getComputedStyle(element).direction),
	).toBe("rtl");
	await view.openEditor(2);
	await view.write("تنشر بعض الجهات قراءاتها متأخرة.", "أقصر.");
	await expect(view.editor.locator("ins").first()).toBeVisible();
	await expectAccessible(page);
	await view.sendProposal();
	await expect(view.discussion.locator("ins").first()).toBeVisible();
	for (const width of [1440, 768, 390]) {
		await page.setViewportSize({ width, height: 900 });
		await expectNoSidewaysScrolling(page);
	}
});
