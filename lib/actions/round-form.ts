/** A form's dates, times and ticks as the input of the commands that set a round. */
import { isTimeZone } from "@/lib/domain/time-zone";
import { closingInstantOf, instantOf } from "@/lib/domain/zoned-time";

/**
 * Dates are meant on the clocks of the zone the form was shown in, which it sends along. A round opens at the beginning of its first day
 * and closes at the end of its last, unless times are given. What is no date is passed on as it is, for the command to refuse.
 */
export function roundInputOf(form: FormData): Record<string, unknown> {
	const text = (name: string) => String(form.get(name) ?? "");
	const zone = isTimeZone(text("timeZone")) ? text("timeZone") : "UTC";
	const opensAt = instantOf({ date: text("opensAt"), time: text("opensAtTime") || "00:00" }, zone);
	const closesAt = closingInstantOf({ date: text("closesAt"), time: text("closesAtTime") }, zone);
	return {
		title: text("title"),
		opensAt: opensAt?.toISOString() ?? text("opensAt"),
		closesAt: closesAt?.toISOString() ?? text("closesAt"),
		comment: form.has("comment"),
		propose: form.has("propose"),
		vote: form.has("vote"),
	};
}
