/** The types of server-flags.mjs, which runs before anything that understands them is installed. */
export const serverFlags: readonly string[];
