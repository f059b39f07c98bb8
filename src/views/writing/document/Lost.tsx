import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Undoable } from "../Undoable.tsx";
import { useActing } from "../use-acting.ts";
import { useDesk } from "../writing.ts";
import css from "./Document.module.css";

/** Passages whose words are no longer in the text, and what to do with them: none is moved by itself. */
export function Lost({ lost }: { lost: readonly string[] }): ReactNode {
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
          <ul>
            {lost.map((id) => (
              <LostPassage
                key={id}
                id={id}
                onRemove={(words) => act({ do: "remove", list: "passages", id }, words)}
              />
            ))}
          </ul>
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

function LostPassage({
  id,
  onRemove,
}: {
  id: string;
  onRemove: (told: string) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const passage = useDesk("entry", "passages", id);
  const words = passage !== null && "exact" in passage ? passage.exact : id;
  return (
    <li>
      <q dir="auto">{words}</q>{" "}
      {passage !== null && (
        <button
          type="button"
          className="link"
          aria-label={formatMessage({ id: "document.lost.remove.name" }, { words })}
          onClick={() => onRemove(formatMessage({ id: "document.lost.removed" }, { words }))}
        >
          <FormattedMessage id="document.lost.remove" />
        </button>
      )}
    </li>
  );
}
