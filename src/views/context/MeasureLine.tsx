import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { announce } from "../kit/announce.ts";
import { useEscape } from "../kit/keys/use-escape.ts";
import { useWatched } from "../kit/watched.ts";
import { useOpenEvent, useReader } from "../state/reader.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { lagWords } from "./lag-words.ts";
import { createMeasure, type MeasureLayer } from "./measure-layer.ts";
import { measuredEvent, measuring } from "./measuring.ts";

/** Draws on the timeline what is measured: a line between both ends, and the time between them. */
export function MeasureLine({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const { lang } = useReader();
  const event = useOpenEvent();
  const now = useWatched(measuring);
  const [layer, setLayer] = useState<MeasureLayer | null>(null);
  const ends = useMemo(() => {
    const to = now?.to ?? (event && measuredEvent(event));
    return now && to && to.id !== now.from.id ? { from: now.from, to } : null;
  }, [now, event]);
  const words = ends === null ? "" : lagWords(ends.from, ends.to, lang);

  const say = useEffectEvent(() => announce(words));
  useEffect(() => {
    const end = timeline.add((plot, where) => {
      const measure = createMeasure(plot, where, {
        onMeasure: (next) => measuring.set(next),
        onEnd: () => say(),
      });
      setLayer(measure);
      return measure;
    });
    return () => {
      setLayer(null);
      end();
    };
  }, [timeline]);
  useEffect(() => layer?.show(ends, words), [layer, ends, words]);
  // With an event open, its panel takes the key.
  useEscape(now !== null && event === null, () => measuring.set(null));
  return null;
}
