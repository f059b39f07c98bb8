/** Tells by its first bytes a file that is wrapped in gzip, whatever its name. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
