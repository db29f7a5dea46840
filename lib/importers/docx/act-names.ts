/**
 * Does a line name who issued a paper, or what sort of act it is? Neither is its title: that stands below ("ПОСТАНОВЛЕНИЕ", "О внесении
 * изменений …").
 */

const issuers = [
	"ministry|government|department|office|republic|kingdom|united nations|european|parliament|senate|general assembly|security council|economic and social council|human rights council|university|institute|city of|state of|county of|board of|council of|federal|national",
	"ministère|gouvernement|république|royaume|nations unies|parlement|assemblée|université|préfecture|ville de|conseil",
	"ministerio|gobierno|república|reino|naciones unidas|asamblea|universidad|ayuntamiento|ministério|governo|nações unidas|assembleia|universidade|câmara municipal|prefeitura",
	"bundesministerium|ministerium|regierung|bundesrepublik|landesregierung|universität|stadt|gemeinde|ministero|governo|repubblica|comune di|università",
	"администрация|министерство|правительство|российская федерация|республика|государственная дума|совет|комитет|управление|департамент|областная|город|университет|организация объединенных наций|міністерство|уряд|україна",
	"وزارة|حكومة|جمهورية|المملكة|الأمم المتحدة|الجمعية العامة|مجلس|جامعة|دولت|وزارت|جمهوری|دانشگاه",
	"国务院|人民政府|联合国|聯合國|委员会|委員會|部$",
].join("|");
const issuer = new RegExp(`^(?:the |la |le |les |el |die |der |das |il )?(?:${issuers})(?![\\p{L}])`, "iu");

const acts = [
	"resolution|decision|decree|order|act|law|bill|regulation|directive|memorandum|notice|ordinance|proclamation|statement|report|note|letter|minutes|agenda|press release|policy brief|issue brief|working paper|discussion paper|position paper|white paper|draft",
	"résolution|décision|décret|arrêté|loi|ordonnance|règlement|communiqué|procès-verbal|rapport|note|circulaire",
	"resolución|decisión|decreto|orden|ley|reglamento|acuerdo|acta|informe|resolução|decisão|lei|portaria|despacho|regulamento|relatório",
	"beschluss|verordnung|gesetz|bekanntmachung|erlass|satzung|protokoll|bericht|entwurf|delibera|legge|regolamento|verbale",
	"постановление|решение|приказ|распоряжение|указ|закон|положение|проект|протокол|доклад|постанова|рішення|наказ|уредба|наредба|одлука",
	"قرار|قانون|مرسوم|أمر|تقرير|بیانیه|مصوبه|آیین‌نامه|决议|决定|通知|公告|意见|決議|通達|告示",
].join("|");
const act = new RegExp(
	`^(?:(?:федеральный|областной|конституционный|federal|organic|royal|loi|ley|lei)\\s)?(?:${acts})(?:\\s(?:№|no\\.?|nr\\.?|n°)\\s?\\S{1,12})?\\s?:?$`,
	"iu",
);

/** "АДМИНИСТРАЦИЯ ГОРОДА", "United Nations". */
export function namesIssuer(text: string): boolean {
	return text.length <= 90 && issuer.test(text.trim());
}

/** "ПОСТАНОВЛЕНИЕ", "RESOLUTION No. 5", and nothing more; letters may stand apart. */
export function namesAct(text: string): boolean {
	const plain = text.trim();
	return plain.length <= 40 && act.test(/^(?:\p{L}\s){3,}\p{L}$/u.test(plain) ? plain.replace(/\s/g, "") : plain);
}
