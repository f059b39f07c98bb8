import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { spanText } from "../../dataset/wording/date-text.ts";
import { FACETS } from "../../query/criteria/facets.ts";
import { Dialog } from "../kit/Dialog.tsx";
import { useLabels } from "../locale/labels.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { citableView, seenNow } from "./citable.ts";
import { Reference } from "./Reference.tsx";

/** A reference to the view on screen: the dataset, the filters, and the link back. */
export function CiteView({ open, close }: { open: boolean; close: () => void }): ReactNode {
  return (
    <Dialog title={<FormattedMessage id="cite.view" />} open={open} close={close}>
      <ViewReference />
    </Dialog>
  );
}

function ViewReference(): ReactNode {
  const { query, criteria, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const asked = useAsked();
  const answer = useAnswer({ kind: "facets", criteria });
  if (answer === null) return null;
  const { matching, total } = answer;
  const count = formatMessage({ id: "toolbar.count" }, { matching, total });
  const title = asked.length === 0 ? count : `${count}: ${asked.join("; ")}`;
  return <Reference item={citableView(title, summary, lang, seenNow(query))} />;
}

/** The reader's filters in words, facet by facet, then the search and the window. */
function useAsked(): readonly string[] {
  const { query, lang } = useReader();
  const labelOf = useLabels();
  const { formatMessage } = useIntl();
  const words = query.words.trim();
  const ofFacets = FACETS.flatMap((facet) => {
    const { values, all } = query.facets[facet];
    const list = new Intl.ListFormat(lang, { type: all ? "conjunction" : "disjunction" });
    return values.length === 0
      ? []
      : [list.format(values.map((value) => labelOf(facet, value).text))];
  });
  return [
    ...ofFacets,
    ...(words === "" ? [] : [formatMessage({ id: "toolbar.words" }, { words })]),
    ...(query.window === null ? [] : [spanText(query.window, lang)]),
  ];
}
