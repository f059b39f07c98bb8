import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { textFragmentUrl } from "../../citation/text-fragment.ts";
import { withId } from "../../dataset/format/with-id.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { EMPTY_QUERY, openPassage } from "../../query/criteria/query.ts";
import { citableClaim, seenNow } from "../cite/citable.ts";
import { Reference } from "../cite/Reference.tsx";
import { Dialog } from "../kit/Dialog.tsx";
import { hostOf } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";
import css from "./Passages.module.css";

interface Props {
  readonly event: EventDetail;
  readonly claim: ClaimDetail;
}

/** The ways on from a passage: into its source, to its publisher, and into a reference. */
export function PassageActs({ event, claim }: Props): ReactNode {
  const { change, summary } = useReader();
  const { formatMessage } = useIntl();
  const [citing, setCiting] = useState(false);
  const { passage } = claim;
  const source = withId(summary.sources, passage.source);
  const host = hostOf(source?.url);
  const atPublisher = source?.url && host ? textFragmentUrl(source.url, passage) : null;
  return (
    <>
      <div className={css["acts"]}>
        <button
          type="button"
          className={css["open"]}
          onClick={() => change((query) => openPassage(query, event.id, passage.id))}
        >
          {formatMessage({ id: "event.openInSource" })}
        </button>
        {atPublisher && (
          <a
            href={atPublisher}
            target="_blank"
            rel="noopener noreferrer"
            className={css["lesser"]}
            title={`${host}: ${formatMessage({ id: "event.unchecked" })}`}
          >
            {formatMessage({ id: "event.openAtPublisher" })}
          </a>
        )}
        <button
          type="button"
          className={css["lesser"]}
          aria-haspopup="dialog"
          aria-label={formatMessage({ id: "cite.passage" })}
          onClick={() => setCiting(true)}
        >
          {formatMessage({ id: "event.cite" })}
        </button>
      </div>
      <Dialog
        title={<FormattedMessage id="cite.passage" />}
        open={citing}
        close={() => setCiting(false)}
      >
        <PassageReference event={event} claim={claim} />
      </Dialog>
    </>
  );
}

function PassageReference({ event, claim }: Props): ReactNode {
  const { query, summary, lang } = useReader();
  const { id } = claim.passage;
  const seen = seenNow(openPassage({ ...EMPTY_QUERY, data: query.data }, event.id, id));
  return <Reference item={citableClaim(event, claim, summary, lang, seen)} />;
}
