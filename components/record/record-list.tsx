/** The record, day by day on the clocks of the seminar's zone. */
import type { Where } from "@/components/seminar/place-link";
import { wallClockOf } from "@/lib/domain/zoned-time";
import { formatter } from "@/lib/i18n/request";
import type { RecentRecordView } from "@/lib/queries/record";
import { RecordLine } from "./record-line";

export async function RecordList({ view: { events }, where }: { view: RecentRecordView; where: Where }) {
	const format = await formatter(where.timeZone);
	const days = Map.groupBy(events, ({ at }) => wallClockOf(new Date(at), where.timeZone).date);
	return (
		<div className="grid gap-6">
			{[...days].map(([day, ofDay]) => (
				<section key={day} aria-labelledby={`day-${day}`}>
					<h2 id={`day-${day}`} className="mb-2 font-medium text-muted">
						{format.dateTime(new Date(ofDay[0]?.at ?? day), { weekday: "long", day: "numeric", month: "long", year: "numeric" })}
					</h2>
					<ol className="divide-y divide-line rounded-xl border border-line bg-surface">
						{ofDay.map((event) => (
							<RecordLine key={event.id} event={event} where={where} />
						))}
					</ol>
				</section>
			))}
		</div>
	);
}
