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
  readonly excluded?: boolean;
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
  excluded,
}: Props): ReactNode {
  const { formatNumber } = useIntl();
  const certainty = facet === "status" && CERTAINTIES.find((each) => each === value);
  return (
    <label
      className={css["value"]}
      data-excluded={excluded || undefined}
      data-hue={hue === undefined ? undefined : (hue ?? "none")}
      data-empty={count === 0 || undefined}
    >
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {certainty && <CertaintyGlyph certainty={certainty} />}
      <span className={css["label"]} lang={label.lang || undefined} dir="auto">
        {label.text}
      </span>{" "}
      <span className={css["count"]}>{formatNumber(count)}</span>
    </label>
  );
}
