import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { FACETS } from "../../query/criteria/facets.ts";
import { useReader } from "../state/reader.ts";
import css from "./FootBar.module.css";
import { ViewTabs } from "./ViewTabs.tsx";

/** The bar within reach of the thumb, on a phone: the views and the filters. */
export function FootBar({ openFilters }: { openFilters: () => void }): ReactNode {
  const { query } = useReader();
  const active =
    FACETS.reduce((sum, facet) => {
      const { values, without = [] } = query.facets[facet];
      return sum + values.length + without.length;
    }, 0) +
    (query.words.trim() === "" ? 0 : 1) +
    (query.only !== null && query.window !== null ? 1 : 0);
  return (
    <nav className={css["bar"]} data-covers>
      <ViewTabs className={css["tabs"]} />
      <button type="button" aria-haspopup="dialog" onClick={openFilters}>
        <FormattedMessage
          id={active === 0 ? "filters.title" : "filters.active"}
          values={{ count: active }}
        />
      </button>
    </nav>
  );
}
