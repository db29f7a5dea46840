/** What the secretariat sets: title, attribution, time zone, rounds. */
import type { RoundView, SeminarFrame } from "./paper-page";

export interface SeminarSettingsView extends SeminarFrame {
	description: string;
	createdAt: string;
	/** In order; `positions`: how many were taken in it. */
	rounds: (RoundView & { positions: number })[];
	/** Whether anybody has contributed yet: changing the attribution then changes what they were promised. */
	hasContributions: boolean;
}
