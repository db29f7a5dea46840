/** A doubt, said at the block that it is about: what it is, that one has looked at it, and the way to the next one. */
import { Icon } from "@/components/ui/icon";
import type { Direction } from "@/lib/domain/language";
import type { DoubtView } from "@/lib/queries/draft-check";

export interface DoubtTexts {
	say: (doubt: DoubtView) => string;
	place: (at: number, total: number) => string;
	/** Of these words. */
	tongue: { lang: string; dir: Direction };
	looked: string;
	next: string;
	previous: string;
}

type Props = {
	doubts: DoubtView[] /** All that are at a block and not looked at, in order. */;
	all: readonly DoubtView[];
	texts: DoubtTexts;
};

export function DoubtNote({ doubts, all, texts }: Props) {
	return (
		<ul className="draft-note">
			{doubts.map((doubt) => {
				const at = all.indexOf(doubt);
				const [previous, next] = [all[at - 1], all[at + 1]];
				return (
					<li key={doubt.key} id={`doubt-${doubt.key}`} {...texts.tongue}>
						<Icon name="warning" className="mt-0.5 size-4 shrink-0 text-reservations-ink" />
						<div className="min-w-0 grow">
							<p>{texts.say(doubt)}</p>
							<p className="draft-note-tools">
								<button type="submit" form="draft-tools" name="do" value={`look:${doubt.key}`} data-tool="look">
									{texts.looked}
								</button>
								<span>{texts.place(at + 1, all.length)}</span>
								{previous !== undefined && <a href={`#block-${previous.blockId}`}>{texts.previous}</a>}
								{next !== undefined && <a href={`#block-${next.blockId}`}>{texts.next}</a>}
							</p>
						</div>
					</li>
				);
			})}
		</ul>
	);
}
