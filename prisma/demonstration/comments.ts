/** What do the people of the demonstration say about each paragraph, and to each other? */
import type { Name } from "./people";

export interface DemonstrationReply {
	by: Name;
	/** Hours after the comment it answers. */
	after: number;
	body: string;
}

export interface DemonstrationComment {
	paragraph: number;
	by: Name;
	/** Days before now. */
	ago: number;
	kind: "general" | "substantive" | "technical" | "editorial" | "translation";
	/** Words of the paragraph it points at. */
	on?: string;
	body: string;
	/** How it read before it was edited, and how many hours after writing it was. */
	before?: { body: string; after: number };
	/** Deleted by its author so many hours after writing. */
	deletedAfter?: number;
	moderation?: { state: "hidden"; by: Name; after: number; reason: string; flaggedBy: Name; flag: string };
	/** A flag nobody has answered yet. */
	openFlag?: { by: Name; after: number; reason: string };
	disposition?: {
		by: Name;
		after: number;
		outcome: "accepted" | "accepted_with_modification" | "not_accepted" | "noted";
		response: string;
	};
	replies?: DemonstrationReply[];
}

export const comments: DemonstrationComment[] = [
	{
		paragraph: 1,
		by: "siti",
		ago: 8.6,
		kind: "substantive",
		on: "hundreds of kilometres in a day",
		body: "During the dry season smoke reaches us from more than a thousand kilometres away. “Hundreds” will be quoted against us.",
		disposition: {
			by: "nadia",
			after: 60,
			outcome: "accepted",
			response: "The next draft will say “hundreds, at times thousands, of kilometres”.",
		},
		replies: [
			{ by: "joao", after: 5, body: "The same for fires at the edge of the forest. I can add two published trajectories." },
			{ by: "nadia", after: 9, body: "Please do; one from each hemisphere would be ideal." },
		],
	},
	{ paragraph: 1, by: "theo", ago: 7.9, kind: "editorial", on: "customs posts", body: "“Borders” would do, and is easier to translate." },
	{
		paragraph: 2,
		by: "joao",
		ago: 8.3,
		kind: "substantive",
		on: "assigns no responsibility for past pollution",
		body: "I understand why this is here, but it should not be read as a waiver. Could we say that the framework is *without prejudice* to other agreements?",
		disposition: {
			by: "nadia",
			after: 70,
			outcome: "accepted_with_modification",
			response: "Taken up as a last sentence of ¶ 2 rather than here.",
		},
		replies: [
			{ by: "ewa", after: 3, body: "“Without prejudice” is what lawyers expect. I would support it." },
			{ by: "mingyue", after: 20, body: "If we say it, then about future agreements too." },
		],
	},
	{
		paragraph: 2,
		by: "rachel",
		ago: 6.2,
		kind: "general",
		on: "Indoor air",
		body: "In winter most exposure to smoke happens indoors, through infiltration. Out of scope is fine, out of sight is not. A footnote?",
	},
	{
		paragraph: 2,
		by: "layla",
		ago: 5.1,
		kind: "translation",
		on: "framework",
		body: "In Arabic, “framework” is usually translated as **إطار**, which can also mean a treaty with duties. If a voluntary arrangement is meant, **إطار عمل** is safer. The same holds for the title.",
		replies: [{ by: "amal", after: 6, body: "I agree; in our ministry إطار عمل is understood as non-binding." }],
	},
	{
		paragraph: 3,
		by: "linh",
		ago: 7.4,
		kind: "technical",
		on: "forty-one monitoring authorities",
		body: "Please annex the list of those that replied. Without it nobody can judge how far the findings carry.",
		disposition: {
			by: "helena",
			after: 40,
			outcome: "accepted",
			response: "The list will be an annex of the next draft; all forty-one have agreed.",
		},
	},
	{
		paragraph: 4,
		by: "haruka",
		ago: 8.0,
		kind: "technical",
		on: "more than fifty kilometres from a reference monitor",
		body: "How was distance measured, from the centre of a district or from where people live? With a population grid at 1 km I find values between 52 and 71 per cent, depending on the threshold:\n\n- annual mean above 35: 52 %\n- above 50: 63 %\n- above 75: 71 %",
		before: {
			body: "How was distance measured, from the centre of a district or from where people live? I find values between 52 and 71 per cent.",
			after: 2,
		},
		replies: [
			{ by: "nadia", after: 4, body: "From the centre of districts. Your range is more honest; may we use it?" },
			{ by: "haruka", after: 7, body: "Of course. I have sent the table to the secretariat." },
			{
				by: "sina",
				after: 30,
				body: "For islands please give the number of inhabited islands without any monitor. It is 212 in our network's area.",
			},
		],
	},
	{
		paragraph: 4,
		by: "kwame",
		ago: 6.8,
		kind: "substantive",
		on: "Satellite estimates fill part of the gap",
		body: "Under the harmattan the retrieval fails for weeks. “Fill part of the gap, except where dust or cloud hide the ground” is closer to what we see.",
		replies: [{ by: "farid", after: 11, body: "The same over the Aral basin in spring." }],
	},
	{
		paragraph: 5,
		by: "amal",
		ago: 8.1,
		kind: "substantive",
		on: "do not publish them at all",
		body: "Which authorities? If we keep this sentence we need a source, or it reads as an accusation.",
		replies: [
			{ by: "jonas", after: 5, body: "The questionnaire lists eleven. I have added the table as a link in the reading room." },
			{
				by: "mingyue",
				after: 22,
				body: "Eleven said that they do not publish *hourly* readings. They publish daily means. The text says “at all”.",
			},
			{ by: "jonas", after: 26, body: "You are right, I had misread the column. Then the sentence has to change." },
		],
	},
	{
		paragraph: 5,
		by: "wanjiru",
		ago: 7.2,
		kind: "substantive",
		on: "the cost of servers",
		body: "Servers are the small part. Two technicians who can keep a station running cost more each year than the server in ten.",
		replies: [{ by: "lucia", after: 8, body: "This is our experience as well. Perhaps “the cost of servers and of staff”." }],
	},
	{
		paragraph: 5,
		by: "ewa",
		ago: 4.4,
		kind: "editorial",
		on: "A neighbour downwind then learns of an episode from its hospitals.",
		body: "Strong sentence, but *its* can be read as the hospitals of either side.",
	},
	{
		paragraph: 5,
		by: "theo",
		ago: 2.1,
		kind: "general",
		body: "Could the paragraph end with what has helped where data are now open? Otherwise it only complains.",
		replies: [{ by: "nadia", after: 5, body: "A good thought. I will collect two examples for the next draft." }],
	},
	{
		paragraph: 6,
		by: "ananya",
		ago: 8.4,
		kind: "substantive",
		on: "applied unchanged",
		body: "The guidance allows local correction factors. That they are seldom used is a matter of training, not of the guidance.",
		replies: [
			{
				by: "enkhtuya",
				after: 3,
				body: "They may be used only after a year of side-by-side measurement, for which we have no second instrument. So in practice it is applied unchanged.",
			},
			{ by: "ananya", after: 6, body: "Then say that. It is a stronger point than the one in the text." },
			{ by: "kwame", after: 9, body: "We have asked for a shorter procedure twice and had no answer." },
			{ by: "rachel", after: 15, body: "The two of you agree on the facts; the paragraph should give them." },
		],
	},
	{
		paragraph: 6,
		by: "mingyue",
		ago: 7.7,
		kind: "technical",
		on: "heat above forty-five degrees",
		body: "Most makers specify up to 50 °C. The loss begins earlier, with humidity. Please give a source or a range.",
		replies: [{ by: "farid", after: 18, body: "Specified, yes. In our comparison four of seven drifted by more than 15 % from 43 °C on." }],
	},
	{
		paragraph: 6,
		by: "jonas",
		ago: 6.9,
		kind: "general",
		body: "Who decides what is “deficient”? If it is a word of one report, we should quote the report.",
		deletedAfter: 20,
		replies: [{ by: "mingyue", after: 4, body: "That was my question too." }],
	},
	{
		paragraph: 7,
		by: "layla",
		ago: 5.6,
		kind: "editorial",
		on: "burns its stubble",
		body: "Not every reader knows the burning of stubble. “Burns the remains of its harvest”?",
		disposition: { by: "nadia", after: 30, outcome: "accepted", response: "Changed in the working text." },
	},
	{
		paragraph: 7,
		by: "rachel",
		ago: 3.9,
		kind: "technical",
		on: "eight there",
		body: "Eight-hour means are used for ozone, one hour for nitrogen dioxide, a day for particles. The sentence compares different pollutants.",
	},
	{
		paragraph: 8,
		by: "ananya",
		ago: 7.1,
		kind: "substantive",
		on: "one reference monitor for every million inhabitants",
		body: "For us this means some nine hundred stations more, at about 120,000 each, and as much again for running them for ten years. A minimum that cannot be met will be ignored, and with it the rest of the paper.",
		replies: [
			{ by: "jonas", after: 4, body: "The number was meant as a direction. Perhaps “work towards”." },
			{ by: "kwame", after: 12, body: "With “work towards” nobody will find money for a single station. A number helps us at home." },
			{ by: "ananya", after: 15, body: "A number, yes, but one that counts good sensors too, at a discount." },
			{ by: "haruka", after: 28, body: "A weighting by uncertainty can be computed. I could write half a page." },
		],
	},
	{
		paragraph: 8,
		by: "layla",
		ago: 5.9,
		kind: "substantive",
		on: "within thirty kilometres of each land border",
		body: "In some border areas no civil station can be placed or serviced. The text needs an exception for reasons of safety.",
		disposition: {
			by: "helena",
			after: 48,
			outcome: "noted",
			response: "To be taken up when the two counter-proposals to ¶ 8 have been discussed.",
		},
	},
	{
		paragraph: 8,
		by: "lucia",
		ago: 4.6,
		kind: "substantive",
		on: "every million inhabitants",
		body: "A million people in one valley need one monitor, a million people in forty valleys need many. Could the number follow the terrain, or at least the number of towns above a certain size?",
		replies: [
			{ by: "enkhtuya", after: 6, body: "The same on the plateau, only the other way round: few people, long distances." },
			{ by: "haruka", after: 31, body: "Towns can be counted by everybody in the same way; terrain cannot." },
		],
	},
	{
		paragraph: 8,
		by: "sina",
		ago: 3.2,
		kind: "general",
		body: "An island without land borders and with fewer than a million people would owe nothing under this paragraph and get nothing from it. Is that meant?",
		replies: [{ by: "nadia", after: 3, body: "It is not. Thank you for seeing it." }],
	},
	{
		paragraph: 9,
		by: "amal",
		ago: 6.5,
		kind: "technical",
		on: "within sixty minutes",
		body: "An automatic check against neighbouring stations takes us 90 minutes. Could it be “within two hours, and within one where no check is needed”?",
		before: { body: "Sixty minutes is too short for us. Could it be two hours?", after: 1 },
		replies: [
			{ by: "theo", after: 6, body: "For warnings, the first hour matters. Provisional is provisional." },
			{ by: "amal", after: 9, body: "A false value of 900 is quoted for years." },
		],
	},
	{
		paragraph: 9,
		by: "linh",
		ago: 4.0,
		kind: "translation",
		on: "provisional",
		body: "Vietnamese has two words: *tạm thời* (for the time being) and *sơ bộ* (first, unchecked). I think the second is meant. In Chinese 初步 rather than 临时, if I am right?",
		replies: [{ by: "mingyue", after: 5, body: "Yes, 初步数据." }],
	},
	{
		paragraph: 9,
		by: "ewa",
		ago: 1.7,
		kind: "general",
		body: "There is a very good platform for exactly this by a firm we work with. It would be worth naming it here; I can put you in touch.",
		openFlag: { by: "rachel", after: 6, reason: "Reads like a recommendation of one supplier." },
	},
	{
		paragraph: 10,
		by: "haruka",
		ago: 5.3,
		kind: "technical",
		on: "how these are calibrated",
		body: "Please add “and to which standard they can be traced”. Without traceability two calibrated instruments can still disagree.",
		disposition: { by: "nadia", after: 20, outcome: "accepted", response: "Added." },
	},
	{
		paragraph: 10,
		by: "sina",
		ago: 2.8,
		kind: "substantive",
		on: "The registry should admit low-cost sensors",
		body: "Who fills in the uncertainty? A small network cannot run its own comparison. The host should publish values for common models.",
	},
	{
		paragraph: 11,
		by: "kwame",
		ago: 4.9,
		kind: "substantive",
		on: "the agreed alert level",
		body: "There is no agreed level anywhere in this paper. Either we agree one, or we say who will, and by when.",
		replies: [
			{ by: "jonas", after: 7, body: "Could each pair of neighbours agree its own?" },
			{ by: "kwame", after: 10, body: "We have five neighbours. Five levels would be a way of having none." },
		],
	},
	{
		paragraph: 11,
		by: "rachel",
		ago: 3.0,
		kind: "technical",
		on: "It should not wait for an analysis of causes.",
		body: "Keep this. In the last big fire season the analysis took six weeks and the smoke four days.",
	},
	{
		paragraph: 12,
		by: "farid",
		ago: 3.6,
		kind: "substantive",
		on: "up to twelve months",
		body: "Twelve months is one dust season. To see whether a year was usual one needs two.",
		replies: [{ by: "wanjiru", after: 9, body: "Then the pool has to be twice as large. Perhaps twelve months, renewable once." }],
	},
	{
		paragraph: 13,
		by: "joao",
		ago: 3.3,
		kind: "substantive",
		on: "one thousand inhabitants",
		body: "The number should follow the purpose. For schools a few hundred children are enough to matter.",
	},
	{
		paragraph: 14,
		by: "farid",
		ago: 5.0,
		kind: "substantive",
		on: "Readings taken by residents, schools and local associations",
		body: "We were sent three hundred readings from one faulty model in a week. Marking them is not enough; there must be a way to switch off a series.",
		replies: [
			{ by: "joao", after: 4, body: "By whom, and with what reason given? Otherwise what is unwelcome is switched off first." },
			{ by: "linh", after: 10, body: "The last half-sentence covers that: explain when you disregard." },
		],
	},
	{
		paragraph: 14,
		by: "layla",
		ago: 4.2,
		kind: "general",
		body: "People who defend this paragraph have plainly never run a network, and it shows.",
		moderation: {
			state: "hidden",
			by: "tomas",
			after: 7,
			reason: "This speaks about colleagues, not about the paragraph. Please make the argument again without it.",
			flaggedBy: "linh",
			flag: "Personal.",
		},
		replies: [
			{ by: "joao", after: 2, body: "I have run one for nineteen years. The question remains what to do where there is no station." },
		],
	},
	{
		paragraph: 14,
		by: "layla",
		ago: 3.5,
		kind: "substantive",
		on: "a participant should explain when it disregards them",
		body: "To put my point differently: a network of forty stations with three staff cannot answer each of ten thousand sensors. A yearly explanation per model would be possible.",
	},
	{
		paragraph: 15,
		by: "ewa",
		ago: 1.9,
		kind: "substantive",
		on: "for three years each",
		body: "Handing over a platform every three years costs a year each time. Five, please.",
	},
	{
		paragraph: 16,
		by: "jonas",
		ago: 1.4,
		kind: "technical",
		on: "an agreed scale",
		body: "Without an order of magnitude nobody can take a position. Could the secretariat circulate an estimate?",
		replies: [{ by: "helena", after: 5, body: "An estimate for three sizes of exchange will be in the reading room by Thursday." }],
	},
	{
		paragraph: 17,
		by: "lucia",
		ago: 1.1,
		kind: "editorial",
		on: "its past readings remain available",
		body: "“Remain available” where? With the host, I suppose; then say so.",
		replies: [{ by: "nadia", after: 7, body: "With the host, yes. I will add it." }],
	},
];
