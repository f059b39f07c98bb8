import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { LostWords } from "../../../draft/desk/desk-types.ts";
import { Undoable } from "../Undoable.tsx";
import { useActing } from "../use-acting.ts";
import css from "./Document.module.css";

/** Quoted and omitted words that are no longer in the text, and what to do with them: none is moved by itself. */
export function Lost({ lost }: { lost: readonly LostWords[] }): ReactNode {
  const { formatMessage } = useIntl();
  const { outcome, act } = useActing();
  if (lost.length === 0 && outcome === null) return null;
  const quoted = lost.filter(({ list }) => list === "passages");
  const omitted = lost.filter(({ list }) => list === "omissions");
  const remove = ({ list, id, exact: words }: LostWords) =>
    void act({ do: "remove", list, id }, formatMessage({ id: "document.lost.removed" }, { words }));
  return (
    <section className={css["lost"]}>
      {quoted.length > 0 && (
        <>
          <h2>
            <FormattedMessage id="document.lost" values={{ count: quoted.length }} />
          </h2>
          <p className={css["muted"]}>
            <FormattedMessage id="document.lost.do" />
          </p>
          <Words lost={quoted} onRemove={remove} />
        </>
      )}
      {omitted.length > 0 && (
        <>
          <h2>
            <FormattedMessage id="document.lost.omitted" values={{ count: omitted.length }} />
          </h2>
          <Words lost={omitted} onRemove={remove} />
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

function Words({
  lost,
  onRemove,
}: {
  lost: readonly LostWords[];
  onRemove: (words: LostWords) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <ul>
      {lost.map((each) => (
        <li key={each.id}>
          <q dir="auto">{each.exact}</q>{" "}
          <button
            type="button"
            className="link"
            aria-label={formatMessage({ id: "document.lost.remove.name" }, { words: each.exact })}
            onClick={() => onRemove(each)}
          >
            <FormattedMessage id="document.lost.remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}
