/** How long may a token for programs work? Days until it ends; "never" for one that does not. */
export const tokenLifetimes = ["30", "90", "365", "never"] as const;
export type TokenLifetime = (typeof tokenLifetimes)[number];
