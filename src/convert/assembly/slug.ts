/** Ids made of words: letters of Latin, Korean romanised, nothing else. */

const INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
const VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = /[\uAC00-\uD7A3]/g;
const LONGEST = 50;

/** Marks go, Korean is romanised. */
const latin = (text: string): string =>
  text
    .replace(SYLLABLES, romanised)
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "");

/** Lower-case words with hyphens; empty where nothing of them is Latin or Korean. */
export function slug(words: string): string {
  const start = words.length > LONGEST + 20 ? words.slice(0, LONGEST + 20) : words;
  return hyphened(start, false) ?? hyphened(latin(start).toLowerCase(), true) ?? "";
}

const HYPHEN = 45;
/** Letters of an id, by the letter of ASCII that each stands for. */
const STANDS_FOR = Uint8Array.from({ length: 128 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(lower) ? lower.charCodeAt(0) : HYPHEN;
});
const LETTERS = new Uint8Array(LONGEST);
/** A list of each length, to be filled anew: to make one for every id takes as long as the id. */
const LISTS = Array.from({ length: LONGEST + 1 }, (_, length) => new Array<number>(length).fill(0));

/**
 * One hyphen for whatever is no letter, letter by letter: a pattern takes twice as long, and a table may have
 * a source in every row.
 *
 * @param isLatin  whether a letter beyond ASCII is a hyphen too; if not, there is no answer for such words.
 */
function hyphened(words: string, isLatin: boolean): string | null {
  let length = 0;
  let wasHyphen = true;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > 127 && !isLatin) return null;
    const letter = STANDS_FOR[code] ?? HYPHEN;
    const isHyphen = letter === HYPHEN;
    if ((isHyphen && wasHyphen) || length === LONGEST) continue;
    LETTERS[length++] = letter;
    wasHyphen = isHyphen;
  }
  if (wasHyphen && length > 0) length--;
  const list = LISTS[length] ?? [];
  for (let at = 0; at < length; at++) list[at] = LETTERS[at] ?? HYPHEN;
  return String.fromCharCode.apply(null, list);
}

/** A syllable by the Revised Romanization, letter by letter. */
function romanised(syllable: string): string {
  const index = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  const initial = INITIALS[Math.floor(index / 588)] ?? "";
  const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? "";
  return initial + vowel + (FINALS[index % 28] ?? "");
}

/**
 * Gives each entry an id of its own. Ids that rise, as the numbers of rows do, cannot repeat: no set of them is
 * kept until one does not.
 */
export class Ids {
  #rising: string[] = [];
  #last = "";
  #taken: Set<string> | null = null;
  readonly #next = new Map<string, number>();

  /** Takes an id as it is; false where it is taken or no id. */
  keep(id: string): boolean {
    return IS_ID.test(id) && this.#take(id);
  }

  /** An id like this one that is new. */
  make(wanted: string, otherwise: string): string {
    const base = wanted === "" ? otherwise : wanted;
    if (this.#take(base)) return base;
    for (let number = this.#next.get(base) ?? 2; ; number++) {
      const id = `${base}-${number}`;
      if (!this.#take(id)) continue;
      this.#next.set(base, number + 1);
      return id;
    }
  }

  #take(id: string): boolean {
    if (this.#taken !== null) return isNewIn(this.#taken, id);
    if (isAfter(id, this.#last)) {
      this.#last = id;
      this.#rising.push(id);
      return true;
    }
    this.#taken = new Set(this.#rising);
    this.#rising = [];
    return isNewIn(this.#taken, id);
  }
}

/** Answers whether it is longer, or as long and later: `e9`, `e10`, `e11`. */
const isAfter = (id: string, other: string): boolean =>
  id.length === other.length ? id > other : id.length > other.length;

/** One look instead of two: most are new. */
function isNewIn(taken: Set<string>, id: string): boolean {
  const before = taken.size;
  return taken.add(id).size > before;
}

export const IS_ID = /^[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}$/;
