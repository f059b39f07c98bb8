import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { LocalText } from "../../dataset/format/localized.ts";
import { CERTAINTIES } from "../../query/criteria/evidence.ts";
import type { Facet } from "../../query/criteria/facets.ts";
import { CertaintyGlyph } from "../marks/Glyph.tsx";
import css from "./Filters.module.css";

interface Props {
  readonly facet: Facet;
  readonly value: string;
  readonly label: LocalText;
  readonly count: number;
  /** Hue of a topic, whose box is its swatch; undefined for anything else. */
  readonly hue: number | null | undefined;
  readonly checked: boolean;
  readonly onToggle: () => void;
  /** Ways to ask for it alone, or to leave it out; null where there is no room for them. */
  readonly acts: {
    readonly excluded: boolean;
    readonly onOnly: () => void;
    readonly onExclude: () => void;
  } | null;
}

/** One checkbox, named by its label and, last, its count. Without events it still works. */
export function FacetValue({
  facet,
  value,
  label,
  count,
  hue,
  checked,
  onToggle,
  acts,
}: Props): ReactNode {
  const certainty = facet === "status" && CERTAINTIES.find((each) => each === value);
  const { formatMessage } = useIntl();
  const box = (
    <label
      className={css["value"]}
      data-excluded={acts?.excluded || undefined}
      data-hue={hue === undefined ? undefined : (hue ?? "none")}
      data-empty={count === 0 || undefined}
    >
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {certainty && <CertaintyGlyph certainty={certainty} />}
      <span className={css["label"]} lang={label.lang || undefined} dir="auto">
        {label.text}
      </span>{" "}
      <span className={css["count"]}>{count}</span>
    </label>
  );
  if (acts === null) return box;
  const named = { label: label.text };
  return (
    <div className={css["line"]} data-excluded={acts.excluded || undefined}>
      {box}
      <span className={css["acts"]}>
        <button
          type="button"
          aria-label={formatMessage({ id: "filters.onlyThis" }, named)}
          onClick={acts.onOnly}
        >
          {formatMessage({ id: "filters.only" })}
        </button>
        <button
          type="button"
          aria-label={formatMessage({ id: "filters.exclude" }, named)}
          aria-pressed={acts.excluded}
          onClick={acts.onExclude}
        >
          {formatMessage({ id: "filters.not" })}
        </button>
      </span>
    </div>
  );
}
