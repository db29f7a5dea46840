/** A paragraph of which nothing is known yet. */
import { emptyLook, type ReadParagraph } from "./docx/reading";

export function blankParagraph(): ReadParagraph {
	return {
		type: "paragraph",
		text: "",
		marks: [],
		style: { id: "", names: [], paragraph: {}, text: {} },
		properties: {},
		number: null,
		look: emptyLook(),
		notes: [],
		inContents: false,
		runInTitle: 0,
		boxed: false,
	};
}
