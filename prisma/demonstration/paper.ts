/** What do the people of the demonstration discuss? A position paper of our own, about how to measure, that takes no side. */
import type { BlockContent } from "@/lib/domain/block";

export const paperTitle = "Clean Air Across Borders: A Shared Framework for Monitoring";
export const paperSlug = "clean-air-across-borders";

const heading = (label: string | null, text: string): BlockContent => ({ kind: "heading", level: 1, label, title: null, text, marks: [] });

/** A paragraph with a run-in title; `emphasis`: words of it that are set in italics. */
const paragraph = (title: string, text: string, emphasis?: string): BlockContent => {
	const whole = `${title} ${text}`;
	const start = emphasis === undefined ? -1 : whole.indexOf(emphasis, title.length);
	return {
		kind: "paragraph",
		level: 0,
		label: null,
		title,
		text: whole,
		marks: start < 0 || emphasis === undefined ? [] : [{ start, end: start + emphasis.length, kind: "emphasis" }],
	};
};

export const paperBlocks: BlockContent[] = [
	heading(null, "Introduction"),
	paragraph(
		"Why this paper.",
		"Air does not stop at customs posts. Smoke, dust and ozone travel hundreds of kilometres in a day, and what is released in one jurisdiction is breathed in another. This paper asks what a shared framework for monitoring could look like: how air is measured, how readings are compared, and how soon a neighbour hears of them.",
	),
	paragraph(
		"What it covers.",
		"The framework concerns the measurement of outdoor air and the exchange of readings. It sets no emission limits, assigns no responsibility for past pollution, and leaves to each participant the choice of measures at home. Indoor air, radioactivity and greenhouse gases are outside its scope.",
	),
	paragraph(
		"How it was prepared.",
		"The draft builds on replies from forty-one monitoring authorities to a questionnaire, and on two workshops at which operators of networks compared their practice. Where the replies disagreed, the draft says so. It is meant as a starting point for discussion and commits nobody.",
	),
	heading("I.", "Where cooperation falls short"),
	paragraph(
		"Uneven measurement.",
		"Stations are dense where budgets are large and absent where exposure is worst. By the count of the questionnaire, two thirds of the people who breathe the most polluted air live more than fifty kilometres from a reference monitor. Satellite estimates fill part of the gap, but they see columns of air rather than what is breathed at street level.",
		"reference monitor",
	),
	paragraph(
		"Data held back.",
		"Some authorities publish hourly readings only after months of review, and others do not publish them at all. A neighbour downwind then learns of an episode from its hospitals. Reasons given are the fear of misreading, the cost of servers, and rules that treat readings as the property of the agency that took them.",
	),
	paragraph(
		"One method for every climate.",
		"Guidance written for temperate cities is applied unchanged to dust belts and high plateaus, and their reports are then marked as deficient. Instruments that perform well at sea level lose accuracy at altitude, in heat above forty-five degrees and in air that is heavy with salt or sand.",
	),
	paragraph(
		"No shared timetable.",
		"Emergency plans start at different thresholds on the two sides of a border, so one city closes its schools while the next one burns its stubble. Averages are taken over one hour here, eight there and a calendar day elsewhere, which makes it hard to say afterwards who knew what, and when.",
	),
	heading("II.", "Recommendations"),
	paragraph(
		"A common minimum.",
		"Each participant should operate at least one reference monitor for every million inhabitants, and at least one within thirty kilometres of each land border that is crossed by prevailing winds. A participant that cannot meet this number within five years should say so and name the support it would need.",
	),
	paragraph(
		"Open readings within the hour.",
		"Hourly readings should be published within sixty minutes, marked as provisional, in a machine-readable form and under terms that permit reuse without charge. Validated readings should replace them within ninety days. Corrections should be visible, and the first reading should remain available.",
		"provisional",
	),
	paragraph(
		"A registry of methods.",
		"Participants should describe in a shared registry the instruments they use, how these are calibrated, and under which conditions of temperature, humidity and dust the results hold. A method proved in one climate should not be presumed valid in another. The registry should admit low-cost sensors, with the uncertainty that applies to them.",
	),
	paragraph(
		"Alerts to neighbours.",
		"When a participant measures or forecasts concentrations above the agreed alert level within one hundred kilometres of a border, it should inform the neighbouring authority within three hours. The alert should say what was measured, where, and how long it is expected to last. It should not wait for an analysis of causes.",
	),
	paragraph(
		"Shared instruments.",
		"A pool of mobile reference stations, financed through voluntary contributions, should be lent to participants for up to twelve months. Priority should go to areas without a monitor within fifty kilometres and to episodes that affect more than one participant. Staff of the receiving authority should be trained to run the station.",
	),
	paragraph(
		"Measuring exposure, not only air.",
		"Networks should combine readings with where people spend their time, so that schools, hospitals and outdoor workplaces are represented. Data on individuals should not leave the authority that holds them; only aggregates for areas of at least one thousand inhabitants should be exchanged.",
	),
	paragraph(
		"Community measurement.",
		"Readings taken by residents, schools and local associations should be accepted into the exchange if they are marked as such and accompanied by a description of the sensor. They should not be used alone to establish that an agreed level was exceeded, but a participant should explain when it disregards them.",
	),
	heading("III.", "Roles and follow-up"),
	paragraph(
		"A light secretariat.",
		"Existing regional bodies should host the exchange in turn, for three years each. No new organisation should be created. The host keeps the registry, runs the exchange platform and reports yearly on its use; it does not judge the performance of participants.",
	),
	paragraph(
		"Costs.",
		"Each participant bears the cost of its own network. The costs of the exchange are shared according to an agreed scale, with a ceiling of one fifth for any single participant. Participants with less means may contribute in kind, for example by hosting a training course or lending a station.",
	),
	paragraph(
		"Review.",
		"The framework should be reviewed after three years, on the basis of published indicators: the number of monitors, the delay of publication, the share of alerts sent in time, and the use made of shared instruments. A participant may leave with six months' notice; its past readings remain available.",
	),
];
