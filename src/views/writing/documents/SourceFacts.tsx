import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Source } from "../../../dataset/format/schema.ts";
import { SOURCE_KINDS } from "../../../dataset/format/vocabulary.ts";
import type { ReadDocument } from "../../../draft/texts/document-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { shortened } from "../../reading/glance.ts";
import { edtfText } from "../edtf-text.ts";
import fields from "../fields/Fields.module.css";
import { sentenceOf } from "../said.ts";
import { useOnce } from "../use-once.ts";
import { useDesk, useWriting } from "../writing.ts";
import css from "./AddDocument.module.css";
import { sourceOf } from "./source-of.ts";
import { useTypedDay } from "./use-typed-day.ts";

/** What a document is and from when, as far as it says so itself; the rest is its author's to fill in. */
export function SourceFacts({
  name,
  document,
  source,
  back,
  close,
}: {
  name: string | null;
  document: ReadDocument;
  source: Source | null;
  back: () => void;
  close: (source: string | null) => void;
}): ReactNode {
  const { act, ask } = useWriting();
  const once = useOnce();
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const [title, setTitle] = useState(
    source ? localText(source.title, lang).text : (document.title ?? ""),
  );
  const [publisher, setPublisher] = useState(
    source?.publisher ? localText(source.publisher, lang).text : "",
  );
  const [authors, setAuthors] = useState((source?.authors ?? document.authors).join("; "));
  const [url, setUrl] = useState(source?.url ?? "");
  const [kind, setKind] = useState(source?.kind ?? "news");
  const published = useTypedDay(source?.published ?? document.published?.date ?? "");
  const [trouble, setTrouble] = useState<string | null>(null);
  const isWhole = title.trim() !== "" && published.why === null;
  const words = document.text.split(/\s+/u).length;
  const opening = shortened(document.text, OPENING);
  const written = useDesk("openingDays", document.text) ?? [];
  const inFile = document.offered.map(({ date }) => date);
  const offered = [
    ...document.offered,
    ...written
      .filter((date) => !inFile.includes(date))
      .map((date) => ({ date, from: formatMessage({ id: "documents.opening" }) })),
  ];

  const add = async () => {
    if (!isWhole) return;
    const day = await published.settle();
    if (day === null) return;
    const facts = { title, publisher, authors, url, kind, published: day };
    const vocabulary = await ask("vocabulary");
    const made = await sourceOf(facts, document, {
      source,
      name,
      taken: new Set(vocabulary.sources.map(({ id }) => id)),
    });
    const done = await act({ do: "document", ...made });
    if (done.ok) close(made.source.id);
    else setTrouble(done.findings.map(({ message }) => sentenceOf(lang, message)).join(" "));
  };

  return (
    <form
      className={css["facts"]}
      aria-label={formatMessage({ id: "documents.facts" })}
      onSubmit={(event) => {
        event.preventDefault();
        once(add);
      }}
    >
      <p className={css["stand"]}>
        <FormattedMessage
          id="documents.read"
          values={{ words, paragraphs: document.paragraphs.length, left: document.leftOut.length }}
        />
        {document.silentPages.length > 0 && (
          <>
            {" "}
            <FormattedMessage
              id="documents.silent"
              values={{ pages: document.silentPages.slice(0, 20).join(", ") }}
            />
          </>
        )}
      </p>
      <blockquote className={css["opening"]} lang={document.language ?? undefined} dir="auto">
        {opening}
      </blockquote>
      <Field label="documents.title" value={title} set={setTitle} face="serif" required />
      <div className={css["pair"]}>
        <Field
          label="documents.published"
          value={published.typed}
          set={published.type}
          why={published.why}
          hint={document.published === null ? null : document.published.from}
        />
        <Field label="documents.publisher" value={publisher} set={setPublisher} />
      </div>
      {published.typed === "" && offered.length > 0 && (
        <p className={css["hint"]}>
          <FormattedMessage id="documents.offered" />{" "}
          {offered.map(({ date, from }, at) => (
            <span key={from + date}>
              {at > 0 && ", "}
              <button type="button" className="link" onClick={() => published.type(date)}>
                {edtfText(date, lang, "long")}
              </button>{" "}
              ({from})
            </span>
          ))}
        </p>
      )}
      {published.typed === "" && (
        <p className={css["hint"]}>
          <FormattedMessage id="documents.noDay" />
        </p>
      )}
      <div className={css["pair"]}>
        <Field label="documents.authors" value={authors} set={setAuthors} />
        <label className={css["field"]}>
          <span>
            <FormattedMessage id="documents.kind" />
          </span>
          <select
            className={fields["select"]}
            value={kind}
            onChange={({ currentTarget }) =>
              setKind(SOURCE_KINDS.find((each) => each === currentTarget.value) ?? kind)
            }
          >
            {SOURCE_KINDS.map((each) => (
              <option key={each} value={each}>
                {formatMessage({ id: `documents.kind.${each}` })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Field label="documents.url" value={url} set={setUrl} type="url" />
      {trouble !== null && (
        <p role="alert" className={css["trouble"]}>
          {trouble}
        </p>
      )}
      <div className={css["acts"]}>
        <button type="submit" className={css["solid"]} disabled={!isWhole}>
          <FormattedMessage id="documents.add" />
        </button>
        <button type="button" className="link" onClick={back}>
          <FormattedMessage id="documents.another" />
        </button>
        <button type="button" className="link" onClick={() => close(null)}>
          <FormattedMessage id="documents.cancel" />
        </button>
        {title.trim() === "" && (
          <span className={css["hint"]}>
            <FormattedMessage id="documents.needsTitle" />
          </span>
        )}
      </div>
    </form>
  );
}

/** So much of a text shows whether it was read right. */
const OPENING = 280;

function Field({
  label,
  value,
  set,
  why = null,
  hint = null,
  face,
  type = "text",
  required = false,
}: {
  label: string;
  value: string;
  set: (value: string) => void;
  /** The reason why the value cannot be taken. */
  why?: string | null;
  hint?: string | null;
  face?: "serif";
  type?: "text" | "url";
  required?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <div className={css["field"]}>
      <label htmlFor={id}>
        <FormattedMessage id={label} />
      </label>
      {hint !== null && <span className={css["hint"]}>{hint}</span>}
      <input
        id={id}
        type={type}
        value={value}
        data-face={face}
        required={required}
        aria-invalid={why !== null || undefined}
        aria-describedby={why === null ? undefined : `${id}why`}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      {why !== null && (
        <span id={`${id}why`} className={css["why"]}>
          {why}
        </span>
      )}
    </div>
  );
}
