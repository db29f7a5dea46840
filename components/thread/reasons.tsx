/** Why people take the position they take. */
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import { AuthorLine } from "./author-line";
import type { Situation } from "./situation";

export async function Reasons({ situation: { focus, timeZone } }: { situation: Situation }) {
	const t = await translator("paper");
	return (
		<ul>
			{focus.reasons.map(({ stance, reason, author, updatedAt }, index) => (
				// Where authors are not known, the moment and the place are all there is to tell two apart by.
				<li key={`${updatedAt} ${index}`} className="card">
					<div className="flex items-start justify-between gap-2">
						<AuthorLine author={author} size="small">
							<Moment iso={updatedAt} timeZone={timeZone} />
						</AuthorLine>
						<Badge tone={stance} className="shrink-0">
							{t(`position.${stance}`)}
						</Badge>
					</div>
					<p dir="auto" className="mt-2 leading-relaxed">
						{reason}
					</p>
				</li>
			))}
		</ul>
	);
}
