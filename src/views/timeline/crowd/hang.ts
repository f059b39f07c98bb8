/** Between the list and its mark, and between the list and the edge of what can be seen (CSS pixels). */
const GAP_PX = 2;
const EDGE_PX = 8;
/** The least height in which a list can be read. */
const LEAST_PX = 120;

/** Puts a list under its mark, or above it where there is more room. */
export function hang(list: HTMLElement, bar: HTMLElement): void {
  const frame = list.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const { left, top, bottom } = bar.getBoundingClientRect();
  // As far as the plot can be seen: what stands under it stays in sight.
  const footTop = list.nextElementSibling?.getBoundingClientRect().top ?? innerHeight;
  const belowPx = Math.min(innerHeight, footTop) - bottom - EDGE_PX;
  const abovePx = top - EDGE_PX;
  list.style.maxHeight = "";
  const isBelow = belowPx >= Math.min(list.offsetHeight, LEAST_PX) || belowPx >= abovePx;
  list.style.maxHeight = `${Math.max(LEAST_PX, isBelow ? belowPx : abovePx)}px`;
  const x = Math.min(left - frame.left, frame.width - list.offsetWidth);
  const y = isBelow ? bottom + GAP_PX : top - GAP_PX - list.offsetHeight;
  list.style.transform = `translate(${Math.max(0, x)}px, ${y - frame.top}px)`;
}
