/** Which other wordings do the people of the demonstration propose, and who stands behind them? */
import type { Name, Voice } from "./people";

export interface DemonstrationProposal {
	paragraph: number;
	by: Voice;
	/** Days before now. */
	ago: number;
	kind: "replace" | "insert" | "delete" | "editorial";
	/** For replacements: what changes in the paragraph, [from, to]; for an insertion the new text. */
	changes?: [string, string][];
	text?: string;
	rationale: string;
	/** A letter for each voice, in the order of people.ts: + for, - against, o abstains, . nothing. */
	votes: string;
	sponsors?: Voice[];
	/** Withdrawn so many hours later. */
	withdrawnAfter?: number;
	disposition?: {
		by: Name;
		after: number;
		outcome: "accepted" | "accepted_with_modification" | "partly" | "not_accepted";
		response: string;
	};
}

export const counterProposals: DemonstrationProposal[] = [
	{
		paragraph: 4,
		by: "haruka",
		ago: 6.6,
		kind: "replace",
		changes: [
			["By the count of the questionnaire, two thirds", "By the count of the questionnaire, between a half and three quarters"],
			["more than fifty kilometres from a reference monitor", "more than fifty kilometres, or across open water, from a reference monitor"],
		],
		rationale: "Gives the range instead of one number, and counts islands.",
		votes: "++.++++++.++++.+.++",
		sponsors: ["sina", "kwame"],
		disposition: { by: "nadia", after: 50, outcome: "accepted", response: "Adopted for the next draft, with the table as an annex." },
	},
	{
		paragraph: 5,
		by: "lucia",
		ago: 5.8,
		kind: "replace",
		changes: [
			["months of review", "a quality review that can last months"],
			["do not publish them at all", "lack the means to publish them"],
		],
		rationale: "Says what happens without saying why authorities would want it. The reasons are given in the last sentence.",
		votes: "++++.+-+++..++-o+++",
		sponsors: ["wanjiru", "amal", "linh"],
	},
	{
		paragraph: 5,
		by: "kwame",
		ago: 5.2,
		kind: "insert",
		text: "Where capacity is the obstacle, partners should share instruments and training before they ask for data.",
		rationale: "Links the finding to ¶ 12, so that the paragraph does not end in blame.",
		votes: "++++++.+++.+++++.++",
		sponsors: ["lucia", "wanjiru"],
		disposition: {
			by: "nadia",
			after: 60,
			outcome: "accepted_with_modification",
			response: "Adopted for the next draft with “and” in the place of “before”; see the reply to ¶ 12.",
		},
	},
	{
		paragraph: 6,
		by: "rachel",
		ago: 7.3,
		kind: "replace",
		changes: [
			[
				"is applied unchanged to dust belts and high plateaus, and their reports are then marked as deficient",
				"may be corrected for dust belts and high plateaus only after a year of measurement with a second instrument, which many networks do not have",
			],
		],
		rationale: "The discussion shows that this is what everybody agrees on.",
		votes: "+++++++.+.++++++++.",
		sponsors: ["ananya", "enkhtuya"],
	},
	{
		paragraph: 6,
		by: "mingyue",
		ago: 7.6,
		kind: "delete",
		rationale: "Two claims without a source. The recommendation in ¶ 10 stands without this paragraph.",
		votes: "--.+--.-.--.-.o--+-",
		disposition: {
			by: "nadia",
			after: 96,
			outcome: "not_accepted",
			response: "The finding is supported by most; its wording is taken up with the other proposal.",
		},
	},
	{
		paragraph: 7,
		by: "ewa",
		ago: 4.6,
		kind: "editorial",
		changes: [["burns its stubble", "burns the remains of its harvest"]],
		rationale: "Easier to understand and to translate.",
		votes: "+.+.+..++++.+.+..++",
	},
	{
		paragraph: 8,
		by: "ananya",
		ago: 4.3,
		kind: "replace",
		changes: [
			[
				"should operate at least one reference monitor for every million inhabitants",
				"should work towards one reference monitor, or the equivalent in calibrated sensors, for every million inhabitants",
			],
			["within five years", "within eight years"],
		],
		rationale: "A duty that most can meet, and a way of counting that rewards what is there already.",
		votes: "+-.-+o.+-++--+.+++.",
		sponsors: ["linh", "mingyue"],
	},
	{
		paragraph: 8,
		by: "layla",
		ago: 3.7,
		kind: "insert",
		text: "A participant may exempt areas in which a station cannot be placed or serviced safely, and publishes the list of these areas.",
		rationale: "Without an exception several participants cannot agree to the paragraph; with a public list it cannot become a loophole.",
		votes: "+++.++++o+++.+.++.+",
		sponsors: ["farid"],
	},
	{
		paragraph: 9,
		by: "amal",
		ago: 5.5,
		kind: "replace",
		changes: [["within sixty minutes", "within two hours"]],
		rationale: "Leaves time for one automatic check.",
		votes: "-.+--o++.--..-.-...",
		withdrawnAfter: 55,
	},
	{
		paragraph: 11,
		by: "kwame",
		ago: 2.6,
		kind: "replace",
		changes: [["the agreed alert level", "the alert level set in the annex"]],
		rationale: "An annex can be agreed and changed without opening the paper again.",
		votes: "++.++.+.+.+o+.+.+.+",
		sponsors: ["jonas"],
	},
	{
		paragraph: 15,
		by: "ewa",
		ago: 1.8,
		kind: "editorial",
		changes: [["for three years each", "for five years each"]],
		rationale: "A hand-over takes a year; see my comment.",
		votes: ".+.+..+..-+..o...-.",
	},
];

/** The thread of this paragraph is locked. */
export const lockedThread = {
	paragraph: 6,
	by: "tomas" as const satisfies Name,
	ago: 5.5,
	reason: "The facts are agreed and the exchange began to go in circles. The wording is now discussed in the counter-proposals.",
};
