/** A finger that stays so long (ms) asks what a mark, or a row, is, and does not open it. */
export const HELD_MS = 400;
