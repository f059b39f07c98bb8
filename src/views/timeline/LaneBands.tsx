import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import { LANE_FACETS } from "../../query/criteria/facets.ts";
import { toggleFacet } from "../../query/criteria/query.ts";
import { NO_VALUE, OTHER_VALUES } from "../../query/window/lanes.ts";
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
  const onFilter = useMemo(
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
        // Null where the lane stands for no value.
        const isChosen =
          facet && lane.key !== NO_VALUE && lane.key !== OTHER_VALUES
            ? query.facets[facet].values.includes(lane.key)
            : null;
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
                {/* Over the name and not around it: the count follows the last line of a name. */}
                {isChosen !== null && (
                  <button
                    type="button"
                    className={css["filter"]}
                    lang={name.lang || undefined}
                    aria-label={name.text}
                    aria-pressed={isChosen}
                    onClick={() => onFilter?.(lane.key)}
                  />
                )}
                <b
                  lang={name.lang || undefined}
                  dir="auto"
                  aria-hidden={isChosen !== null || undefined}
                >
                  {name.text}
                </b>{" "}
                <LaneCount
                  value={lane.key}
                  events={lane.events}
                  having={lane.having}
                  name={name.text}
                  onAll={onFilter}
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
