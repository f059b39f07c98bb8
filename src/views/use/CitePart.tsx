import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { citableEvent, citableView, seenNow, withHash } from "../cite/citable.ts";
import { Reference } from "../cite/Reference.tsx";
import { useAsked } from "../locale/use-asked.ts";
import { useReader } from "../state/reader.ts";
import { countOf, linkedQuery, type Taken } from "./chosen-set.ts";
import { HASH_DIGITS } from "./embed-code.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";

/** A reference to them, with the version of the dataset and the hash of its file. */
export function CitePart({
  choice,
  counts,
  sha256,
  openEvent,
}: Taken & { readonly openEvent: EventDetail | null }): ReactNode {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const asked = useAsked();
  const seen = seenNow(linkedQuery(choice, query));
  const count = formatMessage(
    { id: "toolbar.count" },
    { matching: countOf(choice, counts), total: counts.total },
  );
  const isWhole = choice === "all" || asked.length === 0;
  const hash = sha256 === null ? null : sha256.slice(0, HASH_DIGITS);
  const item =
    choice === "event" && openEvent !== null
      ? citableEvent(openEvent, summary, lang, seen)
      : citableView(isWhole ? count : `${count}: ${asked.join("; ")}`, summary, lang, seen);
  const note = hash && (
    <>
      <FormattedMessage id="use.cite.hash" /> <code className={css["hash"]}>{hash}</code>
    </>
  );
  return (
    <UsePart name="cite" note={note}>
      <Reference item={withHash(item, hash)} withLink={false} />
    </UsePart>
  );
}
