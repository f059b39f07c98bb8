import { type ReactNode, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { withId } from "../../../dataset/format/with-id.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { openEvent } from "../../../query/criteria/query.ts";
import { WholeWords } from "../../kit/clamped/WholeWords.tsx";
import { shortName } from "../../names/source-name.ts";
import { useAnswer, useReader } from "../../state/reader.ts";
import { HELD_MS } from "../marks/held.ts";
import css from "./HeldLine.module.css";

/**
 * Tells the event whose row a finger is held on, above what stands at the foot of a phone: the reading strip of a list. It
 * stays when the finger goes, opens the event by a tap, and goes with the next touch of anything else.
 */
export function HeldLine(): ReactNode {
  const { formatMessage } = useIntl();
  const { lang, summary, anyTime: criteria, change } = useReader();
  const line = useRef<HTMLElement>(null);
  const [id, setId] = useState<string | null>(null);
  useEffect(() => followHeldRow(setId, line), []);
  const preview = useAnswer({ kind: "preview", id, criteria, lang });
  if (id === null || preview?.event.id !== id) return null;
  const { event, passage } = preview;
  const source = withId(summary.sources, passage?.source);
  return (
    <section
      ref={line}
      className={css["line"]}
      aria-label={formatMessage({ id: "strip.title" })}
      aria-live="polite"
    >
      <p>
        {dateText(event.date, lang, "long")}
        {source && ` · ${shortName(source, lang)}`}
      </p>
      <button
        type="button"
        lang={event.title.lang || undefined}
        dir="auto"
        onClick={() => {
          setId(null);
          change((query) => openEvent(query, id));
        }}
      >
        {event.title.text}
      </button>
      {passage && (
        <q lang={passage.lang || undefined} dir="auto">
          <WholeWords text={passage.exact}>{(part) => part}</WholeWords>
        </q>
      )}
    </section>
  );
}

/**
 * Tells the event whose row a finger is held on, which its lifting does not open, and null with the next touch.
 *
 * @param line  what is told: to touch that is no next touch.
 * @returns what ends it.
 */
function followHeldRow(
  tell: (id: string | null) => void,
  line: { readonly current: HTMLElement | null },
): () => void {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  const stop = () => clearTimeout(timer);
  const onDown = ({ target, pointerType }: PointerEvent) => {
    stop();
    isHeld = false;
    if (!(target instanceof Element) || line.current?.contains(target)) return;
    tell(null);
    const row = pointerType === "touch" ? target.closest("li [data-open]") : null;
    const id = row?.querySelector<HTMLElement>("[data-event]")?.dataset["event"];
    // On a quotation a finger selects words.
    if (!id || target.closest("q")) return;
    timer = setTimeout(() => {
      isHeld = true;
      tell(id);
    }, HELD_MS);
  };
  // It comes before the row hears of it; so does a menu of the browser's.
  const onClick = (event: Event) => {
    if (!isHeld) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { signal } = end;
  document.addEventListener("pointerdown", onDown, { signal });
  for (const kind of ["pointerup", "pointercancel"]) {
    document.addEventListener(kind, stop, { signal });
  }
  for (const kind of ["click", "contextmenu"]) {
    document.addEventListener(kind, onClick, { signal, capture: true });
  }
  return () => {
    stop();
    end.abort();
  };
}
