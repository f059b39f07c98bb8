import { cutPlaces, lastThatFits } from "./cut-places.ts";

/** An ellipsis and its space take less, in any of our types. */
const ELLIPSIS_EM = 1.4;

/**
 * Measures where a text is to be cut, for the lines of its box to hold it and "…".
 *
 * @param start  what the text stands in, as a whole.
 * @param box  is as high as its lines, and hides the others.
 * @returns as many letters as are whole words that fit; all of them where the text fits as it is.
 */
export function endOfLines(start: HTMLElement, box: HTMLElement, text: string): number {
  if (box.scrollHeight <= box.clientHeight + 1) return text.length;
  const style = getComputedStyle(box);
  const room = ELLIPSIS_EM * Number.parseFloat(style.fontSize);
  const edges = box.getBoundingClientRect();
  const runs = textRuns(start);
  const range = document.createRange();
  const last = lastThatFits(cutPlaces(text), (at) => {
    const [node, offset] = placed(runs, at);
    range.setStart(node, offset - 1);
    range.setEnd(node, offset);
    const letter = range.getBoundingClientRect();
    const middle = (letter.top + letter.bottom) / 2;
    if (middle > edges.bottom) return false;
    const isOnLastLine = edges.bottom - middle < letter.height;
    const left = style.direction === "rtl" ? letter.left - edges.left : edges.right - letter.right;
    return !isOnLastLine || left >= room;
  });
  return last ?? text.length;
}

/** Lists the runs of letters that an element's text is of, in their order. */
function textRuns(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const runs: Text[] = [];
  while (walker.nextNode()) runs.push(walker.currentNode as Text);
  return runs;
}

/** Finds the run, and the place in it, that so many letters of the text end at. */
function placed(runs: readonly Text[], at: number): readonly [Text, number] {
  let rest = at;
  for (const run of runs) {
    if (rest <= run.length) return [run, rest];
    rest -= run.length;
  }
  throw new RangeError("What draws a part of the text draws something else.");
}
