/** The library by itself, set up as well as its manual teaches: a fixed height, points for days. */
import "vis-timeline/styles/vis-timeline-graph2d.css";
import moment from "moment";
import { DataSet, DataView as FilteredView } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { type PeerEvent, peerEvents, spanOf } from "./events.ts";

const events = await peerEvents();
const countries = new Map(events.map(({ id, country }) => [id, country]));
const items = new DataSet(
  events.map(({ id, title, start, end }: PeerEvent) => ({
    id,
    content: title,
    start,
    ...(end - start > DAY_MS ? { end, type: "range" } : { type: "point" }),
  })),
);
let country: string | null = null;
const view = new FilteredView(items, {
  filter: ({ id }) => country === null || countries.get(Number(id)) === country,
});
const container = document.querySelector<HTMLElement>("#timeline");
const count = document.querySelector<HTMLElement>("#count");
if (!container || !count) throw new Error("the page has no place for the timeline");
const { start, end } = spanOf(events);
const timeline = new Timeline(container, view, {
  start,
  end,
  min: start,
  max: end,
  height: 640,
  verticalScroll: true,
  zoomKey: "ctrlKey",
  rtl: false,
  moment: (date: moment.MomentInput) => moment.utc(date),
});
const kick = () => {
  timeline.off("rangechanged", kick);
  timeline.redraw();
};
timeline.on("rangechanged", kick);
document.querySelector("#filter")?.addEventListener("click", () => {
  country = country === null ? "KR" : null;
  view.refresh();
  count.textContent = `${view.length} events`;
});
