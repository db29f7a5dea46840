/**
 * The paper with the feedback below each paragraph, as Markdown to read.
 *
 * Built as a tree and written by a serialiser that escapes what people typed: nothing in a comment can become a heading of this
 * document, or HTML.
 */
import type { BlockContent, Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import type { ConsolidatedFeedback, Contribution, FeedbackAnswer, FeedbackParagraph } from "@/lib/domain/feedback";
import { feedbackContents } from "@/lib/domain/feedback-contents";
import { type MarkdownInline, type MarkdownNode, parseMarkdown } from "@/lib/domain/markdown";
import type { DiffSegment } from "@/lib/domain/word-diff";
import {
	authorLine,
	clean,
	closingMoment,
	type ExportOptions,
	exportWords,
	linkTo,
	moment,
	peopleLine,
	trackedLine,
	type Words,
} from "./words";

type Of<K extends Contribution["kind"]> = Extract<Contribution, { kind: K }>;
interface Teller {
	feedback: ConsolidatedFeedback;
	words: Words;
	options: ExportOptions;
}

export function feedbackMarkdown(feedback: ConsolidatedFeedback, options: ExportOptions): string {
	const teller = { feedback, words: exportWords(options.locale), options };
	let section: string | null = null;
	const body = feedback.paragraphs.flatMap((paragraph, index) => {
		const isNew = index === 0 || paragraph.section !== section;
		section = paragraph.section;
		const title = paragraph.section ?? teller.words("markdown.introduction");
		return [...(isNew ? [heading(2, [text(title)])] : []), ...tellParagraph(paragraph, teller)];
	});
	const root: Root = { type: "root", children: [...front(teller), ...body] };
	return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: "-", fences: true, emphasis: "_", listItemIndent: "one" });
}

function front({ feedback, words, options }: Teller): RootContent[] {
	const { seminar, paper, draft, round, exportedAt } = feedback;
	const when = (iso: string) => moment(iso, options, seminar.timeZone);
	const lines: [Parameters<Words>[0], string][] = [
		["about.seminar", seminar.title],
		["about.draft", words("about.draftValue", { number: draft.number, date: draft.publishedAt === null ? "" : when(draft.publishedAt) })],
		[
			"about.round",
			round === null
				? words("about.noRound")
				: words("about.roundValue", {
						number: round.number,
						title: round.title,
						from: when(round.opensAt),
						to: closingMoment(round.closesAt, options, seminar.timeZone),
					}),
		],
		["about.attribution", words(`attributionNote.${seminar.attribution}`)],
		["about.exportedAt", `${when(exportedAt)} (${seminar.timeZone})`],
		["about.numbers", words("contents", feedbackContents(feedback))],
		["about.notInIt", words("notInIt")],
	];
	return [
		heading(1, [text(paper.title)]),
		list(lines.map(([label, value]) => item([paragraph([strong([text(`${words(label)}: `.trimEnd())]), text(` ${value}`)])]))),
	];
}

function tellParagraph(one: FeedbackParagraph, teller: Teller): RootContent[] {
	const { words, feedback, options } = teller;
	const { tally, contributions, number } = one;
	const of = <K extends Contribution["kind"]>(...kinds: K[]) =>
		contributions.filter((said): said is Of<K> => (kinds as string[]).includes(said.kind));
	const comments = of("comment", "reply");
	const proposals = of("counter-proposal");
	const reasons = of("position").filter(({ reason }) => reason !== "");
	const parts: RootContent[] = [
		heading(3, [link(linkTo(feedback, options, number), [text(`¶ ${number}`)])]),
		{ type: "blockquote", children: textParagraphs(one.text) },
		paragraph([text(tally.total === 0 ? words("markdown.noPositions") : words("markdown.positions", tally.counts))]),
	];
	if (one.locked) parts.push(paragraph([text(`${words("states.locked")}.`)]));
	if (contributions.length === 0) parts.push(paragraph([text(words("markdown.nothing"))]));
	if (comments.length > 0) parts.push(heading(4, [text(words("markdown.comments"))]), threads(comments, teller));
	if (proposals.length > 0) {
		parts.push(
			heading(4, [text(words("markdown.counterProposals"))]),
			list(proposals.map((proposal) => tellProposal(proposal, number, teller))),
		);
	}
	if (reasons.length > 0) {
		const told = reasons.map(({ stance, author, reason }) =>
			item([
				paragraph([strong([text(words(`types.stance.${stance}`))]), text(`, ${authorLine(author, words)}: `), ...inTextLines(reason)]),
			]),
		);
		parts.push(heading(4, [text(words("markdown.reasons"))]), list(told));
	}
	return parts;
}

/** Comments, with their replies in a list below them. */
function threads(comments: readonly Of<"comment" | "reply">[], teller: Teller): List {
	const items: ListItem[] = [];
	for (const comment of comments) {
		const said = tellComment(comment, teller);
		const last = items.at(-1);
		if (comment.repliesTo === null || last === undefined) items.push(said);
		else {
			const below = last.children.at(-1);
			if (below?.type === "list") below.children.push(said);
			else last.children.push(list([said]));
		}
	}
	return list(items);
}

