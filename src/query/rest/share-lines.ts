/** Shares the height of the plot among its lanes: a line goes where one more names most. */
import type { Says } from "./rest-unit.ts";
import type { SettledLane } from "./settle-lane.ts";

export interface LinesToShare {
  /** For all lanes together. */
  readonly lines: number;
  /** The most that one lane may have. */
  readonly most: number;
}

/** A crowd of many behind one title says less than a title each. */
const CLUSTER_NAMES = 0.7;
/** The share of what words could say: a cut title is a puzzle, and a number and dates say that something was, and not what. */
const SAID: Readonly<Record<Says, number>> = { title: 1, part: 0.5, when: 0.3 };
const LARGE = 5;
const LARGE_COST = 0.07;
const LARGE_POWER = 1.6;
/** A title that stands without who says so names a little less. */
const UNSAID_COST = 0.1;

/** How much of what a lane has on the screen is named by its own words. */
export const namedBy = ({ placements }: SettledLane): number =>
  placements.reduce((sum, { unit, words }) => {
    if (words === null || !unit.isSeen) return sum;
    const size = unit.members.length;
    const said = SAID[words.says];
    if (size > 1) {
      const most = CLUSTER_NAMES * said;
      return sum + most - LARGE_COST * Math.max(0, size - LARGE) ** LARGE_POWER;
    }
    return sum + said - (words.note === unit.words()[0]?.note ? 0 : UNSAID_COST);
  }, 0);

/**
 * The lanes settled on as many lines as each is worth. Every lane has one, whatever the height.
 *
 * @param settle  settles a lane on so many lines; lanes are numbered from 0.
 */
export function shareLines(
  lanes: number,
  { lines, most }: LinesToShare,
  settle: (lane: number, lines: number) => SettledLane,
): readonly SettledLane[] {
  const settled = Array.from({ length: lanes }, (_, lane) => settle(lane, 1));
  // A lane with nothing on the screen is a single line there, whatever waits beyond the edges.
  let spare = lines - settled.filter(isSeen).reduce((sum, each) => sum + each.lines, 0);
  const open = new Set(settled.keys());
  while (spare > 0 && open.size > 0) {
    let best: { lane: number; after: SettledLane; gain: number } | null = null;
    for (const lane of open) {
      const step = bestStep(lane, settled[lane], { lines: spare, most }, settle);
      if (step === null) open.delete(lane);
      else if (best === null || step.gain > best.gain) best = { lane, ...step };
    }
    if (best === null) break;
    spare -= best.after.lines - (settled[best.lane]?.lines ?? 0);
    settled[best.lane] = best.after;
  }
  return settled;
}

const isSeen = ({ placements }: SettledLane): boolean => placements.some(({ unit }) => unit.isSeen);

/** A crowd may need several lines at once before any of it is named. */
const MORE_LINES = [1, 2, 4, 7];
const MORE_AT_FIRST = 2;

/** One or two more lines, whichever names more a line, else several; null where none name any more. */
function bestStep(
  lane: number,
  before: SettledLane | undefined,
  { lines: spare, most }: LinesToShare,
  settle: (lane: number, lines: number) => SettledLane,
): { readonly after: SettledLane; readonly gain: number } | null {
  if (!before) return null;
  let best: { readonly after: SettledLane; readonly gain: number } | null = null;
  for (const more of MORE_LINES) {
    if (more > spare || before.lines + more > most) break;
    if (best !== null && more > MORE_AT_FIRST) break;
    const after = settle(lane, before.lines + more);
    const lines = after.lines - before.lines;
    if (lines <= 0) continue;
    const gain = (namedBy(after) - namedBy(before)) / lines;
    if (gain > 0 && (best === null || gain > best.gain)) best = { after, gain };
  }
  return best;
}
