interface Span {
  readonly top: number;
  readonly bottom: number;
}

type Block = "start" | "center" | "nearest";

/**
 * Scrolls what is around an element until the reader sees it with its scroll margins: at the start, in the middle,
 * or only as far as it takes. A page in which this one is embedded stays where it is, unlike with `scrollIntoView`, which
 * moves it too.
 */
export function scrollIntoSight(
  element: Element,
  block: Block,
  behavior: "instant" | "smooth" = "instant",
): void {
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  let wanted = {
    top: top - Number.parseFloat(scrollMarginTop),
    bottom: bottom + Number.parseFloat(scrollMarginBottom),
  };
  for (const scroller of scrollersOf(element)) {
    const by = wayInto(wanted, sightOf(scroller), block);
    // Further than it scrolls it does not go.
    const to = Math.min(
      Math.max(scroller.scrollTop + by, 0),
      scroller.scrollHeight - scroller.clientHeight,
    );
    const moved = to - scroller.scrollTop;
    scroller.scrollTo({ top: to, behavior });
    wanted = { top: wanted.top - moved, bottom: wanted.bottom - moved };
  }
}

/** The way by which what is wanted comes into sight, in pixels down; of what is higher than that, its beginning. */
export function wayInto(wanted: Span, sight: Span, block: Block): number {
  const start = wanted.top - sight.top;
  const end = wanted.bottom - sight.bottom;
  if (block === "start") return start;
  if (block === "center") return (start + end) / 2;
  if (start >= 0 && end <= 0) return 0;
  if (start < 0 && end > 0) return 0;
  return Math.abs(start) < Math.abs(end) ? start : end;
}

function* scrollersOf(element: Element): Generator<Element> {
  const page = document.scrollingElement;
  for (let at = element.parentElement; at !== null && at !== page; at = at.parentElement) {
    if (at === document.body || at.scrollHeight <= at.clientHeight) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) yield at;
  }
  if (page !== null) yield page;
}

function sightOf(scroller: Element): Span {
  if (scroller === document.scrollingElement) return { top: 0, bottom: innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top, bottom };
}
