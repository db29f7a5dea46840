// What `server-only` is in tests: nothing.
export {};
