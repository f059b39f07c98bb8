/** What a row says of its event, in the list by years as in the one that runs down through time. */
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { withCollections } from "../locale/labels.ts";
import { fromHit } from "../marks/from-hit.ts";
import { Hits } from "../marks/Hits.tsx";
import { useReader } from "../state/reader.ts";

/** The title as a button that opens the event; its name says the date in full. */
export function EntryTitle({
  entry,
  open,
  className,
}: {
  entry: ListEntry;
  open: boolean;
  className: string | undefined;
}): ReactNode {
  const { query, change, lang } = useReader();
  return (
    <h3>
      <button
        type="button"
        className={className}
        aria-label={withCollections(
          `${entry.title.text}, ${dateText(entry.date, lang, "long")}`,
          entry.collections,
        )}
        aria-current={open ? "true" : undefined}
        data-event={entry.id}
        lang={entry.title.lang || undefined}
        dir="auto"
        onClick={() => change((query) => openEvent(query, entry.id))}
      >
        <Hits text={entry.title.text} words={query.words} />
      </button>
    </h3>
  );
}

/** Why an event matched, where its title and the passage beside it do not say. */
export function FoundElsewhere({
  entry,
  className,
}: {
  entry: ListEntry;
  className: string | undefined;
}): ReactNode {
  const { query } = useReader();
  const { formatMessage } = useIntl();
  return entry.elsewhere.map(({ where, text, lang }) => (
    <p key={text} className={className}>
      {formatMessage({ id: `list.found.${where}` })}{" "}
      <span lang={lang || undefined} dir="auto">
        <Hits text={fromHit(text, query.words)} words={query.words} />
      </span>
    </p>
  ));
}

/** The reasons to doubt an event that neither its date nor its speaker says already. */
export function doubtsOf({ certainty, by }: Pick<ListEntry, "certainty" | "by">) {
  return (
    certainty
      // The date itself says that it is approximate.
      .filter((each) => each !== "occurred" && each !== "approximate")
      .filter((each) => each !== "second-hand" || by === null)
  );
}

/** Makes double quotation marks single, for words inside quotation marks; the text keeps its length. */
export const quotedWithin = (words: string): string =>
  words.replaceAll("“", "‘").replaceAll("”", "’");
