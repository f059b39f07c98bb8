import { type ClipboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Source } from "../../../dataset/format/schema.ts";
import type { GivenDocument, ReadDocument } from "../../../draft/texts/document-types.ts";
import { readDocumentInWorker } from "../../../workers/documents/document-client.ts";
import css from "./AddDocument.module.css";
import { SourceFacts } from "./SourceFacts.tsx";
import { useRefusal } from "./use-refusal.ts";

/** What the reader gave, and how far it has been read. */
type Reading =
  | { readonly is: "reading"; readonly name: string | null }
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "read"; readonly name: string | null; readonly document: ReadDocument };

/**
 * Takes a document into the draft: a file or pasted words, read in this browser, then what it is and from when.
 *
 * @param source  the source whose text it is; null for a new one.
 * @param isKnown  true for a text that passages were taken from: it is kept to the letter.
 * @param close  is told which source was added, or null.
 */
export function AddDocument({
  source,
  isKnown,
  close,
}: {
  source: Source | null;
  isKnown: (text: string) => Promise<boolean>;
  close: (source: string | null) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const wordsOf = useRefusal();
  const [reading, setReading] = useState<Reading | null>(null);
  const [pasted, setPasted] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef(new AbortController());
  const id = useId();

  const read = async (given: GivenDocument<Blob>) => {
    stop.current.abort();
    const own = new AbortController();
    stop.current = own;
    setReading({ is: "reading", name: given.name });
    try {
      const answer = await readDocumentInWorker(given, isKnown, own.signal);
      if (own.signal.aborted) return;
      if (answer.ok) setReading({ is: "read", name: given.name, document: answer });
      else setReading({ is: "refused", why: wordsOf(answer.refusal) });
    } catch {
      if (!own.signal.aborted) {
        setReading({ is: "refused", why: formatMessage({ id: "documents.crashed" }) });
      }
    }
  };
  const paste = ({ clipboardData }: ClipboardEvent) => {
    const html = clipboardData.getData("text/html");
    // With its markup its paragraphs are known; what has none is what it looks like.
    if (html === "" || pasted !== "") return;
    const text = clipboardData.getData("text/plain");
    setPasted(text);
    void read({ name: null, content: html, as: "html" });
  };

  if (reading?.is === "read") {
    return (
      <SourceFacts
        name={reading.name}
        document={reading.document}
        source={source}
        back={() => setReading(null)}
        close={close}
      />
    );
  }
  return (
    <div className={css["add"]}>
      <p className={css["stand"]}>
        <FormattedMessage id="documents.stand" />
      </p>
      <section
        className={css["drop"]}
        aria-label={formatMessage({ id: "documents.choose" })}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          // Else the page would open it as a dataset.
          event.preventDefault();
          event.stopPropagation();
          void read({ name: file.name, content: file });
        }}
      >
        <button type="button" className={css["solid"]} onClick={() => input.current?.click()}>
          <FormattedMessage id="documents.choose" />
        </button>
        <span>
          <FormattedMessage id="documents.kinds" />
        </span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.md,.markdown,.html,.htm,.docx,.odt,.rtf,.pdf,text/*,application/pdf"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = "";
            if (file) void read({ name: file.name, content: file });
          }}
        />
      </section>
      <label htmlFor={id} className={css["label"]}>
        <FormattedMessage id="documents.paste" />
      </label>
      <textarea
        id={id}
        className={css["paste"]}
        rows={8}
        value={pasted}
        onPaste={paste}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <p role="status" className={css["status"]}>
        {reading?.is === "reading" && (
          <FormattedMessage id="documents.reading" values={{ name: reading.name ?? "" }} />
        )}
        {reading?.is === "refused" && reading.why}
      </p>
      <div className={css["acts"]}>
        <button
          type="button"
          className={css["next"]}
          disabled={pasted.trim() === ""}
          onClick={() => void read({ name: null, content: pasted, as: "text" })}
        >
          <FormattedMessage id="documents.takeText" />
        </button>
        <button type="button" className="link" onClick={() => close(null)}>
          <FormattedMessage id="documents.cancel" />
        </button>
      </div>
    </div>
  );
}
