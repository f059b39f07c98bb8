/** True for the keys by which a browser prints: Ctrl and P, on a Mac ⌘ and P, in Hangul too. */
export function isPrintKey(event: KeyboardEvent): boolean {
  const isMac = /^(Mac|iP)/.test(navigator.platform);
  if (event.shiftKey || event.altKey || !(isMac ? event.metaKey : event.ctrlKey)) return false;
  // A keyboard that writes no Latin letters says by its place which key it was.
  return event.key.toLowerCase() === "p" || (event.code === "KeyP" && !/^[a-z]$/i.test(event.key));
}
