import { type ReactNode, useId, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useDesk, useWriting } from "../writing.ts";
import css from "./AddDocument.module.css";

/** The author's own notes on a document, and what becomes of its text. */
export function DocumentMore({
  source,
  replace,
}: {
  source: string;
  replace: () => void;
}): ReactNode {
  const answer = useDesk("document", source);
  const { act } = useWriting();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  if (answer === null) return null;
  const { document, source: entry } = answer;
  const put = (change: Partial<typeof document>) =>
    void act({ do: "document", source: entry, document: { ...document, ...change } });
  const notes = typed ?? document.notes;
  return (
    <div className={css["facts"]}>
      <label htmlFor={id} className={css["label"]}>
        <FormattedMessage id="documents.notes" />
      </label>
      <textarea
        id={id}
        className={css["paste"]}
        rows={4}
        value={notes}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          if (typed !== null && typed !== document.notes) put({ notes: typed });
          setTyped(null);
        }}
      />
      <label className={css["ship"]}>
        <input
          type="checkbox"
          checked={document.mayShip}
          onChange={({ currentTarget }) => put({ mayShip: currentTarget.checked })}
        />
        <FormattedMessage id="documents.mayShip" />
      </label>
      <div className={css["acts"]}>
        <button type="button" className="link" onClick={replace}>
          <FormattedMessage id="documents.replace" />
        </button>
        <button
          type="button"
          className="link"
          onClick={() => void act({ do: "remove", list: "documents", id: source })}
        >
          <FormattedMessage id="writing.removeDocument" />
        </button>
      </div>
    </div>
  );
}
