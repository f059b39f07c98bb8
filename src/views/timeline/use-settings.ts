import { useMemo } from "react";
import { dateText } from "../../dataset/wording/date-text.ts";
import { useReader } from "../state/reader.ts";
import { axisLabels } from "./axis/axis-labels.ts";
import type { LayoutTerms, MarkWords, TimelineSettings } from "./frame/timeline-state.ts";
import { useGlyphWidths } from "./marks/measure-glyphs.ts";
import { useClusterName } from "./marks/use-cluster-name.ts";
import { useSelection } from "./marks/use-selection.ts";
import type { Room } from "./use-room.ts";

/** What the reader asks of the timeline, and in which words it answers; each the same while nothing of it changes. */
export function useSettings({ compact, labelled, heightPx }: Room): TimelineSettings {
  const { query, criteria, summary, lang } = useReader();
  const { lanes } = query;
  const measured = useGlyphWidths();
  const glyphs = labelled ? measured : null;
  const clusterName = useClusterName();
  const selection = useSelection();

  // Others, too, when more of the dataset has arrived, which changes the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const terms = useMemo(
    (): LayoutTerms => ({ criteria, lanes, lang, heightPx, glyphs }),
    [criteria, lanes, lang, heightPx, glyphs, summary],
  );
  const ticks = useMemo(() => axisLabels(lang), [lang]);
  const marks = useMemo(
    (): MarkWords => ({
      lang,
      glyphs,
      nameOf: (mark) =>
        mark.type === "cluster"
          ? clusterName(mark)
          : `${mark.event.title.text}, ${dateText(mark.event.date, lang, "long")}`,
    }),
    [lang, clusterName, glyphs],
  );
  return useMemo(
    () => ({ terms, namesAbove: compact, words: marks, axisLabels: ticks, selection }),
    [terms, compact, marks, ticks, selection],
  );
}
