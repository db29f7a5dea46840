/** Why people take the position they take. */
import { Badge } from "@/components/ui/badge";
import { Author } from "./author";
import type { Situation } from "./situation";
import { When } from "./when";

export function Reasons({ situation }: { situation: Situation }) {
	const { focus, t } = situation;
	return (
		<ul>
			{focus.reasons.map(({ stance, reason, author, updatedAt }, index) => (
				// Where authors are not known, the place in the list is all there is to tell two apart by.
				<li key={`${updatedAt} ${index}`} className="card">
					<div className="flex items-start justify-between gap-2">
						<Author t={t} author={author} size="small">
							{updatedAt !== null && <When iso={updatedAt} situation={situation} />}
						</Author>
						<Badge tone={stance} className="shrink-0">
							{t(`stances.${stance}`)}
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
