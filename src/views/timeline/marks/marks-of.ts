/** How marks are told apart, and where they stand among each other. */
import type { Mark } from "../../../query/window/mark.ts";

/** Names a mark: an event may have the id of a cluster. */
export const keyOf = (mark: Mark): string => `${mark.type}:${mark.id}`;

const LINES_A_LANE = 1_000;

/** The line of a mark, counted through all lanes from top to bottom. */
export const lineOf = ({ lane, line }: Pick<Mark, "lane" | "line">): number =>
  lane * LINES_A_LANE + line;

/** The mark that shows an event, by itself or in a cluster; null where neither is there. */
export const holderOf = (marks: readonly Mark[], id: string): Mark | null =>
  marks.find((mark) => (mark.type === "event" ? mark.id === id : mark.members.includes(id))) ??
  null;

/** The event that the keyboard is with on a mark: the first of those wished for that it holds, else its first. */
export const heldIn = (mark: Mark, wished: readonly (string | null | undefined)[]): string | null =>
  wished.find((id) => id != null && holderOf([mark], id) !== null) ??
  (mark.type === "event" ? mark.id : (mark.members[0] ?? null));
