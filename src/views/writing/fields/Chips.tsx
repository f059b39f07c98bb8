import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Finding } from "../../../dataset/problems/finding.ts";
import { announce } from "../../kit/announce.ts";
import css from "./Chips.module.css";
import {
  AT_REST,
  afterKey,
  afterTyping,
  type Combo,
  type ComboAct,
  isNamed,
  type Option,
  offersFor,
} from "./combo.ts";
import { Field, type Tied } from "./Field.tsx";

export interface Chip {
  readonly key: string;
  readonly text: string;
  readonly lang: string;
  /** A slot of the palette, null for ink; undefined where it has no colour. */
  readonly hue?: number | null | undefined;
  /** The words that it was filled in for. */
  readonly because?: string | null;
  /** True where it is made with the event. */
  readonly isNew?: boolean;
}

export interface ChipsProps {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly options: readonly Option[];
  /** True where the options are an answer to the typed words already. */
  readonly isAnswer?: boolean;
  readonly typed: string;
  readonly setTyped: (text: string) => void;
  readonly take: (id: string) => void;
  readonly remove: (at: number) => void;
  /** Absent where nothing new can be made. @param instead  in the place of the last. */
  readonly make?: (text: string, instead: boolean) => void;
  /** The words of an offer to make a new one: "New actor “harb”". */
  readonly makeWords?: (text: string) => string;
  readonly hint?: ReactNode;
  readonly findings?: readonly Finding[] | undefined;
}

/** A field of several values, each with its own way out, that offers what there is (WAI-ARIA combobox). */
export function Chips(props: ChipsProps): ReactNode {
  const { label, chips, hint, findings } = props;
  const intl = useIntl();
  const reasons = [...new Set(chips.flatMap(({ because }) => (because ? [because] : [])))];
  const from =
    reasons.length === 0
      ? undefined
      : intl.formatMessage(
          { id: "form.from" },
          { words: reasons.map((each) => `“${each}”`).join(", ") },
        );
  return (
    <Field label={label} hint={hint ?? from} findings={findings}>
      {(tied) => <Combobox {...props} tied={tied} />}
    </Field>
  );
}

function Combobox(props: ChipsProps & { readonly tied: Tied }): ReactNode {
  const { chips, options, isAnswer = false, typed, setTyped, tied, remove } = props;
  const intl = useIntl();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [combo, setCombo] = useState<Combo>({ ...AT_REST, typed });
  const taken = new Set(chips.map(({ key }) => key));
  const offersOf = (text: string) =>
    isAnswer ? options.filter(({ id }) => !taken.has(id)) : offersFor(text, options, taken);
  const offers = offersOf(typed);
  const { make, makeWords } = props;
  const canMake = make !== undefined && typed.trim() !== "" && !isNamed(typed, options);
  const now: Combo = { ...combo, typed };
  // An answer comes later than the key: the first of it is ready then.
  const active =
    now.isOpen && now.active < 0 && isAnswer && typed.trim() !== "" && offers.length > 0
      ? 0
      : Math.min(now.active, offers.length + (canMake ? 0 : -1));
  const isOpen = now.isOpen && (offers.length > 0 || canMake);

  const move = (next: Combo) => {
    setCombo(next);
    if (next.typed !== typed) setTyped(next.typed);
  };
  const act = (what: ComboAct | null) => {
    switch (what?.do) {
      case "take": {
        const offer = offers[what.offer];
        if (offer === undefined) return;
        props.take(offer.id);
        const again = canMake ? typed.trim() : null;
        announce(
          intl.formatMessage(
            { id: again === null ? "form.chips.taken" : "form.chips.takenAgain" },
            { name: offer.text, words: again ?? "" },
          ),
        );
        return;
      }
      case "make":
        make?.(what.text, what.instead);
        announce(intl.formatMessage({ id: "form.chips.made" }, { name: what.text }));
        return;
      case "drop-last": {
        const last = chips.at(-1);
        if (last === undefined) return;
        remove(chips.length - 1);
        announce(intl.formatMessage({ id: "form.chips.removed" }, { name: last.text }));
        return;
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Letters of a script that is put together are not keys yet; a command goes to the form.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const answered = afterKey({ ...now, active }, event.key, offers.length, canMake);
    if (answered === null) return;
    if (event.key !== "Tab" && !(event.key === "Backspace" && answered.act === null)) {
      event.preventDefault();
    }
    if (event.key === "Escape") event.stopPropagation();
    move(answered.combo);
    act(answered.act);
  };
  const choose = (at: number) => {
    setCombo(AT_REST);
    setTyped("");
    act(
      at < offers.length
        ? { do: "take", offer: at }
        : { do: "make", text: typed.trim(), instead: false },
    );
    input.current?.focus();
  };
  const optionId = (at: number) => `${listId}-${at}`;
  return (
    <div className={css["chips"]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the input means the input */}
      <div
        className={css["box"]}
        role="presentation"
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget) return;
          event.preventDefault();
          input.current?.focus();
        }}
      >
        {chips.map(({ key, text, lang, hue, because, isNew }, at) => (
          <span key={key} className={css["chip"]} data-new={isNew || undefined}>
            {hue !== undefined && <i className={css["dot"]} data-hue={hue ?? "none"} />}
            <span lang={lang || undefined} dir="auto">
              {text}
            </span>
            <button
              type="button"
              aria-label={intl.formatMessage(
                { id: because ? "form.chips.removeFrom" : "form.chips.remove" },
                { name: text, words: because ?? "" },
              )}
              onClick={() => {
                remove(at);
                input.current?.focus();
              }}
            >
              ×
            </button>
          </span>
        ))}
        <input
          {...tied}
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
          autoComplete="off"
          placeholder={intl.formatMessage({ id: "form.chips.add" })}
          value={typed}
          onChange={({ currentTarget }) =>
            move(afterTyping(currentTarget.value, offersOf(currentTarget.value).length))
          }
          onKeyDown={onKeyDown}
          onClick={() => setCombo({ ...now, isOpen: true })}
          onBlur={() => setCombo({ ...AT_REST, typed })}
        />
      </div>
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label={intl.formatMessage({ id: "form.chips.offers" })}
          className={css["offers"]}
        >
          {offers.map((offer, at) => (
            <Offered
              key={offer.id}
              id={optionId(at)}
              isActive={at === active}
              choose={() => choose(at)}
              note={
                offer.events === null
                  ? null
                  : intl.formatMessage({ id: "form.chips.events" }, { events: offer.events })
              }
            >
              <span lang={offer.lang || undefined} dir="auto">
                {offer.text}
              </span>
            </Offered>
          ))}
          {canMake && (
            <Offered
              id={optionId(offers.length)}
              isActive={active === offers.length}
              choose={() => choose(offers.length)}
              note={intl.formatMessage({
                id: active === offers.length ? "form.chips.once" : "form.chips.twice",
              })}
            >
              {makeWords?.(typed.trim()) ?? typed.trim()}
            </Offered>
          )}
        </div>
      )}
    </div>
  );
}

function Offered({
  id,
  isActive,
  choose,
  note,
  children,
}: {
  id: string;
  isActive: boolean;
  choose: () => void;
  note: string | null;
  children: ReactNode;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox points at it
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      {children}
      {note !== null && <span className={css["note"]}>{note}</span>}
    </div>
  );
}
