import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { omissionKey } from "../../../draft/value/entry-keys.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import { Undoable } from "../Undoable.tsx";
import { useActing } from "../use-acting.ts";
import css from "./Document.module.css";

/** Quoted and omitted words that are no longer in the text, and what to do with them: none is moved by itself. */
export function Lost({ source, lost }: { source: string; lost: readonly string[] }): ReactNode {
  const { outcome, act } = useActing();
  if (lost.length === 0 && outcome === null) return null;
  return (
    <section className={css["lost"]}>
      {lost.length > 0 && (
        <>
          <h2>
            <FormattedMessage id="document.lost" values={{ count: lost.length }} />
          </h2>
          <p className={css["muted"]}>
            <FormattedMessage id="document.lost.do" />
          </p>
          <LostWords
            source={source}
            lost={[...new Set(lost)]}
            onRemove={(entry, told) => void act({ do: "remove", ...entry }, told)}
          />
        </>
      )}
      {outcome && (
        <p>
          <Undoable outcome={outcome} />
        </p>
      )}
    </section>
  );
}

interface Entry {
  readonly list: "passages" | "omissions";
  readonly id: string;
}

function LostWords({
  source,
  lost,
  onRemove,
}: {
  source: string;
  lost: readonly string[];
  onRemove: (entry: Entry, told: string) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const passages = useAnswer({ kind: "source", id: source, lang })?.passages ?? [];
  const entryOf = (words: string): Entry => {
    const passage = passages.find(({ exact }) => exact === words);
    return passage
      ? { list: "passages", id: passage.id }
      : { list: "omissions", id: omissionKey(source, words) };
  };
  return (
    <ul>
      {lost.map((words) => (
        <li key={words}>
          <q dir="auto">{words}</q>{" "}
          <button
            type="button"
            className="link"
            aria-label={formatMessage({ id: "document.lost.remove.name" }, { words })}
            onClick={() =>
              onRemove(entryOf(words), formatMessage({ id: "document.lost.removed" }, { words }))
            }
          >
            <FormattedMessage id="document.lost.remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}