function tellComment(comment: Of<"comment" | "reply">, { words, options, feedback }: Teller): ListItem {
	if (comment.state === "deleted" || comment.state === "moderated") {
		return item([paragraph([text(words(comment.state === "deleted" ? "placeDeleted" : "placeModerated"))])], 1);
	}
	const facts = [
		trackedLine(comment, words) || words(`types.comment.${comment.type}`),
		...(comment.at === null ? [] : [moment(comment.at, options, feedback.seminar.timeZone)]),
	];
	if (comment.resolved) facts.push(words("markdown.resolved"));
	if (comment.quote !== null) facts.push(words("markdown.on", { quote: comment.quote }));
	return item([
		paragraph([strong([text(authorLine(comment.author, words))]), text(` (${facts.join(", ")})`)]),
		...parseMarkdown(clean(comment.body)).map(blockOf),
		...tellAnswer(comment.answer, words),
	]);
}

function tellProposal(proposal: Of<"counter-proposal">, number: number, { words, options, feedback }: Teller): ListItem {
	const { counts, sponsors, author, at, state, type, rationale, changes } = proposal;
	const facts = [words(`types.counter-proposal.${type}`), ...(at === null ? [] : [moment(at, options, feedback.seminar.timeZone)])];
	const tracked = trackedLine(proposal, words);
	if (tracked !== "") facts.push(tracked);
	if (state === "withdrawn") facts.push(words("states.withdrawn"));
	facts.push(words("markdown.proposal", { for: counts.for, against: counts.against, abstain: counts.abstain }));
	const address = linkTo(feedback, options, number, `proposal-${proposal.id}`);
	return item([
		paragraph([strong([link(address, [text(authorLine(author, words))])]), text(` (${facts.join(", ")})`)]),
		{ type: "blockquote", children: [paragraph(markedWords(changes))] },
		...(rationale === "" ? [] : [paragraph([text(words("markdown.rationale")), ...inTextLines(rationale)])]),
		...(sponsors.length === 0 ? [] : [paragraph([text(words("markdown.sponsoredBy", { sponsors: peopleLine(sponsors, words) }))])]),
		...tellAnswer(proposal.answer, words),
	]);
}

function tellAnswer(answer: FeedbackAnswer | null, words: Words): BlockContent[] {
	if (answer === null) return [];
	const outcome = words(`outcomes.${answer.outcome}`);
	return [paragraph([strong([text(words("markdown.answer", { outcome }).trimEnd())]), text(" "), ...inTextLines(answer.response)])];
}

/** `<ins>` and `<del>` are the only HTML in the document, and hold no attributes. */
function markedWords(changes: readonly DiffSegment[]): PhrasingContent[] {
	return changes.flatMap(({ kind, text: words }): PhrasingContent[] => {
		if (kind === "same") return inTextLines(words);
		const tag = kind === "inserted" ? "ins" : "del";
		return [{ type: "html", value: `<${tag}>` }, ...inTextLines(words), { type: "html", value: `</${tag}>` }];
	});
}

const text = (value: string): PhrasingContent => ({ type: "text", value: clean(value).replaceAll("\n", " ") });
const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: "strong", children });
const link = (url: string, children: PhrasingContent[]): Link => ({ type: "link", url, children });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });
const heading = (depth: 1 | 2 | 3 | 4, children: PhrasingContent[]): RootContent => ({ type: "heading", depth, children });
const item = (children: BlockContent[], spread = 0): ListItem => ({
	type: "listItem",
	spread: spread === 0 && children.length > 1,
	children,
});
const list = (children: ListItem[]): List => ({ type: "list", ordered: false, spread: children.some((one) => one.spread), children });

/** Text whose line breaks mean something. */
function inTextLines(value: string): PhrasingContent[] {
	return clean(value)
		.split("\n")
		.flatMap((line, index): PhrasingContent[] => [
			...(index === 0 ? [] : [{ type: "break" } as const]),
			...(line === "" ? [] : [text(line)]),
		]);
}

const textParagraphs = (value: string): Paragraph[] => [paragraph(inTextLines(value))];

function blockOf(node: MarkdownNode): BlockContent {
	switch (node.type) {
		case "paragraph":
			return paragraph(node.children.map(inlineOf));
		case "code-block":
			return { type: "code", lang: node.language, value: node.value };
		case "quote":
			return { type: "blockquote", children: node.children.map(blockOf) };
		case "list":
			return { ...list(node.items.map((children) => item(children.map(blockOf)))), ordered: node.start !== null, start: node.start };
	}
}

function inlineOf(node: MarkdownInline): PhrasingContent {
	switch (node.type) {
		case "text":
			return text(node.value);
		case "code":
			return { type: "inlineCode", value: node.value };
		case "break":
			return { type: "break" };
		case "link":
			return link(node.href, node.children.map(inlineOf));
		default:
			return { type: node.type, children: node.children.map(inlineOf) };
	}
}
