/**
 * The limit: a canvas that draws at most a few hundred shapes, found by binary search in sorted
 * starts, on a power-of-two grid of time. No names, no keyboard, no labels kept apart.
 */
import { peerEvents, spanOf } from "./events.ts";

const CELL_PX = 24;
const LANES = 20;
const ROW_PX = 28;

const events = await peerEvents();
const canvas = document.querySelector<HTMLCanvasElement>("#timeline");
const count = document.querySelector<HTMLElement>("#count");
const context = canvas?.getContext("2d");
if (!canvas || !context || !count) throw new Error("the page has no canvas");

let window_ = spanOf(events);
let lanes = laid(() => true);
draw();
document.body.dataset["drawn"] = "";

/** Starts by lane, and the places of the events in the list, both in order of time. */
function laid(keeps: (place: number) => boolean) {
  const starts: number[][] = Array.from({ length: LANES }, () => []);
  const places: number[][] = Array.from({ length: LANES }, () => []);
  for (const [place, event] of events.entries()) {
    if (!keeps(place)) continue;
    starts[place % LANES]?.push(event.start);
    places[place % LANES]?.push(place);
  }
  return starts.map((each, lane) => ({
    starts: Float64Array.from(each),
    places: Uint32Array.from(places[lane] ?? []),
  }));
}

function draw(): void {
  if (!canvas || !context) return;
  const { start, end } = window_;
  const pxPerMs = canvas.width / (end - start);
  const cellMs = 2 ** Math.ceil(Math.log2(CELL_PX / pxPerMs));
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.font = "13px sans-serif";
  for (const [lane, { starts, places }] of lanes.entries()) {
    const y = lane * ROW_PX + 20;
    for (let cell = Math.floor(start / cellMs); cell * cellMs < end; cell++) {
      const from = firstFrom(starts, cell * cellMs);
      const to = firstFrom(starts, (cell + 1) * cellMs);
      if (from === to) continue;
      const event = events[places[from] ?? 0];
      const x = ((event?.start ?? 0) - start) * pxPerMs;
      const width = Math.max(4, ((event?.end ?? 0) - (event?.start ?? 0)) * pxPerMs);
      context.fillStyle = "#4a6fa5";
      context.fillRect(x, y, to - from > 1 ? CELL_PX - 4 : width, 12);
      context.fillStyle = "#222";
      if (to - from > 1) context.fillText(String(to - from), x + 2, y + 11);
      else context.fillText(event?.title.slice(0, 24) ?? "", x + width + 4, y + 11);
    }
  }
}

function firstFrom(sorted: Float64Array, time: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

let asked = false;
const redraw = (): void => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
};
let heldAt: number | null = null;
canvas.addEventListener("pointerdown", ({ clientX }) => {
  heldAt = clientX;
});
addEventListener("pointerup", () => {
  heldAt = null;
});
addEventListener("pointermove", ({ clientX }) => {
  if (heldAt === null) return;
  const moved = ((clientX - heldAt) * (window_.end - window_.start)) / canvas.width;
  window_ = { start: window_.start - moved, end: window_.end - moved };
  heldAt = clientX;
  redraw();
});
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const { start, end } = window_;
    const at = start + ((end - start) * event.offsetX) / canvas.width;
    const factor = event.deltaY > 0 ? 1.1 : 1 / 1.1;
    window_ = { start: at - (at - start) * factor, end: at + (end - at) * factor };
    redraw();
  },
  { passive: false },
);
let country: string | null = null;
document.querySelector("#filter")?.addEventListener("click", () => {
  country = country === null ? "KR" : null;
  lanes = laid((place) => country === null || events[place]?.country === country);
  draw();
  count.textContent = `${lanes.reduce((sum, { starts }) => sum + starts.length, 0)} events`;
});
