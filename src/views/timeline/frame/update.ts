import type { TimelineState } from "./timeline-state.ts";

/** What a frame is drawn by. */
export interface TimelineUpdate {
  readonly state: TimelineState;
  /** What of it is not as it was when the last frame was drawn; all of it in the first. */
  readonly changed: ReadonlySet<keyof TimelineState>;
}

/** Something that is drawn on the timeline. Layers know nothing of each other, nor of their order. */
export interface Layer {
  /** At most once a frame. */
  update(update: TimelineUpdate): void;
  destroy(): void;
}
