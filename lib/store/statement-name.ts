/**
 * What is a statement called on its connection? Named, PostgreSQL parses and plans it once a connection instead of once a call, which
 * makes short transactions several times as fast.
 *
 * Each connection keeps every statement it has named, so only the first thousand texts get a name: more than the product has, and a limit
 * for those whose text grows with a list.
 */
import "server-only";

const most = 1000;
const names = new Map<string, string>();

export function statementName({ sql }: { sql: string }): string {
	let name = names.get(sql);
	if (name === undefined) {
		// The driver takes "" for a statement without a name.
		if (names.size >= most) return "";
		name = `c${names.size}`;
		names.set(sql, name);
	}
	return name;
}
