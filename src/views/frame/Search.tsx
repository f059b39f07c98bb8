import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { criteriaOf, MAX_WORDS, setView, setWords } from "../../query/criteria/query.ts";
import { isTyping } from "../kit/keys/is-typing.ts";
import { useKeydown } from "../kit/keys/use-keydown.ts";
import { late } from "../kit/late.tsx";
import { preferredLanguage } from "../state/preferences.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { fillsFrame } from "../state/view.ts";
import type { DateOfferProps } from "./DateOffer.tsx";
import { focusResult } from "./focus-result.ts";
import css from "./Search.module.css";

/** Long enough to let a quick typist finish, short enough to feel immediate. */
const SETTLED_MS = 150;

/** Remembers what was looked for, for the palette to offer again. */
const recent = () => import("../palette/recent.ts");

const DateOffer = late<DateOfferProps>(async () => (await import("./DateOffer.tsx")).DateOffer);

export function Search({ autoFocus }: { autoFocus: boolean }): ReactNode {
  const intl = useIntl();
  const { change, state, store } = useSession();
  const words = useSessionState((state) => state.query.words);
  const input = useRef<HTMLInputElement>(null);
  /** The words in the field while they differ from the query's; null once the two are one. */
  const [draft, setDraft] = useState<string | null>(null);
  const [followed, setFollowed] = useState(words);
  if (words !== followed) {
    // Whoever goes elsewhere takes along nothing half typed.
    setFollowed(words);
    setDraft(null);
  }
  const typed = draft ?? words;
  // A half-composed Hangul syllable is not a word yet.
  const [composing, setComposing] = useState(false);
  // The first letter of a visit to the field is a deliberate act, and so is emptying it; the rest
  // refines what Back should undo in one go.
  const refining = useRef(false);

  /** What had the keyboard before the field. */
  const from = useRef<Element | null>(null);

  const commit = () => {
    if (draft === null) return;
    const refines = refining.current && draft !== "";
    change((query) => setWords(query, draft), refines ? "replace" : "push");
    refining.current = draft !== "";
    setDraft(null);
  };
  const settle = useEffectEvent(commit);
  useEffect(() => {
    if (draft === null || composing) return;
    const timer = setTimeout(settle, draft === "" ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [draft, composing]);

  const toField = () => input.current?.focus();
  /** To the first event that matches; where the timeline has none in view, to that of the list. */
  const toResults = async () => {
    const from = document.activeElement;
    commit();
    const { query: asked } = state.getState();
    const {
      entries: [first],
    } = await store.ask({
      kind: "list",
      criteria: criteriaOf(asked),
      lang: asked.lang ?? preferredLanguage(),
      from: 0,
      to: 1,
    });
    if (first === undefined) return;
    // What fills the frame has no results: they are shown over it.
    if (!fillsFrame(asked) && (await focusResult(first.id, from))) return;
    change((now) => ({ ...setView(now, "list"), passage: null }));
    await focusResult(first.id, from);
  };

  /** Goes to the results; where that fails twice the keyboard stays where it was, and the key can be pressed again. */
  const tryResults = () => void toResults().catch(() => undefined);

  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  useKeydown((event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  }, window);

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
        value={typed}
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
        onFocus={({ relatedTarget }) => {
          refining.current = false;
          from.current = relatedTarget;
        }}
        onBlur={({ currentTarget: { value } }) => {
          // Where it cannot be fetched it is not remembered, and nothing else is lost.
          if (value !== "")
            void recent().then(
              (list) => list.rememberSearch(value, state.getState().query.data),
              () => undefined,
            );
        }}
        onKeyDown={(event) => {
          // While composing, both belong to the input method.
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" || event.key === "ArrowDown") {
            event.preventDefault();
            const offer = document.querySelector<HTMLElement>("[data-date-offer]");
            if (offer) offer.focus();
            else tryResults();
          }
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (typed !== "") setDraft("");
          // Back to where `/` was pressed; from nowhere, the keyboard stays.
          else if (from.current instanceof HTMLElement && from.current.isConnected) {
            from.current.focus();
          }
        }}
      />
      <kbd className={css["key"]}>/</kbd>
      {typed !== "" && <DateOffer typed={typed} toField={toField} toResults={tryResults} />}
    </search>
  );
}
