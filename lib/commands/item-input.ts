/** Which comment or counter-proposal is meant, in the input of commands that take either. */
import "server-only";
import { z } from "zod";
import { itemTypes } from "@/lib/domain/contribution";

export const itemInput = z.strictObject({ type: z.enum(itemTypes), id: z.uuid() });
