import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Legend } from "../marks/Legend.tsx";
import { dismissLegend, useShowsLegend } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import { leavesGhosts } from "../state/view.ts";
import css from "./LegendLine.module.css";

/** How to read the marks, in one line, until the reader has dismissed it. */
export function LegendLine(): ReactNode {
  const { formatMessage } = useIntl();
  const hasGhosts = leavesGhosts(useReader().query);
  if (!useShowsLegend()) return null;
  const title = formatMessage({ id: "marks.title" });
  return (
    <section className={css["line"]} aria-label={title}>
      <b>{title}</b>
      <Legend hasGhosts={hasGhosts} />
      <span className={css["hint"]}>
        <span>
          <FormattedMessage id="marks.gestures" /> ·{" "}
        </span>
        <kbd>?</kbd>
      </span>
      <button
        type="button"
        aria-label={formatMessage({ id: "marks.dismiss" })}
        onClick={dismissLegend}
      >
        ×
      </button>
    </section>
  );
}
