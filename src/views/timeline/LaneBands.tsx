import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import { LANE_FACETS } from "../../query/criteria/facets.ts";
import { toggleFacet } from "../../query/criteria/query.ts";
import type { LaneBand } from "../../query/window/mark.ts";
import { useReader } from "../state/reader.ts";
import type { Bands } from "./frame/bands.ts";
import { AXIS_PX } from "./frame/sizes.ts";
import css from "./LaneBands.module.css";
import { LaneCount } from "./LaneCount.tsx";
import { useLaneName } from "./use-lane-name.ts";

interface LaneBandsProps {
  readonly lanes: readonly LaneBand[];
  readonly bands: Bands;
  /** Opens an event that lies outside the window. */
  onReveal(event: string): void;
}

/** The lanes behind the marks: rules, names, and a line where the window shows none of theirs. */
export function LaneBands({ lanes, bands, onReveal }: LaneBandsProps): ReactNode {
  const intl = useIntl();
  const { lang, query, change } = useReader();
  const facet = LANE_FACETS[query.lanes];
  const onAll = useMemo(
    () => facet && ((value: string) => change((now) => toggleFacet(now, facet, value))),
    [facet, change],
  );
  const nameOf = useLaneName();
  return (
    <>
      {lanes.map((lane, i) => {
        const name = nameOf(lane);
        const next = lane.after ?? lane.before;
        const isEmpty = lane.inView === 0;
        return (
          <div
            key={lane.key}
            className={css["lane"]}
            data-hue={lane.hue ?? "none"}
            style={placeOf(lane, i, bands)}
          >
            {lane.key !== "" && (
              <div
                className={css["name"]}
                data-stub={lane.hue !== null}
                data-short={lane.lines === 1 || undefined}
                style={lane.lines > 1 ? { WebkitLineClamp: lane.lines } : undefined}
              >
                <b lang={name.lang || undefined} dir="auto">
                  {name.text}
                </b>{" "}
                <LaneCount
                  value={lane.key}
                  events={lane.events}
                  having={lane.having}
                  name={name.text}
                  onAll={onAll}
                />
              </div>
            )}
            {isEmpty && next && (
              <p className={css["none"]}>
                {intl.formatMessage({ id: "timeline.noneHere" })}{" "}
                <button type="button" className="link" onClick={() => onReveal(next.id)}>
                  {intl.formatMessage(
                    { id: lane.after ? "timeline.nextOutside" : "timeline.previousOutside" },
                    { date: dateText(next.date, lang, "short") },
                  )}
                </button>
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}

/** Where a lane stands, and in it its name: on the baseline of its first label, or of what says that it is empty. */
function placeOf(lane: LaneBand, i: number, bands: Bands): CSSProperties & Record<string, string> {
  const edge = bands.edges[i] ?? 0;
  const height = (bands.edges[i + 1] ?? bands.heightPx) - edge;
  const isEmpty = lane.inView === 0;
  return {
    top: `${AXIS_PX + edge}px`,
    height: `${height}px`,
    "--first": isEmpty ? "0px" : `${(bands.tops[i] ?? edge) - edge}px`,
    "--line": `${isEmpty ? height : bands.linePx}px`,
  };
}
