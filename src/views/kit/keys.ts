/** The keys of the page, as its help shows them; what each does is a message of the catalogue. */
export interface KeyLine {
  /** Pressed together, or one instead of the other where a slash stands between. */
  readonly keys: string;
  readonly message: string;
}

/** What the frame, the list, the panel and the source reader take; the timeline has its own. */
export const KEYS: readonly KeyLine[] = [
  { keys: "/", message: "keys.search" },
  { keys: "Enter / ↓", message: "keys.toResults" },
  { keys: "F6", message: "keys.panel" },
  { keys: "Esc", message: "keys.back" },
  { keys: "← → Home End", message: "keys.tabs" },
  { keys: "↑ ↓ Home End", message: "keys.spine" },
];
