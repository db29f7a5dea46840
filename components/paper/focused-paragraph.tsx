/** The paragraph in focus: its text with the words under discussion marked, and its tools. */

import { editorTexts } from "@/components/counter-proposal/editor-texts";
import { ProposalEditor } from "@/components/counter-proposal/lazy-editor";
import { closeHref, openFormId, openHref, type Situation } from "@/components/thread/situation";
import { Icon } from "@/components/ui/icon";
import { linesOf } from "@/components/vote/lines";
import { StanceForm } from "@/components/vote/stance-form";
import { positionAction } from "@/lib/actions/position";
import { stances } from "@/lib/domain/tally";
import { translator } from "@/lib/i18n/request";
import type { DiscussionView } from "@/lib/queries/discussion";
import { hrefOf } from "./address";
import type { Highlight } from "./block-html";
import { Markup } from "./markup";
import { attributesOf, bodyHtml, chipsHtml, nameOf, type Paragraph } from "./paragraph-html";
import type { Phrases } from "./phrases";
import { refusalSentence } from "./refusal-sentence";
import { type Tongues, tongueAmong } from "./tongues";

type Props = { paragraph: Paragraph; situation: Situation; phrases: Phrases; tongues: Tongues };

export async function FocusedParagraph({ paragraph, situation, phrases, tongues }: Props) {
	const t = await translator("paper");
	const { view, focus, address } = situation;
	const overlay = view.overlays[paragraph.id] ?? { tally: focus.tally, comments: 0, counterProposals: 0, locked: false, mine: null };
	const [voteRefusal, commentRefusal, proposeRefusal] = await Promise.all(
		[focus.may.vote, focus.may.comment, focus.may.propose].map(refusalSentence),
	);
	const discussion = hrefOf({ ...address, open: null }, "comment-form");
	const tongue = tongueAmong(paragraph, view.paper);
	const proposes = address.open?.name === "propose" && focus.may.propose.allowed;
	return (
		<div key={paragraph.id} {...attributesOf(paragraph, nameOf(paragraph, overlay, phrases))} lang={tongues.interface} data-on="">
			<Markup className="body" lang={tongues.paper} {...tongue} html={bodyHtml(paragraph, address, highlightsOf(focus, t("toComment")))} />
			<div id="focus" className="focus-tools">
				<StanceForm
					action={positionAction}
					label={t("position.label", { number: paragraph.number })}
					hidden={{ blockId: paragraph.id }}
					options={stances.map((stance) => ({ value: stance, label: t(`position.${stance}`), tone: stance }))}
					mine={focus.mine?.stance ?? null}
					refusal={
						voteRefusal === null || focus.may.vote.allowed || focus.may.vote.refusal !== "role-insufficient"
							? (voteRefusal ?? null)
							: t("position.otherRole")
					}
					lines={linesOf(focus.tally.counts, focus.mine?.stance ?? null, phrases)}
					withdraw={t("position.withdraw")}
					reason={{
						value: focus.mine?.reason ?? "",
						add: t("position.reasonAdd"),
						label: t("position.reason"),
						save: t("position.reasonSave"),
					}}
					chips={<Markup as="span" className="chips" html={chipsHtml({ ...overlay, mine: null }, paragraph.number, address, phrases)} />}
				>
					<div className="contribute">
						<Tool href={discussion} refusal={commentRefusal ?? null} icon="comment" label={t("tools.comment")} data="comment" />
						<Tool
							href={openHref(situation, "propose")}
							refusal={proposeRefusal ?? null}
							icon="edit"
							label={t("tools.propose")}
							data="propose"
						/>
					</div>
				</StanceForm>
				{proposes && (
					<div id={openFormId}>
						<ProposalEditor
							blockId={paragraph.id}
							before={paragraph.text}
							closeHref={closeHref(situation, `paragraph-${paragraph.number}`)}
							dir={tongue.dir ?? view.paper.direction}
							lang={tongue.lang ?? tongues.paper}
							formDir={tongues.direction}
							texts={await editorTexts(paragraph.number)}
						/>
					</div>
				)}
			</div>
		</div>
	);
}

function Tool({
	href,
	refusal,
	icon,
	label,
	data,
}: {
	href: string;
	refusal: string | null;
	icon: "comment" | "edit";
	label: string;
	data: string;
}) {
	const inside = (
		<>
			<Icon name={icon} className="size-4 shrink-0" />
			{label}
		</>
	);
	if (refusal === null)
		return (
			<a href={href} data-tool={data} className="tool">
				{inside}
			</a>
		);
	return (
		<button type="button" disabled title={refusal} data-tool={data} data-refusal={refusal} className="tool">
			{inside}
		</button>
	);
}

/** Where words are marked more than once, a mark leads to the first comment on them. */
function highlightsOf(focus: DiscussionView, label: string): Highlight[] {
	return focus.threads.flatMap(({ id, anchor, state }) =>
		anchor === null || anchor.start === null || anchor.end === null || state !== "standing"
			? []
			: [{ start: anchor.start, end: anchor.end, href: `#comment-${id}`, label }],
	);
}
