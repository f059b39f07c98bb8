/** Who is compared, and where in their page a hand would do what is measured. */
export interface Contender {
  readonly name: string;
  /** Beyond it, it has been seen to stand still for minutes, and is left out. */
  readonly livesTo: number;
  page(address: string, data: string): string;
  /** Is there once the first mark is. */
  readonly mark: string;
  /** Is gone once all of the file has arrived; none where nothing is shown before. */
  readonly loading?: string;
  /** What is dragged and zoomed. */
  readonly plot: string;
  /** Narrows to one country. */
  readonly filter: string;
  /** Says how many are left. */
  readonly count: string;
  /** What else has to be others by then: the marks, where they are elements. */
  readonly marks?: string;
}

const peer = (name: string) => (address: string, data: string) =>
  `${address}/peers/${name}.html?data=${encodeURIComponent(data)}`;

export const CONTENDERS: readonly Contender[] = [
  {
    name: "Dateline",
    livesTo: Number.POSITIVE_INFINITY,
    page: (address, data) =>
      `${address}/dateline/?v=1&view=timeline&lang=en&data=${encodeURIComponent(address + data)}`,
    mark: '[aria-label="Timeline"] button[data-type]',
    loading: "progress",
    plot: '[aria-label="Timeline"] .vis-panel.vis-center',
    filter: '[aria-label="Filters"] input[type="checkbox"]',
    count: '[role="status"]',
    marks: '[aria-label="Timeline"] button[data-type]',
  },
  {
    name: "vis-timeline",
    livesTo: 10_000,
    page: peer("vis"),
    mark: ".vis-item",
    plot: ".vis-panel.vis-center",
    filter: "#filter",
    count: "#count",
  },
  {
    name: "canvas",
    livesTo: Number.POSITIVE_INFINITY,
    page: peer("canvas"),
    mark: "[data-drawn]",
    plot: "#timeline",
    filter: "#filter",
    count: "#count",
  },
];
