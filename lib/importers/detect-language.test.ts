import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language";

test.each([
	[
		"en",
		"All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another.",
	],
	[
		"fr",
		"Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres.",
	],
	[
		"es",
		"Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse los unos con los otros.",
	],
	[
		"de",
		"Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.",
	],
	["ru", "Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены разумом и совестью."],
	["ar", "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميراً"],
	["fa", "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و کرامت و حقوق با هم برابرند"],
	["zh", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神互相对待。"],
	["ja", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。"],
	["und", "xq zzt 12"],
])("%s", (language, text) => {
	expect(detectLanguage(text)).toBe(language);
});
