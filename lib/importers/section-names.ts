/** Is a line one of the names that parts of papers have everywhere ("Abstract", "References")? */

const names = [
	"abstract|summary|executive summary|introduction|background|preamble|foreword|preface|acknowledge?ments?|methods?|methodology|results?|discussion|conclusions?|recommendations?|conclusions and recommendations|references|bibliography|glossary|abbreviations|acronyms|definitions|scope|purpose|objectives?|aims?|context|findings|next steps|annex(?:es)?|appendix|appendices|notes",
	"résumé|sommaire exécutif|avant-propos|préambule|contexte|objectifs?|méthode|méthodologie|résultats|conclusions? et recommandations|recommandations|références|bibliographie|glossaire|remerciements",
	"resumen(?: ejecutivo)?|prólogo|preámbulo|introducción|antecedentes|objetivos?|metodología|resultados|discusión|conclusi(?:ón|ones)|recomendaciones|referencias|bibliografía|glosario|agradecimientos|anexos?",
	"resumo(?: executivo)?|prefácio|preâmbulo|introdução|objectivos?|metodologia|discussão|conclus(?:ão|ões)|recomendações|referências|glossário|agradecimentos",
	"zusammenfassung|kurzfassung|einleitung|einführung|vorwort|präambel|hintergrund|ziele?|methodik|ergebnisse|diskussion|fazit|schlussfolgerungen?|empfehlungen|literatur(?:verzeichnis)?|quellen|glossar|danksagung|anhang|anlagen?",
	"sommario|introduzione|premessa|obiettivi|risultati|discussione|conclusioni|raccomandazioni|riferimenti|bibliografia|ringraziamenti|allegati|samenvatting|inleiding|conclusies|aanbevelingen|literatuur|bijlagen?",
	"аннотация|резюме|введение|предисловие|преамбула|цели|методология|результаты|обсуждение|заключение|выводы|рекомендации|список литературы|литература|глоссарий|приложения?",
	"ملخص|موجز|الموجز|مقدمة|المقدمة|تمهيد|الأهداف|النتائج|المناقشة|الخاتمة|خاتمة|التوصيات|المراجع|المرفقات|چکیده|مقدمه|نتیجه‌گیری|نتایج|منابع|پیشگفتار",
	"摘要|概要|引言|前言|序言|背景|目的|方法|结果|結果|讨论|討論|结论|結論|建议|建議|参考文献|附則|附则|附表|參考文獻|附录|附錄|附件|はじめに|おわりに|要旨|考察|謝辞|서론|결론|요약|참고문헌|부칙|부록|배경",
	"प्रस्तावना|परिचय|सारांश|निष्कर्ष|संदर्भ|บทคัดย่อ|บทนำ|สรุป|บรรณานุกรม|เอกสารอ้างอิง|תקציר|מבוא|סיכום|מקורות|özet|giriş|sonuç|kaynakça|wstęp|wprowadzenie|podsumowanie|wnioski|bibliografia|streszczenie",
].join("|");
const pattern = new RegExp(`^(?:${names})\\s?:?$`, "iu");

export function isSectionName(text: string): boolean {
	return text.length <= 60 && pattern.test(text.trim());
}
