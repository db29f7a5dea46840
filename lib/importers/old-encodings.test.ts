/** Text of old code pages, written by another program (Python's codecs). */
import { expect, test } from "vitest";
import { decodeText } from "./decode";

test.each<[string, string, string]>([
	[
		"windows-1251",
		"Вода дельты ",
		"wu7k4CDk5ev88vsg6Ofs5fD/5fLx/yDq4Obk++kg7OXx//Yg7eAg5OLl7eDk9uDy6CDx8uDt9uj/9Swg4CDw5efz6/zy4PL7IO3g7/Dg4uv//vLx/yDiIPHl6vDl8uDw6ODyLCDq7vLu8PvpIO/z4evo6vPl8iDo9SDiIPLl9+Xt6OUg8vDo5Pbg8ugg5O3l6S4=",
	],
	[
		"koi8-r",
		"Вода дельты ",
		"98/EwSDExczY1NkgydrNxdLRxdTT0SDLwdbE2cogzcXT0cMgzsEgxNfFzsHEw8HUySDT1MHOw8nRyCwgwSDSxdrVzNjUwdTZIM7B0NLB18zRwNTT0SDXINPFy9LF1MHSycHULCDLz9TP0tnKINDVwszJy9XF1CDJyCDXINTF3sXOycUg1NLJxMPB1MkgxM7Fyi4=",
	],
	[
		"gb18030",
		"为了保护河口的水质，改善",
		"zqrBy7Gju6S607/atcTLrtbKo6y4xMnGyfrMrLu3vrOjrLj5vt25+rzS09C52Leowsm6zbG+ytDKtbzKx+m/9qOsz9a+zb340ruyvbzTx7+607/avOCy4rmk1/e1xNPQudjKws/uzajWqsjnz8Khow==",
	],
	[
		"big5",
		"為了保護河口的水質，改善",
		"rLCkRqtPxUCqZaRmqrqk9L3ooUGn77W9pc26QcD0udKhQa7avtqw6q5hprPD9qprq9+pTaW7pau56rvasaGqcKFBsnu0TrZppECoQqVbsWqqZaRmusq0+qR1p0Cquqazw/aoxra1s3GqvqZwpFWhQw==",
	],
	[
		"shift_jis",
		"この法律は、河川の河口に",
		"grGCzJZAl6WCzYFBic2Q7ILMic2M+4LJgqiCr4LpkIWOv4LMlduRU4LJitaCtZVLl3aCyI6WjYCC8JLogt+BQYLggsKCxI2Rlq+CzIySjU6CzJXbjOyLeYLRkLaKiIrCi6uCzJXbkVOCyYrxl16Ct4LpgrGCxoLwltqTSYLGgreC6YFC",
	],
	[
		"euc-jp",
		"この法律は、河川の河口に",
		"pLOkzsuhzqekz6Giss/A7qTOss+4/aTLpKqksaTrv+W8waTOyt3BtKTLtNikt8mszdekyrv2ueCk8sTqpOGhoqTipMSkxrnxzLGkzrfyua+kzsrduO612qTTwLiz6LTEtq2kzsrdwbSky7Tzzb+kuaTrpLOkyKTyzNzFqqTIpLmk66Gj",
	],
	[
		"iso-2022-jp",
		"この法律は、河川の河口に",
		"GyRCJDMkTkshTickTyEiMk9AbiROMk84fSRLJCokMSRrP2U8QSROSl1BNCRLNFgkN0ksTVckSjt2OWAkckRqJGEhIiRiJEQkRjlxTDEkTjdyOS8kTkpdOG41WiRTQDgzaDRENi0kTkpdQTQkSzRzTT8kOSRrJDMkSCRyTFxFKiRIJDkkayEjGyhC",
	],
	[
		"euc-kr",
		"이 법은 하구의 수질을",
		"wMwguf3AuiDHz7G4wMcgvPbB+sC7ILq4wPzHz7DtILv9yLDIr7DmwLsgsLO8scfPseIgwKfHz7+pIMfKv+TH0SC758fXwLsgsdTBpMfUwLi3zr3hILG5uc7AxyCwx7CtwLsgurjIo8fPtMIgsM3AuyC48cD7wLi3ziDH0bTZLg==",
	],
	[
		"windows-1253",
		"Το νερό του ",
		"1O8g7eXx/CD07/Ug5N3r9OEg7OX08dz04ekg6tzo5SDs3u3hIPPlIOT+5OXq4SDz9OHo7O/98iDq4ekg9OEg4fDv9OXr3fPs4fThIOHw7/P03evr7+304ekg8/TnIOPx4ezs4fTl3+EsIOcg7/Dv3+Eg9OEg5Ofs7/Pp5f3l6S4=",
	],
	[
		"windows-1256",
		"تقاس مياه ال",
		"yt7H0yDj7cflIMfhz+HKxyDf4SDU5dEg3e0gx8vkyu0g2tTRySDjzdjJoSDmytHT4SDH4eTKx8bMIMXh7CDH4cPjx+TJIMfhyu0gyuTU0eXHIM7hx+Egy+HHy+3kIO3m48fwIOPkIMrH0e3OIMfTyuHH4+XHLg==",
	],
	[
		"windows-1255",
		"מימי הדלתא נ",
		"7unu6SDk4+z64CDw7uPj6e0g7uPpIOfl4/kg4fn66e0g8vn45CD65/Dl+iDl5Prl9uDl+iDw+ezn5fog7O7m6+n45fog5O70+PHu+iDg5frvIOH65eog+ezl+entIOnl7SDu6eXtIPfh7Prv",
	],
	[
		"windows-1250",
		"Příliš žluťo",
		"UPjtbGmaIJ5sdZ1vdehr/SBr+fIg+nDsbCDv4WJlbHNr6SDzZHkuIFZvZGEgdiBkZWx07CBzZSBt7PjtIGthnmT9IG3sc+1jIG5hIGR2YW7hY3RpIHN0YW5pY+1jaCBhIHb9c2xlZGt5IHNlIHphc+1sYWrtIHNla3JldGFyaeF0dS4=",
	],
])("reads %s", (encoding, beginning, base64) => {
	const read = decodeText(new Uint8Array(Buffer.from(base64, "base64")));
	expect(read).toMatchObject({ ok: true, warnings: [{ code: "encoding-guessed" }] });
	expect(read.ok && read.text.startsWith(beginning.normalize("NFC")) && encoding.length > 0).toBe(true);
});
