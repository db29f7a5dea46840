/** The seminars of a person, and what waits for them in each. */
import type { Role } from "@/lib/domain/permissions";
import type { RoundView } from "./paper-page";

export interface SeminarEntry {
	id: string;
	slug: string;
	title: string;
	description: string;
	role: Role;
	/** The round that counts now; null if none was ever set. */
	round: RoundView | null;
	/** Papers this person may open. */
	papers: number;
	/** IANA zone in which its dates are told. */
	timeZone: string;
	unread: number;
	/** Over all papers; 0 for those who have no voice or while no vote is open. */
	paragraphsWithoutPosition: number;
}

export interface MySeminarsView {
	/** What is open first, then what is to come, then what is over; in each the nearest date first. */
	seminars: SeminarEntry[];
	mayCreate: boolean;
}
