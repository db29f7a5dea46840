/** Who takes part in the demonstration? People and institutes that do not exist, from all regions. */
import type { Role } from "@/lib/domain/permissions";

export interface Person {
	name: string;
	email: string;
	role: Role;
	/** Null: speaks for nobody but themselves. `country`: ISO 3166-1 alpha-2; null for what belongs to no one country. */
	affiliation: { name: string; country: string | null } | null;
	isAdministrator?: boolean;
}

/** One password for all; it is printed at every start and good for nothing else. */
export const demonstrationPassword = "clean-air-demo";

// A domain that no mail can reach (RFC 2606).
const at = (name: string) => `${name}@colloquy.example`;
const from = (name: string, country: string | null) => ({ name, country });

/** Those with a voice, in the order of the columns of positions.ts and counter-proposals.ts. */
export const voices = {
	lucia: { name: "Lucía Moreno", email: at("expert"), role: "expert", affiliation: from("Andean Institute for Air Quality", "CO") },
	kwame: {
		name: "Kwame Tetteh",
		email: at("kwame.tetteh"),
		role: "expert",
		affiliation: from("Volta Institute for Atmospheric Studies", "GH"),
	},
	amal: { name: "Amal Benhaddou", email: at("amal.benhaddou"), role: "expert", affiliation: from("Atlas Centre for Air and Health", "MA") },
	jonas: { name: "Jonas Nyberg", email: at("jonas.nyberg"), role: "expert", affiliation: from("Baltic Institute for Clean Air", "SE") },
	ananya: {
		name: "Ananya Raghunathan",
		email: at("ananya.raghunathan"),
		role: "expert",
		affiliation: from("Deccan Institute of Environmental Measurement", "IN"),
	},
	haruka: {
		name: "Haruka Mizushima",
		email: at("haruka.mizushima"),
		role: "expert",
		affiliation: from("Setouchi Institute of Metrology", "JP"),
	},
	farid: {
		name: "Farid Nazarov",
		email: at("farid.nazarov"),
		role: "expert",
		affiliation: from("Central Steppe Dust Observatory", "UZ"),
	},
	siti: { name: "Siti Rahmadani", email: at("siti.rahmadani"), role: "expert", affiliation: from("Straits Haze Research Group", "ID") },
	joao: {
		name: "João Farias",
		email: at("joao.farias"),
		role: "expert",
		affiliation: from("Cerrado Observatory of Fire and Smoke", "BR"),
	},
	layla: {
		name: "Layla Haddad",
		email: at("layla.haddad"),
		role: "expert",
		affiliation: from("Eastern Mediterranean Dust Centre", "JO"),
	},
	ewa: { name: "Ewa Malinowska", email: at("ewa.malinowska"), role: "expert", affiliation: from("Oder Basin Measurement Office", "PL") },
	sina: { name: "Sina Tuilagi", email: at("sina.tuilagi"), role: "expert", affiliation: from("Pacific Islands Atmospheric Network", "WS") },
	rachel: { name: "Rachel Whitford", email: at("rachel.whitford"), role: "expert", affiliation: from("Great Lakes Airshed Centre", "CA") },
	wanjiru: { name: "Wanjiru Kamau", email: at("wanjiru.kamau"), role: "expert", affiliation: from("Rift Valley Air Laboratory", "KE") },
	linh: { name: "Linh Tran", email: at("linh.tran"), role: "expert", affiliation: from("Red River Monitoring Centre", "VN") },
	theo: {
		name: "Théo Lambrecht",
		email: at("theo.lambrecht"),
		role: "expert",
		affiliation: from("Meuse Institute of Public Health", "BE"),
	},
	enkhtuya: {
		name: "Enkhtuya Batbayar",
		email: at("enkhtuya.batbayar"),
		role: "expert",
		affiliation: from("High Plateau Dust Laboratory", "MN"),
	},
	mingyue: {
		name: "Zhao Mingyue",
		email: at("zhao.mingyue"),
		role: "expert",
		affiliation: from("Pearl Estuary Environmental Academy", "CN"),
	},
	nadia: {
		name: "Nadia Achterberg",
		email: at("rapporteur"),
		role: "rapporteur",
		affiliation: from("Institute for Environmental Dialogue", "NL"),
	},
} satisfies Record<string, Person>;

export const staff = {
	helena: { name: "Helena Varga", email: at("secretariat"), role: "secretariat", affiliation: null, isAdministrator: true },
	tomas: {
		name: "Tomás Rivera Luna",
		email: at("moderator"),
		role: "moderator",
		affiliation: from("Forum for Scientific Deliberation", "UY"),
	},
	peter: { name: "Peter Mwangale", email: at("observer"), role: "observer", affiliation: from("Network of Cities for Air", null) },
} satisfies Record<string, Person>;

export type Voice = keyof typeof voices;
export type Name = Voice | keyof typeof staff;

export const people: Record<Name, Person> = { ...voices, ...staff };
export const voiceNames = Object.keys(voices) as Voice[];

/** One account of each role, as `npm start` prints them. */
export const accountNames: Name[] = ["helena", "tomas", "nadia", "lucia", "peter"];
