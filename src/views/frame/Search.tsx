import { type ReactNode, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { MAX_WORDS, setWords } from "../../query/criteria/query.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import css from "./Search.module.css";

/** Long enough to let a quick typist finish, short enough to feel immediate. */
const SETTLED_MS = 150;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function Search({ autoFocus }: { autoFocus: boolean }): ReactNode {
  const intl = useIntl();
  const { change } = useSession();
  const words = useSessionState((state) => state.query.words);
  const input = useRef<HTMLInputElement>(null);
  /** The words in the field while they differ from the query's; null once the two are one. */
  const [draft, setDraft] = useState<string | null>(null);
  // A half-composed Hangul syllable is not a word yet.
  const [composing, setComposing] = useState(false);
  // The first letter of a visit to the field is a deliberate act, and so is emptying it; the rest
  // refines what Back should undo in one go.
  const refining = useRef(false);

  useEffect(() => {
    if (draft === null || composing) return;
    const timer = setTimeout(
      () => {
        const refines = refining.current && draft !== "";
        change((query) => setWords(query, draft), refines ? "replace" : "push");
        refining.current = draft !== "";
        setDraft(null);
      },
      draft === "" ? 0 : SETTLED_MS,
    );
    return () => clearTimeout(timer);
  }, [draft, composing, change]);

  useEffect(() => {
    if (autoFocus) input.current?.focus();
    const slash = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", slash);
    return () => removeEventListener("keydown", slash);
  }, [autoFocus]);

  return (
    <search className={css["search"]}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="1.5">
          <circle cx="6" cy="6" r="4.5" />
          <path d="M9.4 9.4 13 13" />
        </g>
      </svg>
      <input
        ref={input}
        type="search"
        className={css["field"]}
        aria-label={intl.formatMessage({ id: "app.search" })}
        aria-keyshortcuts="/"
        placeholder={intl.formatMessage({ id: "app.search" })}
        value={draft ?? words}
        maxLength={MAX_WORDS}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(false);
          setDraft(currentTarget.value);
        }}
        onFocus={() => {
          refining.current = false;
        }}
        onKeyDown={(event) => {
          // While composing, Escape belongs to the input method.
          if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          if ((draft ?? words) === "") event.currentTarget.blur();
          else setDraft("");
        }}
      />
      <kbd className={css["key"]}>/</kbd>
    </search>
  );
}
