/** Is the round open? In one badge. */
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { translator } from "@/lib/i18n/request";
import type { RoundView } from "@/lib/queries/paper-page";

const tones: Record<RoundView["state"], BadgeTone> = { open: "agree", "not-begun": "accent", closed: "neutral" };

export async function RoundState({ state }: { state: RoundView["state"] }) {
	const t = await translator("seminar");
	return <Badge tone={tones[state]}>{t(`roundStates.${state}`)}</Badge>;
}
