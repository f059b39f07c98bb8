import { type ReactNode, useEffect, useState } from "react";
import { useOpenEvent } from "../state/reader.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { type ArcsLayer, createArcs } from "./arcs-layer.ts";
import { MeasureLine } from "./MeasureLine.tsx";

/** Draws on the timeline what ties the open event to others: its links, and what is measured from it. */
export function Arcs({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const event = useOpenEvent();
  const [layer, setLayer] = useState<ArcsLayer | null>(null);
  useEffect(() => {
    const end = timeline.add((plot, where) => {
      const arcs = createArcs(plot, where);
      setLayer(arcs);
      return arcs;
    });
    return () => {
      setLayer(null);
      end();
    };
  }, [timeline]);
  useEffect(() => layer?.link(event?.id ?? null, event?.related ?? []), [layer, event]);
  return <MeasureLine timeline={timeline} />;
}
