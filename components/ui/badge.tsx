/** A word or two that say of what kind, or in what state, something is. */
import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "accent" | "agree" | "reservations" | "disagree" | "abstain" | "danger";

const tones: Record<BadgeTone, string> = {
	neutral: "bg-sunken text-muted",
	accent: "bg-accent-soft text-accent",
	agree: "bg-agree-soft text-agree-ink",
	reservations: "bg-reservations-soft text-reservations-ink",
	disagree: "bg-disagree-soft text-disagree-ink",
	abstain: "bg-abstain-soft text-abstain-ink",
	danger: "bg-danger-soft text-danger",
};

export function Badge({ tone = "neutral", className = "", children }: { tone?: BadgeTone; className?: string; children: ReactNode }) {
	return (
		<span className={`inline-flex items-center gap-1 rounded-md px-1.75 py-0.5 text-xs font-semibold ${tones[tone]} ${className}`}>
			{children}
		</span>
	);
}
