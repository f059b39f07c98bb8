import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import type { LocalText } from "../../dataset/format/localized.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { CountRow } from "../../query/reports/counts-over-time.ts";
import { useReader } from "../state/reader.ts";
import { type AxisLabel, barPaths, nextBin, peakOf, ROW_HEIGHT } from "./bars.ts";
import css from "./Counts.module.css";

interface Props {
  readonly name: LocalText;
  /** Undefined where colours do not mean this. */
  readonly hue: number | null | undefined;
  readonly row: CountRow;
  /** Epoch ms, one more than there are bins. */
  readonly edges: readonly number[];
  readonly labels: readonly AxisLabel[];
  /** The count of a bar as high as the row. */
  readonly most: number;
  readonly isAll: boolean;
  /** Shows the events of a bin. */
  show(bin: number): void;
}

/** A row of bars, told bin by bin to who points at them or walks along them. */
export function Row({ name, hue, row, edges, labels, most, isAll, show }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const [pointed, setPointed] = useState<number | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const paths = useMemo(() => barPaths(row, most), [row, most]);
  const bins = edges.length - 1;
  const peak = peakOf(row);
  const at = walked ?? peak ?? nextBin(row, -1, 1);
  const spanOf = (bin: number) =>
    spanText({ start: edges[bin] ?? 0, end: edges[bin + 1] ?? 0 }, lang);
  const told = (bin: number) =>
    formatMessage(
      { id: "counts.bin" },
      { span: spanOf(bin), count: row.within[bin] ?? 0, across: row.across[bin] ?? 0 },
    );
  const holds = (bin: number) => (row.within[bin] ?? 0) + (row.across[bin] ?? 0) > 0;
  const binUnder = ({ currentTarget, clientX }: PointerEvent | React.MouseEvent<Element>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(bins - 1, Math.max(0, Math.floor(((clientX - left) / width) * bins)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ways: Readonly<Record<string, () => void>> = {
      ArrowRight: () => setWalked(nextBin(row, at, 1)),
      ArrowLeft: () => setWalked(nextBin(row, at, -1)),
      Home: () => setWalked(nextBin(row, -1, 1)),
      End: () => setWalked(nextBin(row, bins, -1)),
      Enter: () => holds(at) && show(at),
      " ": () => holds(at) && show(at),
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  const shown = pointed ?? walked;
  return (
    <div className={css["row"]} data-all={isAll || undefined}>
      <span className={css["name"]} data-hue={hue === undefined ? undefined : (hue ?? "none")}>
        <bdi lang={name.lang || undefined}>{name.text}</bdi>
      </span>
      <div
        role="slider"
        tabIndex={0}
        className={css["bars"]}
        data-hue={hue ?? "none"}
        aria-label={name.text}
        aria-valuemin={0}
        aria-valuemax={bins - 1}
        aria-valuenow={at}
        aria-valuetext={told(at)}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(":focus-visible")) setWalked(at);
        }}
        onBlur={() => setWalked(null)}
        onPointerMove={(event) => setPointed(binUnder(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const bin = binUnder(event);
          if (holds(bin)) show(bin);
        }}
      >
        <svg viewBox={`0 0 ${bins} ${ROW_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {labels.map(({ bin }) => (
            <path key={bin} className={css["grid"]} d={`M${bin} 0v${ROW_HEIGHT}`} />
          ))}
          {shown !== null && (
            <rect className={css["pointed"]} x={shown} width={1} height={ROW_HEIGHT} />
          )}
          <path className={css["within"]} d={paths.within} />
          <path className={css["across"]} d={paths.across} />
        </svg>
      </div>
      <span className={css["figures"]}>
        {shown === null ? (
          <>
            <b>{row.events}</b>{" "}
            <span>
              {[
                peak === null
                  ? null
                  : formatMessage(
                      { id: "counts.peak" },
                      { count: row.within[peak] ?? 0, span: spanOf(peak) },
                    ),
                row.spanning === 0
                  ? null
                  : formatMessage({ id: "counts.spanning" }, { count: row.spanning }),
              ]
                .filter((each) => each !== null)
                .join(" · ")}
            </span>
          </>
        ) : (
          told(shown)
        )}
      </span>
    </div>
  );
}
