import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { CountRow, CountsOverTime } from "../../query/reports/counts-over-time.ts";
import { useReader } from "../state/reader.ts";
import css from "./Counts.module.css";

interface Props {
  readonly counts: CountsOverTime;
  nameOf(value: string): string;
  /** What else can be done with the numbers. */
  readonly children: ReactNode;
}

/** The bars as numbers, a line for each part of the time that holds anything. */
export function CountTable({ counts, nameOf, children }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const [isOpen, setOpen] = useState(false);
  const { edges, all, rows } = counts;
  const bins = all.within.flatMap((count, bin) =>
    count + (all.across[bin] ?? 0) > 0 ? [bin] : [],
  );
  const cell = ({ within, across }: CountRow, bin: number) => {
    const [count = 0, more = 0] = [within[bin], across[bin]];
    if (count + more === 0) return null;
    return more === 0 ? count : formatMessage({ id: "counts.across" }, { count, across: more });
  };
  return (
    <details className={css["table"]} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FormattedMessage id="counts.table" />
      </summary>
      {/* A million cells for nobody who looks at bars. */}
      {isOpen && (
        <>
          <p>
            <FormattedMessage id="counts.across.means" /> <span className="link">{children}</span>
          </p>
          <section
            className={css["wide"]}
            // Wider than the page: what scrolls must be reached by keyboard.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
            tabIndex={0}
            aria-label={formatMessage({ id: "counts.table" })}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="counts.when" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="counts.everything" />
                  </th>
                  {rows.map(({ value }) => (
                    <th key={value} scope="col">
                      {nameOf(value)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bins.map((bin) => (
                  <tr key={bin}>
                    <th scope="row">
                      {spanText({ start: edges[bin] ?? 0, end: edges[bin + 1] ?? 0 }, lang)}
                    </th>
                    <td>{cell(all, bin)}</td>
                    {rows.map((row) => (
                      <td key={row.value}>{cell(row, bin)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </details>
  );
}
