import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { clearFilters, walkEpisode } from "../../query/criteria/query.ts";
import type { MissingLane } from "../../query/window/mark.ts";
import { useReader } from "../state/reader.ts";
import css from "./MissingLanes.module.css";
import { useLaneName } from "./use-lane-name.ts";

/** The lanes that are not drawn because nothing of theirs matches, in a sentence, and the way to have them back. */
export function MissingLanes({ lanes }: { lanes: readonly MissingLane[] }): ReactNode {
  const intl = useIntl();
  const { query, change } = useReader();
  const nameOf = useLaneName();
  const isWalked = query.episode !== null;
  return (
    <p className={css["missing"]}>
      {intl.formatMessage({ id: isWalked ? "timeline.notInEpisode" : "timeline.noneMatch" })}{" "}
      {/* A list of units has no commas in Korean. */}
      {`${lanes.map((lane) => nameOf(lane).text).join(", ")}. `}
      <button
        type="button"
        className="link"
        onClick={() =>
          change((now) => (isWalked ? walkEpisode(clearFilters(now), null) : clearFilters(now)))
        }
      >
        {intl.formatMessage({ id: "timeline.showLanes" })}
      </button>
    </p>
  );
}
