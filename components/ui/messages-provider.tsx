"use client";
/** Hands texts on to the client components below it; see client-messages.tsx. */
export { IntlProvider as MessagesProvider } from "use-intl/react";
