import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { named } from "../../citation/reference.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { EMPTY_QUERY, openEvent } from "../../query/criteria/query.ts";
import { citedDataset, seenNow } from "../cite/citable.ts";
import { Copy } from "../kit/Copy.tsx";
import { Dialog } from "../kit/Dialog.tsx";
import { useReader } from "../state/reader.ts";
import css from "./Correct.module.css";
import { correctionText, type Field, fieldsOf } from "./correction.ts";

/** Prepares a correction of the event as a text to copy; nothing is sent. */
export function Correct({ event }: { event: EventDetail }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className={css["suggest"]}>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FormattedMessage id="correct.title" />
      </button>
      <Dialog
        title={<FormattedMessage id="correct.title" />}
        open={open}
        close={() => setOpen(false)}
      >
        <CorrectionForm event={event} />
      </Dialog>
    </div>
  );
}

function CorrectionForm({ event }: { event: EventDetail }): ReactNode {
  const { query, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const id = useId();
  const fields = fieldsOf(event);
  const [path, setPath] = useState(fields[0]?.path);
  const [proposed, setProposed] = useState("");
  const [reason, setReason] = useState("");
  const field = fields.find((each) => each.path === path) ?? fields[0];
  if (!field) return null;
  const { permalink } = seenNow(openEvent({ ...EMPTY_QUERY, data: query.data }, event.id));
  const text = correctionText({
    dataset: named(citedDataset(summary, lang)),
    event: event.id,
    title: event.title.text,
    field,
    proposed,
    reason,
    permalink,
  });
  const labelOf = ({ label, number }: Field) =>
    number === null ? formatMessage({ id: label }) : formatMessage({ id: label }, { number });
  return (
    <div className={css["form"]}>
      <p>
        <FormattedMessage id="correct.stand" />
      </p>
      <label htmlFor={`${id}field`}>
        <FormattedMessage id="correct.field" />
      </label>
      <select
        id={`${id}field`}
        value={field.path}
        onChange={({ currentTarget }) => setPath(currentTarget.value)}
      >
        {fields.map((each) => (
          <option key={each.path} value={each.path}>
            {labelOf(each)}
          </option>
        ))}
      </select>
      <p className={css["current"]}>
        <span>
          <FormattedMessage id="correct.current" />
        </span>{" "}
        {field.current === "" ? <FormattedMessage id="correct.none" /> : field.current}
      </p>
      <label htmlFor={`${id}proposed`}>
        <FormattedMessage id="correct.proposed" />
      </label>
      <textarea
        id={`${id}proposed`}
        rows={2}
        value={proposed}
        onChange={({ currentTarget }) => setProposed(currentTarget.value)}
      />
      <label htmlFor={`${id}reason`}>
        <FormattedMessage id="correct.reason" />
      </label>
      <textarea
        id={`${id}reason`}
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={css["text"]} lang="en">
        {text}
      </div>
      {summary.contact !== null && (
        <p>
          <FormattedMessage id="correct.to" values={{ contact: summary.contact }} />
        </p>
      )}
      <p className={css["copy"]}>
        <Copy text={text} label={formatMessage({ id: "correct.copy" })} />
      </p>
    </div>
  );
}
