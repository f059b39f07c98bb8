/**
 * Thresholds by which a passage is found in somebody's copy of its source, in one table. Lengths are
 * in UTF-16 code units of folded text, contexts without their spaces; shares are from 0 to 1.
 *
 * They hold together: with them the shipped passages are found in damaged copies of their articles,
 * and none in another article (`find-in-copy-shipped.test.ts`). Whoever changes one runs that test.
 */
export const THRESHOLDS = {
  /** Shorter words could stand in any article, as a bare date could; a wide character counts twice. */
  distinctiveLength: 32,
  /** More places of the same words are not looked at: they are words of every page. */
  placesTried: 500,

  /** Likeness from which on a context agrees: unrelated words of one language are at 0.2 to 0.3. */
  contextAgrees: 0.5,
  /** So much context on both sides together must be known before its absence means anything. */
  contextTells: 8,
  /** So much on one side alone speaks for a place; fewer letters may agree by chance. */
  sideTells: 10,
  /** The worth of one side beside both: a page break or a heading may stand on the other side. */
  sideCounts: 0.9,

  /** The largest share of characters that may differ in a passage whose context confirms it. */
  differenceConfirmed: 0.2,
  /** The largest share without such a context: only the words themselves speak for the place. */
  differenceUnconfirmed: 0.12,
  /** Short words that differ say little themselves: so much context must be stated … */
  shortContext: 20,
  /** … and agree so well. */
  shortAgrees: 0.8,
  /** Words an approximate search may be off at either end, before the context corrects it. */
  strayWords: 3,

  /** Characters of a shared run: fewer are everywhere, more are lost where every tenth differs. */
  runLength: 5,
  /** A run at so many places in passages says nothing of any of them. */
  runCommon: 24,
  /** Share of a passage's runs a stretch must have: where a fifth differs (0.8⁵) a third is left in all. */
  runsShared: 0.08,
  /** Stretches of the text that a passage is looked for in, the most promising ones. */
  stretchesTried: 8,

  /** Places whose weights are nearer to each other are told apart by where they are. */
  tie: 0.15,
  /** Two places are the same if they share more of the shorter one. */
  samePlace: 0.5,
} as const;
