import { type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import type { DensityBins } from "../../../query/answers/answer-types.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { useReader } from "../../state/reader.ts";
import { type Bar, barsByUnit, peakRanks } from "./bars.ts";
import { type Box, nameBoxes, placeNames } from "./name-places.ts";
import css from "./Overview.module.css";
import { LINE_PX, lineTops, type StripHeights } from "./strip-heights.ts";
import { useCount } from "./use-count.ts";
import type { TextWidth } from "./use-text-width.ts";

const BOLD = 600;
const REGULAR = 400;
const SPACE_PX = 5;
/** On a narrower strip two names would fill half of it, and each frame would stand in one. */
const SHORT_BELOW_PX = 480;

interface PeakNamesProps {
  readonly bars: readonly Bar[];
  readonly strip: TimeScale;
  readonly heights: StripHeights;
  /** Counts by the unit that names a peak. */
  readonly named: DensityBins;
  /** What the names keep clear of. */
  readonly taken: readonly Box[];
  /** What they keep clear of where they have another place. */
  readonly sides: readonly Box[];
  readonly widthOf: TextWidth;
}

/** The names of the peaks: the year, its count, and the episodes that lie there. */
export function PeakNames({
  bars,
  strip,
  heights,
  named,
  taken,
  sides,
  widthOf,
}: PeakNamesProps): ReactNode {
  const { summary, lang } = useReader();
  const intl = useIntl();
  const count = useCount(strip.widthPx < SHORT_BELOW_PX);
  const peaks = useMemo(() => {
    const barsIn = barsByUnit(bars, named.edges, strip);
    const summits = named.total.map((events, unit) => ({
      events,
      height: Math.max(0, ...(barsIn[unit] ?? []).map(({ totalPx }) => totalPx)),
    }));
    const made = peakRanks(summits).map((bin) => {
      const span = { start: named.edges[bin] ?? 0, end: named.edges[bin + 1] ?? 0 };
      const when = spanText(span, lang);
      const events = count(named.matching[bin] ?? 0, named.total[bin] ?? 0);
      const inside = new Set(named.episodes.filter((each) => each.bin === bin).map(({ id }) => id));
      const titles = summary.episodes
        .filter(({ id }) => inside.has(id))
        .map(({ title }) => localText(title, lang));
      const episodes = titles.map(({ text }) => text).join(" · ");
      const first = barsIn[bin]?.[0];
      const last = barsIn[bin]?.at(-1);
      return {
        bin,
        when,
        events,
        episodes,
        episodesLang: titles[0]?.lang,
        leftPx: first?.leftPx ?? 0,
        rightPx: last ? last.leftPx + last.widthPx : 0,
        widthsPx: [
          widthOf(when, BOLD) + SPACE_PX + widthOf(events, REGULAR),
          ...(episodes === "" ? [] : [widthOf(episodes, REGULAR)]),
        ].map(Math.ceil),
      };
    });
    const { widthPx } = strip;
    const room = { widthPx, lineTops: lineTops(heights), linePx: LINE_PX };
    const places = placeNames(made, taken, room, sides);
    return made.flatMap((peak, i) => {
      const place = places[i];
      return place ? [{ ...peak, boxes: nameBoxes(peak, place, room) }] : [];
    });
  }, [bars, strip, heights, named, taken, sides, summary, lang, count, widthOf]);
  return (
    <ul className={css["peaks"]} aria-label={intl.formatMessage({ id: "timeline.peaks" })}>
      {peaks.map(({ bin, when, events, episodes, episodesLang, boxes: [first, second] }) => (
        <li key={bin}>
          {first && (
            <span style={{ left: `${first.left}px`, top: `${first.top}px` }}>
              <b>{when}</b> {events}
            </span>
          )}
          {second && (
            <span
              lang={episodesLang || undefined}
              style={{ left: `${second.left}px`, top: `${second.top}px` }}
            >
              {episodes}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
