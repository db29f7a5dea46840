/** Schemas that stand once in the API's description, under a name, and are referred to from everywhere else. */
import { z } from "zod";

export const namedSchemas = z.registry<{ id: string }>();

export function named<S extends z.ZodType>(name: string, schema: S): S {
	namedSchemas.add(schema, { id: name });
	return schema;
}
