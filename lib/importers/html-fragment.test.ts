import { expect, test } from "vitest";
import { blocksOfHtml } from "./html-fragment";

test.each<[string, string[]]>([
	["<p>one<br>two</p><p>three", ["paragraph: one\ntwo", "paragraph: three"]],
	["<h2>Aims</h2>text", ["heading: Aims", "paragraph: text"]],
	["<ol><li><p>a</p></li><li>b</li></ol>", ["list-item: a", "list-item: b"]],
	["<blockquote><p>q</p></blockquote>p", ["quote: q", "paragraph: p"]],
	["<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td><td>2</td></tr></table>", ["table: a | b\n1 |  | 2"]],
	["<!-- <p>no</p> --><style>p{}</style>yes &amp; &#8220;so&#x201d; &unknown;", ["paragraph: yes & “so” &unknown;"]],
	["10<sup>6</sup> and 5 < 6", ["paragraph: 10⁶ and 5 < 6"]],
	['<li id="fn3"><sup>3</sup> See <a href="https://x.example">x</a> <a href="#r">&#8617;</a></li>', ["footnote: ³ See x"]],
])("%j", (source, expected) => {
	expect(blocksOfHtml(source).map(({ kind, text }) => `${kind}: ${text.trim()}`)).toEqual(expected);
});
