/**
 * What does the name of a style say? Word names its own styles in English whatever its language; LibreOffice, WPS, Google and people
 * who write styles by hand do not.
 */

export type StyleMeaning = { kind: "heading"; level: number } | { kind: "title" | "subtitle" | "quote" | "contents" | "list" | "body" };

const headings = [
	"heading|head|überschrift|titre|título|titulo|titolo|titol|nadpis|nagłówek|naglowek|kop|rubrik|overskrift|otsikko|címsor|başlık|baslik",
	"naslov|pealkiri|virsraksts|antraštė|fyrirsögn|titlu|judul|tiêu đề|đề mục|encabezado|cabeçalho|rubrica|ukop|naslovi",
	"заголовок|заглавие|наслов|επικεφαλίδα|כותרת|العنوان|عنوان|سرفصل|तालिका|शीर्षक|หัวเรื่อง|標題|标题|見出し|제목|개요",
].join("|");
const heading = new RegExp(`^(?:${headings})[\\s_-]?([1-9])(?:\\s|$|[^\\d.])`, "iu");
const title =
	/^(?:document |paper )?(?:title|titel|titre|título|titulo|titolo|titill|tytuł|otsikko|cím|название|заглавие|τίτλος|titul|tittel|konu başlığı|표제|제목|表題|標題|标题|العنوان|عنوان|כותרת טקסט)$/iu;
const subtitle =
	/^(?:subtitle|untertitel|sous[- ]titre|subtítulo|sottotitolo|podtytuł|podtitul|undertitel|undertittel|alaotsikko|ondertitel|подзаголовок|副標題|副标题|副題|부제|العنوان الفرعي|عنوان فرعي)$/iu;
const quote =
	/quotation|\bquote|block ?text|zitat|citat|\bcita\b|citação|citazione|citaat|sitat|sitaatti|цитата|引用|引文|인용|اقتباس|ציטוט/iu;
const contents =
	/^(?:toc|verzeichnis|tm|tdc|inhopg|innehåll|indice|índice|sommario|содержание|оглавление|目录|目錄|目次|목차|فهرس|table of (?:figures|authorities|contents)|contents?|toa|index|indeks?)[\s_-]?(?:\d|heading)$|^(?:toc heading|table of figures|inhaltsverzeichnisüberschrift|en-tête de table des matières)$/iu;
const list = /^(?:list|liste|lista|elenco|lijst|lijstalinea|listenabsatz|paragraphe de liste|párrafo de lista|prrafodelista)\b/iu;
const body = /^(?:body text|normal|standard|text body|default|textkörper|corps de texte)/iu;

/** What a style means; null where neither its name nor those it is based on say anything. `names`: nearest first. */
export function meaningOf(names: readonly string[]): StyleMeaning | null {
	for (const name of names) {
		const level = heading.exec(name)?.[1];
		if (level !== undefined) return { kind: "heading", level: Number(level) };
		if (subtitle.test(name)) return { kind: "subtitle" };
		if (title.test(name)) return { kind: "title" };
		if (contents.test(name)) return { kind: "contents" };
		if (quote.test(name)) return { kind: "quote" };
		if (list.test(name)) return { kind: "list" };
		if (body.test(name)) return { kind: "body" };
	}
	return null;
}
