import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./plot/parallel-parts.ts";

/** Says what of the link cannot be had, and why. */
export function Troubles({ answer, names }: Pick<ParallelParts, "answer" | "names">): ReactNode {
  const { formatMessage } = useIntl();
  const lines = answer.sets.flatMap(({ troubles, count }, side) =>
    troubles.map((trouble) =>
      formatMessage(
        { id: `parallel.trouble.${trouble.reason}` },
        { title: names[side]?.text ?? "", count, value: "value" in trouble ? trouble.value : "" },
      ),
    ),
  );
  const { length: unknown } = answer.unknown;
  if (lines.length === 0 && unknown === 0) return null;
  return (
    <div role="status" className={css["troubles"]}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {unknown > 0 && (
        <p>
          <FormattedMessage id="parallel.unknown" values={{ count: unknown }} />
        </p>
      )}
    </div>
  );
}
