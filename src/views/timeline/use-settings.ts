import { useMemo } from "react";
import { useIntl } from "react-intl";
import { DAY_MS, type Interval, intersection } from "../../dataset/time/interval.ts";
import { dateText, spanText } from "../../dataset/wording/date-text.ts";
import type { Home } from "../../query/answers/home.ts";
import { axisLabels } from "../../query/axis/axis-labels.ts";
import { withCollections } from "../locale/labels.ts";
import { useReader } from "../state/reader.ts";
import { NAME_PX } from "./frame/bands.ts";
import type { FoldWords } from "./frame/fold.ts";
import type {
  LayoutTerms,
  MarkWords,
  SpanWords,
  TimelineSettings,
} from "./frame/timeline-state.ts";
import { useGlyphWidths } from "./marks/measure-glyphs.ts";
import { useClusterName } from "./marks/use-cluster-name.ts";
import { useSelection } from "./marks/use-selection.ts";
import type { Room } from "./use-room.ts";

/** What the reader asks of the timeline, and in which words it answers; each the same while nothing of it changes. */
export function useSettings(
  { compact, labelled, heightPx }: Room,
  { folding, events }: Home,
): TimelineSettings {
  const intl = useIntl();
  const { query, anyTime: criteria, summary, lang } = useReader();
  const { lanes } = query;
  const measured = useGlyphWidths();
  const glyphs = labelled ? measured : null;
  const clusterName = useClusterName();
  const selection = useSelection();

  // Others, too, when more of the dataset has arrived, which changes the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const terms = useMemo(
    (): LayoutTerms => ({
      criteria,
      lanes,
      lang,
      heightPx,
      namePx: compact ? NAME_PX : 0,
      glyphs,
    }),
    [criteria, lanes, lang, heightPx, compact, glyphs, summary],
  );
  const ticks = useMemo(() => axisLabels(lang), [lang]);
  const marks = useMemo(
    (): MarkWords => ({
      lang,
      glyphs,
      nameOf: (mark) =>
        mark.type === "cluster"
          ? clusterName(mark)
          : withCollections(
              `${mark.event.title.text}, ${dateText(mark.event.date, lang, "long")}`,
              mark.event.collections,
            ),
    }),
    [lang, clusterName, glyphs],
  );
  const foldWords = useMemo((): FoldWords => {
    const counts = new Map(folding.parts.map((part, i) => [part, events[i] ?? 0]));
    return (part) => {
      // The margins of the axis hold nothing to speak of.
      const dated =
        (summary.extent && intersection(part.interval, summary.extent)) ?? part.interval;
      const span = spanText(dated, lang);
      const values = { span, events: counts.get(part) ?? 0, years: yearsIn(dated) };
      return {
        span,
        holds: intl.formatMessage({ id: "timeline.foldHolds" }, values),
        unfold: intl.formatMessage({ id: "timeline.unfold" }),
        name: intl.formatMessage({ id: "timeline.unfoldName" }, values),
      };
    };
  }, [folding, events, summary.extent, lang, intl]);
  const spanWords = useMemo(
    (): SpanWords => ({
      flag(span, events) {
        const dates = spanText(span, lang);
        if (events === null) return dates;
        return intl.formatMessage({ id: "timeline.spanFlag" }, { dates, events });
      },
      hint: intl.formatMessage({ id: "timeline.axisHint" }),
    }),
    [lang, intl],
  );
  const todayWord = intl.formatMessage({ id: "timeline.today" });
  return useMemo(
    () => ({
      terms,
      namesAbove: compact,
      words: marks,
      axisLabels: ticks,
      foldWords,
      spanWords,
      todayWord,
      selection,
    }),
    [terms, compact, marks, ticks, foldWords, spanWords, todayWord, selection],
  );
}

const YEAR_MS = 365.2425 * DAY_MS;

const yearsIn = ({ start, end }: Interval): number =>
  Math.max(1, Math.round((end - start) / YEAR_MS));
