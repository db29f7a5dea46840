/** Who thinks what of each paragraph of the demonstration, and why? */
import type { Stance } from "@/lib/domain/tally";
import { type Voice, voiceNames } from "./people";

/** A line for each paragraph, a letter for each voice: agree, reservations, disagree, x abstain, . no position. */
const table = [
	"aaaaaaara.aaa.aaara",
	"aarara.arda.raa.ara",
	"aaaaxa.aa.aa.a..aa.",
	"aaaaaraaaaaraaa.ara",
	"radraarradarxdr.adr",
	"adarddradaard.ddxd.",
	"aaaaa.aa.araaa.aara",
	"rdaddra.rdrddra.drx",
	"aadaarrr.aaaar.adra",
	"aaara..aa.aa.a..aar",
	"ardaa.ra.aaar.a.ada",
	".aaa.ra.aaa.aa..a..",
	"..r.a.a.rda..x.r..a",
	".d.ra.d.ad.a.rr.a.r",
	".a.a..r..x.a.a...r.",
	".r.d..a.d..r.a....x",
	".a....a..a.a.....a.",
];

const stanceOf: Record<string, Stance> = { a: "agree", r: "reservations", d: "disagree", x: "abstain" };

export const reasons: Record<number, Partial<Record<Voice, string>>> = {
	1: { siti: "Smoke yes, but please name the sea routes too: haze reaches us over water, not over customs posts." },
	2: {
		amal: "Leaving greenhouse gases out is practical. The same stations often measure both, and the text should not discourage that.",
		joao: "A framework that measures and never says what follows from the measurement will be hard to defend at home.",
		rachel: "Radioactivity has its own system. Say so, or readers will ask.",
	},
	4: {
		haruka: "The two thirds are an estimate; please give the method and the range.",
		sina: "In island states fifty kilometres is open water. Count by island, not by circle.",
	},
	5: {
		lucia: "True for many, but “held back” suggests intent. Often there is no money for a server.",
		amal: "As it stands this reads as an accusation without a source.",
		jonas: "I share the finding; the reasons are treated too briefly.",
		wanjiru: "We publish everything we have. Our gap is instruments, not willingness.",
		mingyue: "Review before publication protects the public from wrong alarms. The paragraph gives only one side.",
		linh: "“Months” is too general: our review takes eleven days.",
	},
	6: {
		kwame: "This is not what the questionnaire showed for the Gulf of Guinea: the guidance was fine, the spare parts were missing.",
		ananya: "The wording blames guidance. The standard allows for local correction; it is seldom used.",
		haruka: "Accuracy at altitude is a matter of calibration, which the standard does cover.",
		farid: "Close to our experience, though forty-five degrees is not the limit. Dust is.",
		rachel: "Two different problems in one paragraph: the guidance and the instruments.",
		enkhtuya: "I wrote part of this paragraph and leave the judgement to others.",
		mingyue: "“Marked as deficient” by whom? Without a reference the sentence should go.",
	},
	7: { ewa: "Agree with the finding. The example of stubble will not be understood everywhere.", layla: "Good, and short." },
	8: {
		lucia: "One for every million is arbitrary for a country of mountains and valleys.",
		kwame: "Five years is not realistic without the pool of ¶ 12. Make the one depend on the other.",
		jonas: "A number of inhabitants is the wrong measure where few people live and much smoke passes.",
		ananya: "For us this means nine hundred more stations. It will be signed by nobody.",
		layla: "I cannot accept a duty at the border without a word on security.",
		rachel: "Thirty kilometres cuts through a lake here. Say “near”, and leave the distance to neighbours.",
		mingyue: "A minimum should be a minimum of information, not of machines.",
		nadia: "As rapporteur I abstain until the two lines of thought have been tried as text.",
	},
	9: {
		amal: "Sixty minutes leaves no time for the simplest check. We would publish noise.",
		farid: "Agree in principle; where the link fails for days, “within the hour” must mean after it is back.",
		siti: "During haze our servers receive a hundred times the usual traffic. Who pays?",
		rachel: "Strong support for keeping the first reading.",
		wanjiru: "Fine for particles. For ozone, one hour is too short to be told as a value.",
		theo: "For public health this is the most useful sentence of the paper.",
	},
	10: { sina: "Please admit low-cost sensors without a separate procedure." },
	11: {
		kwame: "Who agrees the alert level? It is used here as if it existed.",
		amal: "Three hours at night means staff that many authorities do not have.",
		mingyue: "A forecast is not a measurement and should not start a duty.",
	},
	13: {
		joao: "One thousand inhabitants is too coarse for a favela and too fine for a plateau.",
		layla: "Location data of people do not belong in a framework about air.",
	},
	14: {
		kwame: "Nobody can keep up with explaining every reading that is disregarded.",
		farid: "We had three hundred reports from one faulty model. Marking is not enough.",
		joao: "Where there is no station, the school's sensor is all there is.",
		linh: "The duty to explain is the useful part; keep it.",
		layla: "Anonymous sources must not enter an exchange between authorities.",
	},
	16: {
		jonas: "The ceiling means that the rest pay more. Show the figures first.",
		joao: "In kind should not be the poor participant's only choice.",
	},
};

export interface DemonstrationPosition {
	paragraph: number;
	by: Voice;
	stance: Stance;
	reason: string;
}

export const positions: DemonstrationPosition[] = table.flatMap((line, index) =>
	voiceNames.flatMap((by, column) => {
		const stance = stanceOf[line[column] ?? "."];
		return stance === undefined ? [] : [{ paragraph: index + 1, by, stance, reason: reasons[index + 1]?.[by] ?? "" }];
	}),
);
