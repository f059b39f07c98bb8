import { type ReactNode, useEffect, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { DraftRow } from "../../../draft/desk/desk-types.ts";
import { draftLink } from "../../../query/criteria/link.ts";
import { leaveLibrary, setData, setView } from "../../../query/criteria/query.ts";
import { channelOf } from "../../../workers/drafts/channel.ts";
import { CHANNEL } from "../../../workers/drafts/pen.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useSession, useSessionState } from "../../state/reader.ts";
import { beginDraft } from "../begin-draft.ts";
import { authorsZone } from "../history/when-text.ts";
import { WRITING_WORDS } from "../words.ts";
import css from "./Drafts.module.css";

/** The drafts that this browser keeps, to go on with, and the way to a new one. */
export function Drafts(): ReactNode {
  return (
    <WithWords words={WRITING_WORDS}>
      <DraftList />
    </WithWords>
  );
}

function DraftList(): ReactNode {
  const session = useSession();
  const { formatMessage } = useIntl();
  const [rows, trouble] = useDrafts();
  const [removed, setRemoved] = useRemoved();
  const opened = useSessionState(({ dataset }) => dataset?.origin ?? null);
  const open = (id: string) => {
    const url = draftLink(id);
    session.change((query) => leaveLibrary(setData(query, url)));
    void session.open({ kind: "draft", url });
  };
  const begin = async () => {
    const title = formatMessage({ id: "writing.drafts.newTitle" });
    if (await beginDraft(session, { from: "nothing", title })) {
      session.change((query) => setView(query, "sources"), "replace");
    }
  };
  return (
    <section className={css["drafts"]} aria-labelledby="drafts">
      <div className={css["head"]}>
        <h2 id="drafts">
          <FormattedMessage id="writing.drafts" />
        </h2>
        <button type="button" className={css["new"]} onClick={() => void begin()}>
          <FormattedMessage id="writing.drafts.new" />
        </button>
      </div>
      {trouble !== null && (
        <p role="alert">
          <FormattedMessage id="writing.drafts.unread" values={{ why: trouble }} />
        </p>
      )}
      {rows?.length === 0 && (
        <p className={css["none"]}>
          <FormattedMessage id="writing.drafts.none" />
        </p>
      )}
      <ul aria-labelledby="drafts">
        {rows?.map((row) => (
          <li key={row.id}>
            {removed.has(row.id) ? (
              <Removed row={row} undo={() => setRemoved(row.id, false)} />
            ) : (
              <Draft
                row={row}
                open={() => open(row.id)}
                // Who writes on it would write on nothing.
                remove={
                  opened?.kind === "draft" && opened.url === draftLink(row.id)
                    ? null
                    : () => setRemoved(row.id, true)
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Draft({
  row,
  open,
  remove,
}: {
  row: DraftRow;
  open: () => void;
  remove: (() => void) | null;
}): ReactNode {
  const { formatDate } = useIntl();
  const { events, documents, steps } = row;
  const title = localText(row.title, useLanguage());
  const day = formatDate(row.changed, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: authorsZone(),
  });
  return (
    <div className={css["row"]}>
      <div>
        <h3 lang={title.lang || undefined} dir="auto">
          {title.text}
        </h3>
        <p>
          <FormattedMessage id="writing.drafts.of" values={{ events, documents, steps }} />
          {" · "}
          <FormattedMessage id="writing.drafts.changed" values={{ day }} />
        </p>
      </div>
      <div className={css["acts"]}>
        <button type="button" className={css["open"]} onClick={open}>
          <FormattedMessage id="writing.drafts.open" />
        </button>
        {remove && (
          <button type="button" className="link" onClick={remove}>
            <FormattedMessage id="writing.drafts.remove" />
          </button>
        )}
      </div>
    </div>
  );
}

function Removed({ row, undo }: { row: DraftRow; undo: () => void }): ReactNode {
  const { text } = localText(row.title, useLanguage());
  return (
    <p className={css["row"]} role="status">
      <FormattedMessage id="writing.drafts.removed" values={{ name: text }} />
      <button type="button" className="link" onClick={undo}>
        <FormattedMessage id="writing.drafts.undo" />
      </button>
    </p>
  );
}

/**
 * The drafts as they are now, here and in other tabs, or null until they have been looked up; and why
 * they cannot be read, where that is so.
 */
function useDrafts(): readonly [readonly DraftRow[] | null, string | null] {
  const session = useSession();
  const [rows, setRows] = useState<readonly DraftRow[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const look = () =>
      session.desk("list").then(
        (list) => {
          if (left) return;
          setRows(list);
          setTrouble(null);
        },
        // Those that were there before stay on the page.
        (cause: unknown) => !left && setTrouble(cause instanceof Error ? cause.message : ""),
      );
    void look();
    const channel = channelOf(CHANNEL);
    channel.addEventListener("message", () => void look());
    return () => {
      left = true;
      channel.close();
    };
  }, [session]);
  return [rows, trouble];
}

/** Drafts that are removed once the page is left: until then they can be put back. */
function useRemoved(): readonly [ReadonlySet<string>, (id: string, isRemoved: boolean) => void] {
  const session = useSession();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const last = useRef(removed);
  last.current = removed;
  useEffect(() => {
    const leave = () => {
      for (const id of last.current) void session.desk("remove", id).catch(() => undefined);
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [session]);
  return [
    removed,
    (id, isRemoved) =>
      setRemoved((before) => {
        const next = new Set(before);
        if (isRemoved) next.add(id);
        else next.delete(id);
        return next;
      }),
  ];
}
