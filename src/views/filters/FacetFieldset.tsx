import { type ReactNode, useId, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { excludeValue, onlyValue, setAll, toggleFacet } from "../../query/criteria/query.ts";
import { fold } from "../../query/text/fold.ts";
import { termFinder } from "../../query/text/term.ts";
import { FindField } from "../kit/FindField.tsx";
import { useLabels } from "../locale/labels.ts";
import { facetHues } from "../state/facet-hues.ts";
import { useReader } from "../state/reader.ts";
import { FacetActs } from "./FacetActs.tsx";
import { FacetValue } from "./FacetValue.tsx";
import css from "./Filters.module.css";
import { type FacetGroup, groupValues } from "./facet-values.ts";

/** The most values taken in at a glance; the rest wait behind "Show all". */
const GLANCE = 6;
/** The most values anybody would read through: beyond them a value is found by its name. */
const MOST_SHOWN = 60;

const NONE: readonly string[] = [];

interface Props {
  readonly group: FacetGroup;
  readonly totals: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  /** True for a group that may show the facet's any/all switch. */
  readonly switchable: boolean;
}

export function FacetFieldset({ group, totals, counts, switchable }: Props): ReactNode {
  const headId = useId();
  const intl = useIntl();
  const { query, change, summary, lang } = useReader();
  const labelOf = useLabels();
  const { facet } = group;
  const name = intl.formatMessage({ id: `filters.${group.name}` });
  const filter = query.facets[facet];
  // Thousands of actors are put in order once, not at every tick of a box elsewhere.
  const { without = NONE } = filter;
  const values = useMemo(() => {
    const nameOf = (value: string) => labelOf(facet, value).text;
    return groupValues(group, summary, totals, [...filter.values, ...without], nameOf, lang);
  }, [group, facet, summary, totals, filter.values, without, labelOf, lang]);
  const chosen = values.filter((value) => filter.values.includes(value) || without.includes(value));
  const [open, setOpen] = useState(chosen.length > 0);
  const [whole, setWhole] = useState(false);
  const [sought, setSought] = useState("");
  const found = useMemo(() => {
    const wanted = fold(sought.trim());
    if (wanted === "") return values;
    const find = termFinder(wanted);
    return values.filter((value) => find(fold(labelOf(facet, value).text)));
  }, [values, sought, facet, labelOf]);
  if (values.length === 0) return null;

  // To hide a single row would only replace it by another.
  const long = values.length > GLANCE + 1;
  const most = whole || !long ? MOST_SHOWN : GLANCE;
  const shown = found.filter((value, at) => at < most || chosen.includes(value));
  const hueOf = facetHues(summary, facet);
  const rows = (
    <>
      {switchable && filter.values.length > 1 && (
        <MatchSwitch
          all={filter.all}
          choose={(all) => change((each) => setAll(each, facet, all))}
        />
      )}
      {whole && values.length > MOST_SHOWN && (
        <FindField
          label={intl.formatMessage({ id: "filters.find" }, { group: name })}
          value={sought}
          onChange={setSought}
        />
      )}
      {shown.map((value) => (
        <FacetActs
          key={value}
          label={labelOf(facet, value).text}
          count={counts[value] ?? 0}
          excluded={without.includes(value)}
          onOnly={() => change((each) => onlyValue(each, facet, value))}
          onExclude={() => change((each) => excludeValue(each, facet, value))}
        >
          <FacetValue
            facet={facet}
            value={value}
            label={labelOf(facet, value)}
            count={counts[value] ?? 0}
            hue={hueOf(value)}
            checked={filter.values.includes(value)}
            excluded={without.includes(value)}
            onToggle={() => change((each) => toggleFacet(each, facet, value))}
          />
        </FacetActs>
      ))}
      {whole && found.length > shown.length && (
        <p className={css["rest"]}>
          <FormattedMessage id="filters.notShown" values={{ count: found.length - shown.length }} />
        </p>
      )}
      {long && (
        <button
          type="button"
          className={`link ${css["more"]}`}
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
            setSought("");
          }}
        >
          <FormattedMessage
            id={whole ? "filters.showFewer" : "filters.showAll"}
            values={{ count: values.length }}
          />
        </button>
      )}
    </>
  );
  const head = <h3 id={headId}>{name}</h3>;
  return (
    <fieldset className={css["facet"]} aria-labelledby={headId}>
      {group.shut ? (
        <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {head}
            <span>
              {intl.formatNumber(values.length)} <i aria-hidden="true">{open ? "−" : "+"}</i>
            </span>
          </summary>
          {rows}
        </details>
      ) : (
        <>
          {head}
          {rows}
        </>
      )}
    </fieldset>
  );
}

/** Switch between events with any of the chosen values and those with all of them. */
function MatchSwitch({ all, choose }: { all: boolean; choose: (all: boolean) => void }): ReactNode {
  const intl = useIntl();
  return (
    <div className={css["match"]}>
      <FormattedMessage id="filters.match" />
      {[false, true].map((each) => (
        <button
          key={String(each)}
          type="button"
          aria-label={intl.formatMessage({ id: each ? "filters.matchAll" : "filters.matchAny" })}
          aria-pressed={all === each}
          onClick={() => choose(each)}
        >
          <FormattedMessage id={each ? "filters.all" : "filters.any"} />
        </button>
      ))}
    </div>
  );
}
