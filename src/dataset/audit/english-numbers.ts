/** Numbers as English text counts days and years with them: "60", "two", "a". */

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = "thirty forty fifty sixty seventy eighty ninety hundred".split(" ");

/** A number in the source of a pattern, without a group. */
export const NUMBER = `\\d{1,4}|${[...NUMBERS, ...TENS].join("|")}|an?`;

/** Reads what `NUMBER` matches. */
export function numberOf(text: string): number {
  const said = text.toLowerCase();
  const word = NUMBERS.indexOf(said);
  if (word >= 0) return word;
  const ten = TENS.indexOf(said);
  if (ten >= 0) return (ten + 3) * 10;
  return /^an?$/.test(said) ? 1 : Number(said);
}
