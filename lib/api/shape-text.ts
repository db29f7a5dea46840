/** A JSON Schema as a person reads it: names, kinds, and what is needed, a line a field. Pure. */

type Schema = Record<string, unknown>;

/** For instance `{ position: "agree" | "abstain", reason?: text (at most 2000) }`, over several lines. */
export function shapeText(schema: Schema, indent = ""): string {
	if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? "";
	if ("const" in schema) return JSON.stringify(schema.const);
	if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
	const alternatives = schema.anyOf ?? schema.oneOf ?? schema.allOf;
	if (Array.isArray(alternatives)) return alternatives.map((one) => shapeText(one as Schema, indent)).join(" | ");
	if (Array.isArray(schema.type)) return schema.type.map((type) => shapeText({ ...schema, type }, indent)).join(" | ");
	if (schema.type === "object") return objectText(schema, indent);
	if (schema.type === "array") return `[ ${shapeText((schema.items ?? {}) as Schema, indent)} ]`;
	return plainText(schema);
}

function objectText({ properties, required, additionalProperties }: Schema, indent: string): string {
	const deeper = `${indent}  `;
	const needed = Array.isArray(required) ? required : [];
	const fields = Object.entries((properties ?? {}) as Record<string, Schema>).map(([name, field]) => {
		const note = typeof field.description === "string" ? `   // ${field.description}` : "";
		return `${deeper}${name}${needed.includes(name) ? "" : "?"}: ${shapeText(field, deeper)}${note}`;
	});
	if (fields.length > 0) return `{\n${fields.join("\n")}\n${indent}}`;
	return typeof additionalProperties === "object" && additionalProperties !== null
		? `{ name: ${shapeText(additionalProperties as Schema, deeper)} }`
		: "{}";
}

const plainNames: Record<string, string> = {
	string: "text",
	integer: "whole number",
	number: "number",
	boolean: "true | false",
	null: "null",
};
const formatNames: Record<string, string> = { uuid: "id", "date-time": "moment", binary: "file" };

function plainText({ type, format, minLength, maxLength, minimum, maximum }: Schema): string {
	const name = formatNames[String(format)] ?? plainNames[String(type)] ?? "anything";
	const limits = [
		typeof minLength === "number" && minLength > 0 ? `${minLength} to` : "",
		typeof maxLength === "number" ? `${typeof minLength === "number" && minLength > 0 ? "" : "at most "}${maxLength}` : "",
		typeof minimum === "number" && minimum > 0 ? `from ${minimum}` : "",
		typeof maximum === "number" && maximum < 1_000_000_000 ? `up to ${maximum}` : "",
	].filter((one) => one !== "");
	return name === "text" || name.includes("number") ? (limits.length > 0 ? `${name} (${limits.join(" ")})` : name) : name;
}
