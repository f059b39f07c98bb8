import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Span } from "../../../dataset/format/span.ts";
import { closeEvent, openEvent } from "../../../query/criteria/query.ts";
import { useBackCloses } from "../../kit/use-back-closes.ts";
import { useReader } from "../../state/reader.ts";
import { DocumentView } from "../document/DocumentView.tsx";
import type { DocumentSteps, Pending } from "../document/document-types.ts";
import type { Asked } from "../document/selected/Toolbar.tsx";
import { edit } from "../editing.ts";
import { EventFormView } from "../form/EventFormView.tsx";
import { unfinishedWords } from "../form/use-event-form.ts";
import { useWriting } from "../writing.ts";
import { FormHead } from "./FormHead.tsx";
import { FormSide } from "./FormSide.tsx";
import { RemoveEvent } from "./RemoveEvent.tsx";
import css from "./WritingRoom.module.css";

/** What is beside the text. */
type Beside =
  | { readonly is: "words"; readonly words: Span }
  | { readonly is: "event"; readonly id: string }
  | null;

/** A text from whose words events are made, and beside it the form of one. */
export function OneDocument({ source }: { source: string }): ReactNode {
  const writing = useWriting();
  const { query, change } = useReader();
  const { formatMessage } = useIntl();
  const [selection, select] = useState<Span | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [written, setWritten] = useState<Span | null>(null);
  /** Where the words start that say when it was. */
  const [at, setAt] = useState<number | null>(null);
  const [adding, setAdding] = useState<{ readonly event: string; readonly words: Span } | null>(
    null,
  );
  const steps = useRef<DocumentSteps>(null);
  const beside: Beside =
    written !== null
      ? { is: "words", words: written }
      : query.event !== null
        ? { is: "event", id: query.event }
        : null;
  const further =
    beside?.is === "event" && adding?.event === beside.id ? { source, words: adding.words } : null;
  const [typed, setTyped] = useState<Pick<Pending, "title" | "date">>(NOTHING_TYPED);
  const pending: Pending | null = written && { words: written, ...typed };
  // What was begun before the page was left goes on.
  const takeUp = useEffectEvent(async (isLeft: () => boolean) => {
    const words = await unfinishedWords(writing, source);
    if (words !== null && !isLeft()) setWritten(words);
  });
  useEffect(() => {
    let left = false;
    void takeUp(() => left);
    return () => {
      left = true;
    };
  }, []);
  const leave = () => {
    setWritten(null);
    setAdding(null);
    edit(null);
    change(closeEvent, "replace");
  };
  // An event that is open is an entry of the history; words that are none yet are not.
  useBackCloses(written !== null, leave);
  // Of what the words say of its date, its author has the last word.
  const addTo = (event: string, words: Span) => {
    select(null);
    setAsked(null);
    setAdding({ event, words });
    change((now) => openEvent(now, event));
  };
  return (
    <div className={css["beside"]} data-form={beside !== null || undefined}>
      <DocumentView
        source={source}
        selection={selection}
        asked={asked}
        openEvent={beside?.is === "event" ? beside.id : null}
        pending={pending}
        onSelect={select}
        onAsk={setAsked}
        onNewEvent={(words, date) => {
          setWritten(words);
          setAt(date);
          select(null);
        }}
        onAddTo={addTo}
        onNotAnEvent={() => setWritten(null)}
        onOpenEvent={(event) => {
          setWritten(null);
          change((now) => openEvent(now, event));
        }}
        steps={steps}
      />
      {beside !== null && (
        <FormSide label={formatMessage({ id: "event.panel" })} close={leave}>
          <EventFormView
            // The ends of the words move while the form is the same.
            key={beside.is === "event" ? beside.id : "words"}
            about={
              beside.is === "event"
                ? { kind: "event", id: beside.id, adding: further }
                : { kind: "words", source, words: beside.words, at }
            }
            head={<FormHead isNew={beside.is === "words"} close={leave} />}
            onMoved={setWritten}
            onTyped={(title, date) => setTyped({ title, date: date || null })}
            onAdded={(event, then) => {
              setWritten(null);
              setAdding(null);
              select(null);
              if (then === "next" && steps.current?.nextUnseen()) return;
              change((now) => openEvent(now, event));
            }}
            onNotAnEvent={({ exact, start }) => {
              select({ start, end: start + exact.length });
              setAsked("omit");
              setWritten(null);
            }}
            onDiscarded={leave}
          />
          {beside.is === "event" && <RemoveEvent id={beside.id} onRemoved={leave} />}
        </FormSide>
      )}
    </div>
  );
}

const NOTHING_TYPED = { title: "", date: null };
