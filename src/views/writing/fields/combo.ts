/** A field that offers what it may hold: which offers words leave, and what each key does. */

export interface Option {
  readonly id: string;
  readonly text: string;
  /** The language of the text; "" where it is not stated. */
  readonly lang: string;
  /** How many events have it; null where that is not counted. */
  readonly events: number | null;
}

const MOST_OFFERS = 8;

const folded = (text: string): string => text.normalize("NFKC").toLocaleLowerCase("en").trim();

/** The options that have the typed words, those that begin with them first, then as they came: most used first. */
export function offersFor(
  typed: string,
  options: readonly Option[],
  taken: ReadonlySet<string>,
): readonly Option[] {
  const words = folded(typed);
  const rank = ({ id, text }: Option): number => {
    const name = folded(text);
    if (name.startsWith(words)) return 0;
    if (name.split(/[\s(·-]+/u).some((word) => word.startsWith(words))) return 1;
    return name.includes(words) || folded(id) === words ? 2 : 3;
  };
  return options
    .filter((option) => !taken.has(option.id) && rank(option) < 3)
    .map((option, at) => ({ option, at, rank: rank(option) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST_OFFERS)
    .map(({ option }) => option);
}

/** True where the words are the name of an option: another one of that name would be its double. */
export const isNamed = (typed: string, options: readonly Option[]): boolean =>
  options.some(({ text }) => folded(text) === folded(typed));

export interface Combo {
  readonly typed: string;
  readonly isOpen: boolean;
  /** The offer that Enter takes; the one past the last makes a new one; -1 is none. */
  readonly active: number;
  /** Words that a second Enter, right after the first, makes a new one of; null for none. */
  readonly again: string | null;
}

export const AT_REST: Combo = { typed: "", isOpen: false, active: -1, again: null };

export type ComboAct =
  | { readonly do: "take"; readonly offer: number }
  /** @property instead  in the place of what the first Enter took. */
  | { readonly do: "make"; readonly text: string; readonly instead: boolean }
  | { readonly do: "drop-last" };

export interface Answered {
  readonly combo: Combo;
  readonly act: ComboAct | null;
}

/** Typing opens the offers, and the first of them is ready. */
export const afterTyping = (typed: string, offers: number): Combo => ({
  typed,
  isOpen: true,
  active: typed.trim() !== "" && offers > 0 ? 0 : -1,
  again: null,
});

/** What a key does; null where it is none of the field's. @param canMake  whether its words may become a new one. */
export function afterKey(
  combo: Combo,
  key: string,
  offers: number,
  canMake: boolean,
): Answered | null {
  const { typed, isOpen, active } = combo;
  const count = offers + (canMake ? 1 : 0);
  switch (key) {
    case "ArrowDown":
    case "ArrowUp": {
      if (count === 0) return { combo: { ...combo, isOpen: true }, act: null };
      const step = key === "ArrowDown" ? 1 : -1;
      const from = !isOpen || (active < 0 && step < 0) ? (step > 0 ? -1 : count) : active;
      const next = (from + step + count) % count;
      return { combo: { ...combo, isOpen: true, active: next, again: null }, act: null };
    }
    case "Enter":
      return afterEnter(combo, offers, canMake);
    case "Escape":
      return isOpen
        ? { combo: { ...combo, isOpen: false, active: -1, again: null }, act: null }
        : null;
    case "Backspace":
      return typed === "" ? { combo: { ...combo, again: null }, act: { do: "drop-last" } } : null;
    case "Tab":
      return { combo: { ...combo, isOpen: false, active: -1, again: null }, act: null };
    default:
      return null;
  }
}

function afterEnter(combo: Combo, offers: number, canMake: boolean): Answered {
  const { typed, isOpen, active, again } = combo;
  if (typed === "" && again !== null) {
    return { combo: AT_REST, act: { do: "make", text: again, instead: true } };
  }
  if (isOpen && active >= 0 && active < offers) {
    const made = canMake && typed.trim() !== "" ? typed.trim() : null;
    return { combo: { ...AT_REST, again: made }, act: { do: "take", offer: active } };
  }
  if (!canMake || typed.trim() === "") return { combo, act: null };
  if (isOpen && active === offers) {
    return { combo: AT_REST, act: { do: "make", text: typed.trim(), instead: false } };
  }
  // Nobody makes a new one by a slip: the first Enter only points at it.
  return { combo: { ...combo, isOpen: true, active: offers, again: null }, act: null };
}
