import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText, spanText } from "../../../dataset/wording/date-text.ts";
import type { DensityBins } from "../../../query/answers/answer-types.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import css from "./Overview.module.css";
import { useCount } from "./use-count.ts";

interface PointedBarProps {
  readonly counts: DensityBins;
  readonly bin: number;
  /** Where the bar stands, as a share of the strip's width. */
  readonly share: number;
}

/** A line of text over the bar that a hand points at: when, how many, and which is the first. */
export function PointedBar({ counts, bin, share }: PointedBarProps): ReactNode {
  const intl = useIntl();
  const { lang } = useReader();
  const count = useCount();
  const { edges, matching, total, first } = counts;
  const id = first[bin] ?? null;
  const briefs = useAnswer(id === null ? null : { kind: "briefs", ids: [id], lang });
  // While the next answer is on its way, the former one is still there.
  const brief = briefs?.find((each) => each.id === id);
  const matched = matching[bin] ?? 0;
  return (
    <p
      className={css["told"]}
      style={{ left: `${share * 100}%`, transform: `translateX(${-share * 100}%)` }}
    >
      <b>{spanText({ start: edges[bin] ?? 0, end: edges[bin + 1] ?? 0 }, lang)}</b>{" "}
      {count(matched, total[bin] ?? 0)}
      {brief && (
        <span>
          {matched > 1 && `${intl.formatMessage({ id: "timeline.firstHere" })} `}
          <i lang={brief.title.lang || undefined} dir="auto">
            {brief.title.text}
          </i>
          {/* As it is stated: of "1972" nobody knows the quarter in which it is counted. */}
          {` ${dateText(brief.date, lang, "short")}`}
        </span>
      )}
    </p>
  );
}
