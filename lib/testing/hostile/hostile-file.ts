/** A file made to do harm: what it is called, how it is made, and what may become of it ("read as docx", or a refusal without "file-"). */
export type HostileFile = [name: string, make: () => Uint8Array, outcome: RegExp];
