/** The keys and gestures of the page, as its help shows them; what each does is a message of the catalogue. */
export interface KeyLine {
  /** Pressed one instead of the other. */
  readonly keys: readonly string[];
  readonly message: string;
}

/** Of the frame, the list, the panel and the source reader. */
export const PAGE_KEYS: readonly KeyLine[] = [
  { keys: ["Ctrl K", "⌘ K"], message: "keys.palette" },
  { keys: ["/"], message: "keys.search" },
  { keys: ["Enter", "↓"], message: "keys.toResults" },
  { keys: ["Esc"], message: "keys.back" },
  { keys: ["F6"], message: "keys.panel" },
  { keys: ["A"], message: "keys.around" },
  { keys: ["[", "]"], message: "keys.chain" },
  { keys: ["←", "→", "Home", "End"], message: "keys.tabs" },
  { keys: ["↑", "↓", "Home", "End"], message: "keys.spine" },
];

/** Of the timeline. */
export const TIMELINE_KEYS: readonly KeyLine[] = [
  { keys: ["←", "→"], message: "keys.marks" },
  { keys: ["↑", "↓"], message: "keys.lanes" },
  { keys: ["Enter"], message: "keys.open" },
  { keys: ["+", "−"], message: "keys.zoom" },
  { keys: ["0"], message: "keys.all" },
];

/** One thing that a hand does, as messages: the gesture, and what it does. */
export interface Gesture {
  readonly gesture: string;
  readonly message: string;
}

/** Gestures of a finger on a phone, where time is a list and an open event a sheet over it. */
export const PHONE_GESTURES: readonly Gesture[] = [
  { gesture: "gestures.tap", message: "gestures.tap.does" },
  { gesture: "gestures.hold", message: "gestures.hold.does" },
  { gesture: "gestures.episodes", message: "gestures.episodes.does" },
  { gesture: "gestures.overview", message: "gestures.overview.does" },
  { gesture: "gestures.turn", message: "gestures.turn.does" },
  { gesture: "gestures.sheet", message: "gestures.sheet.does" },
  { gesture: "gestures.back", message: "keys.back" },
];

/** Gestures of a finger on the timeline. */
export const FINGER_GESTURES: readonly Gesture[] = [
  { gesture: "gestures.mark", message: "keys.open" },
  { gesture: "gestures.hold", message: "gestures.hold.does" },
  { gesture: "gestures.drag", message: "gestures.drag.does" },
  { gesture: "gestures.pinch", message: "gestures.pinch.does" },
  { gesture: "gestures.overview", message: "gestures.overview.does" },
  { gesture: "gestures.back", message: "keys.back" },
];

/** Gestures of a mouse on the timeline. */
export const MOUSE_GESTURES: readonly Gesture[] = [
  { gesture: "gestures.drag", message: "gestures.drag.does" },
  { gesture: "gestures.double", message: "gestures.double.does" },
  { gesture: "gestures.span", message: "gestures.span.does" },
  { gesture: "gestures.wheel", message: "gestures.wheel.does" },
  { gesture: "gestures.measure", message: "gestures.measure.does" },
  { gesture: "gestures.pinch", message: "gestures.pinch.does" },
];
