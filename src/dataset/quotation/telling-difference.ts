/** Tells differences that change what is said from those of spelling and setting. */

const NUMBERS = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half first second third".split(
    " ",
  ),
);
const NEGATIONS = new Set("not no never none nor neither nobody nothing without cannot".split(" "));
const NEGATED = /n[’']t$|^(?:안|못)$|않|아니|없|못하/u;

/**
 * True where one wording has a name, a number or a negation that the other has not. A name is a word with
 * a capital that does not begin a sentence.
 */
export function isTellingDifference(left: string, right: string): boolean {
  const [a, b] = [tellingWords(left), tellingWords(right)];
  const lacks = (some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>) =>
    [...some].some(([word, times]) => (others.get(word) ?? 0) < times);
  return lacks(a, b) || lacks(b, a);
}

/** How often each telling word occurs, in small letters. */
function tellingWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  let begins = true;
  for (const raw of text.normalize("NFKC").split(/[\s\-–—/]+/u)) {
    const word = raw.replace(/^[^\p{L}\p{N}$€£₩%]+|[^\p{L}\p{N}%]+$/gu, "");
    if (word === "") continue;
    const small = word.toLowerCase();
    // "In" is in small letters where the other wording goes on with it.
    const isName = !begins && /^\p{Lu}/u.test(word) && !/^I$/.test(word);
    if (isName || /\p{N}/u.test(word) || NUMBERS.has(small) || isNegation(small)) count(small);
    begins = /[.?!…:][”’"')\]]*$/u.test(raw);
  }
  return counts;
}

const isNegation = (word: string): boolean => NEGATIONS.has(word) || NEGATED.test(word);
