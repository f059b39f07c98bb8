import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quotation } from "./copy-candidates.ts";
import { type Anchored, anchorPassages, without } from "./find-in-copy.ts";

const SENTENCES = [
  "As the quarrel spread, on 2 March the harbour master announced three points.",
  "Nobody on the far shore was convinced, and the ferries stayed where they were.",
  "The bell rang at noon, and “the toll stands until further notice” was read out.",
  "In the winter of 1920 the breakwater gave way in a storm that lasted two nights.",
  "A second dredger was ordered from abroad, although its price had doubled by then.",
  "The bell rang at noon once more when the last keel had left the eastern yard.",
  "Fishermen's wives kept the only ledger that the flood had not reached in time.",
  "By the first of June every lamp of the outer light was burning whale oil again.",
] as const;
const TEXT = SENTENCES.join(" ");

function quote(exact: string, context = 30): Quotation {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  return {
    id: exact,
    exact,
    start,
    prefix: TEXT.slice(Math.max(0, start - context), start),
    suffix: TEXT.slice(end, end + context),
  };
}

const QUOTES = SENTENCES.map((sentence) => quote(sentence));
const find = (text: string, sought: Quotation): Anchored | undefined =>
  anchorPassages(text, [sought])[0];
const words = (text: string, found: Anchored | undefined): string | null =>
  found === undefined || found.how === "missing" ? null : text.slice(found.start, found.end);
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

describe("a passage is found in a copy that says the same", () => {
  test.each([
    ["as it is", (text: string) => text, "exact"],
    ["with a head and a foot", (text: string) => `Menu\n\n${text}\n\n© all`, "exact"],
    ["set in short lines", (text: string) => text.replace(/(.{1,40}) /g, "$1\n"), "folded"],
    ["with straight quotes", (text: string) => text.replace(/[“”]/g, '"'), "folded"],
    ["with wider spaces", (text: string) => text.replaceAll(" ", " \u00a0"), "folded"],
    ["with words cut in two", (text: string) => text.replaceAll("toll", "to-\nll"), "folded"],
    ["with parts for letters", (text: string) => text.normalize("NFD"), "exact"],
    ["without one of its words", (text: string) => text.replace("further ", ""), "approximate"],
    ["with one word for another", (text: string) => text.replace("toll", "tax"), "approximate"],
    ["with one word more", (text: string) => text.replace("toll", "old toll"), "approximate"],
  ])("%s", (_, change, how) => {
    const copy = change(TEXT);
    const sought = quote("“the toll stands until further notice” was read out.");
    const found = find(copy, sought);
    expect(found).toMatchObject({ how, elsewhere: false });
    const shown = words(copy, found)?.normalize("NFC").replace(/\s+/g, " ");
    expect(shown).toMatch(/^["“]the .* stands until .* was read out\.$/);
  });
});

describe("how a copy is set is no difference of words", () => {
  const sought = (exact: string): Quotation => ({
    id: "a",
    exact,
    prefix: "",
    suffix: "",
    start: null,
  });
  test.each([
    ["東京で会議が開かれ、協定が調印された。", "東京で会議が\n開かれ、協定が\n調印された。"],
    [
      "두 나라는 미사일 방어 협정에 서명했다고 발표하였다.",
      "두 나라는 미사\n일 방어 협\n정에 서명했다고\n발표하였다.",
    ],
    [
      "The committee cut its budget by nine percent.",
      "The com-\nmittee cut its budget by nine percent[3].",
    ],
    [
      "The committee cut its budget by nine percent in May.",
      "The committee cut its budget by nine\n\n12   THE REPORT\n\npercent in May.",
    ],
  ])("%s", (exact, copy) => {
    expect(find(`Before. ${copy} After.`, sought(exact))).toMatchObject({
      how: "folded",
      telling: false,
    });
  });

  test("the head of a page inside a quotation is told apart from its words", () => {
    const copy = "The committee cut its budget by nine\n\n12   THE REPORT\n\npercent in June.";
    const found = find(copy, sought("The committee cut its budget by nine percent in May."));
    if (found === undefined || found.how === "missing") throw new Error("not found");
    expect(found).toMatchObject({ how: "approximate", telling: true });
    expect(found.furniture.map(({ start, end }) => copy.slice(start, end).trim())).toEqual([
      "12   THE REPORT",
    ]);
    expect(without(copy, found, found.furniture)).toBe(
      "The committee cut its budget by nine percent in June.",
    );
  });
});

describe("nothing is claimed that is not there", () => {
  test.each([
    ["another text", "An invented land has other quarrels: of wells, of wool and of a wall."],
    ["no text", ""],
    ["the words in another order", TEXT.split(" ").reverse().join(" ")],
    ["a translation", "종이 정오에 울렸고, 별도의 통지가 있을 때까지 통행료를 받는다고 읽었다."],
  ])("%s", (_, copy) => {
    for (const found of anchorPassages(copy, QUOTES)) {
      expect(found).toMatchObject({ how: "missing", because: "absent" });
    }
  });

  test("a bare date is one only between its own words", () => {
    const date = quote("2 March");
    expect(find(TEXT, date)?.how).toBe("exact");
    expect(find("It was on 2 March that somebody else was born.", date)).toEqual({
      id: date.id,
      how: "missing",
      because: "context",
    });
    expect(find(TEXT, { ...date, prefix: "", suffix: "" })?.how).toBe("missing");
  });

  test("a sentence like another one does not take its place", () => {
    const notes = [3, 8, 9].map(
      (day) => `${day}) Joint statement of the harbour board, ${day} May.`,
    );
    const source = notes.join("\n");
    const sought = notes.map((exact, i) => ({
      id: `${i}`,
      exact: exact.slice(3),
      prefix: exact.slice(0, 3),
      suffix: "",
      start: source.indexOf(exact) + 3,
    }));
    const found = anchorPassages(source.replace(notes[1] ?? "", ""), sought);
    expect(found.map(({ how }) => how)).toEqual(["exact", "missing", "exact"]);
    // Its words are there, but they are another's: that has nothing to do with how few they are.
    expect(found[1]).toMatchObject({ because: "absent" });
  });

  test("the right words among quite other ones are said to be elsewhere", () => {
    const [sentence] = SENTENCES;
    const other = `Completely different matters came first. ${sentence} And then yet more of them.`;
    const middle = { ...quote(SENTENCES[3]), exact: sentence };
    expect(find(other, middle)).toMatchObject({ how: "exact", elsewhere: true });
  });
});

test("repeated words are told apart by what stands around them", () => {
  const first = quote("The bell rang at noon");
  const second = { ...quote("The bell rang at noon once more"), id: "second" };
  const again = { ...second, exact: first.exact, suffix: " once more when the last keel" };
  const [one, two] = anchorPassages(`${SENTENCES[6]} ${TEXT}`, [first, again]);
  const by = SENTENCES[6].length + 1;
  expect(one).toMatchObject({ how: "exact", start: by + (first.start ?? 0) });
  expect(two).toMatchObject({ how: "exact", start: by + (second.start ?? 0) });
});

test("where the context says nothing, the order of the text does", () => {
  const line = "The toll was paid in silver by every boat of the fleet.";
  const between = Array.from({ length: 6 }, (_, i) => SENTENCES[i]);
  const source = between.map((sentence) => `${line} ${sentence}`).join(" ");
  const starts = [...source.matchAll(/The toll was/g)].map(({ index }) => index);
  const sought = [...starts.map((start) => ({ id: `${start}`, exact: line, start })), QUOTES[3]]
    .flatMap((each) => each ?? [])
    .map((each) => ({ prefix: "", suffix: "", ...each }));
  const moved = `${SENTENCES[7]} ${SENTENCES[6]} `;
  const found = anchorPassages(
    moved + source,
    sought.map((each) => ({ ...each, start: source.indexOf(each.exact, each.start ?? 0) })),
  );
  expect(found.slice(0, starts.length)).toMatchObject(
    starts.map((start) => ({ how: "exact", start: start + moved.length })),
  );
});

/** Ways a copy comes to differ that leave every word in its order. */
const retypings = fc
  .array(
    fc.constantFrom<(text: string) => string>(
      (text) => text.replace(/(.{1,35}) /g, "$1\n"),
      (text) => text.replaceAll(" ", "  "),
      (text) => text.replace(/[“”]/g, '"').replaceAll("'", "’"),
      (text) => text.replaceAll("fi", "\ufb01"),
      (text) => `Share this\n${text}\nMore from us`,
      (text) => text.normalize("NFD"),
    ),
    { maxLength: 4 },
  )
  .map((changes) => (text: string) => changes.reduce((each, change) => change(each), text));

test("a copy that was only set anew holds every passage, at its place", () => {
  fc.assert(
    fc.property(
      retypings,
      fc.nat(TEXT.split(" ").length - 10),
      fc.integer({ min: 10, max: 40 }),
      (retype, from, length) => {
        const some = TEXT.split(" ").slice(from, from + length);
        const sought = quote(some.join(" "));
        const copy = retype(TEXT);
        const found = find(copy, sought);
        expect(found?.how).toMatch(/^(exact|folded)$/);
        expect(bare(words(copy, found)?.normalize("NFKC") ?? "")).toBe(bare(sought.exact));
      },
    ),
  );
});

test("a word that dropped out of a sentence does not lose it, nor move it", () => {
  fc.assert(
    fc.property(fc.nat(SENTENCES.length - 1), fc.nat(9), retypings, (i, dropped, retype) => {
      const sentence = SENTENCES[i] ?? "";
      const damaged = sentence
        .split(" ")
        .filter((_, w) => w !== dropped)
        .join(" ");
      const copy = retype(TEXT.replace(sentence, damaged));
      const found = anchorPassages(copy, QUOTES)[i];
      expect(found).toMatchObject({ how: "approximate", elsewhere: false });
      const kept = bare(words(copy, found)?.normalize("NFKC") ?? "");
      expect(bare(damaged)).toContain(kept);
      expect(kept.length).toBeGreaterThan(bare(damaged).length * 0.85);
    }),
  );
});

test("a first word that dropped out does not take a word of the heading in its place", () => {
  const copy = `Share this\n${TEXT.replace("As the", "the")}`;
  expect(words(copy, anchorPassages(copy, QUOTES)[0])).toMatch(/^the quarrel .* points\.$/);
});

describe("a passage in other words is shown from its first to its last, with no word beside it", () => {
  const said = "“the toll stands until further notice” was read out.";
  test.each([
    ["one more at its start", "“the toll", "“the old toll"],
    ["one more at its start, longer than the first", "“the toll", "“the biggest toll"],
    ["one more before its last word", "was read out.", "was read loudly out."],
    ["one more before its last two", "was read out.", "was twice read out."],
    ["another last word", "read out.", "read aloud."],
    ["without its last word", "read out.", "read."],
    ["without its last two words", "was read out.", "was."],
  ])("%s", (_, from, to) => {
    const copy = TEXT.replace(from, to);
    expect(words(copy, find(copy, quote(said)))).toBe(said.replace(from, to));
  });
});

describe("of two passages of nearly the same words, a copy of one is not taken for the other", () => {
  const rung = "The bell rang at noon, and the toll stands until further notice.";
  const blown = rung.replace("bell", "horn");
  const sought = (exact: string, start: number | null): Quotation => ({
    id: exact,
    exact,
    prefix: "",
    suffix: "",
    start,
  });

  test.each([
    ["is known", 0, 500],
    ["is not known", null, null],
  ])("whichever is asked for first; where they stand in the source %s", (_, one, other) => {
    const copy = `Before it. ${rung} After it.`;
    const asked = [sought(blown, one), sought(rung, other)];
    expect(anchorPassages(copy, asked)).toMatchObject([{ how: "missing" }, { how: "exact" }]);
    expect(anchorPassages(copy, asked.toReversed())).toMatchObject([
      { how: "exact" },
      { how: "missing" },
    ]);
  });

  test("but a passage within another one has its place there too", () => {
    const asked = [sought(rung, null), sought(rung.slice(0, -9), null)];
    expect(anchorPassages(rung, asked)).toMatchObject([{ how: "exact" }, { how: "exact" }]);
  });
});

test("a passage that was taken out is not found, and the others are", () => {
  fc.assert(
    fc.property(fc.nat(SENTENCES.length - 1), retypings, (i, retype) => {
      const copy = retype(TEXT.replace(SENTENCES[i] ?? "", ""));
      const found = anchorPassages(copy, QUOTES);
      expect(found.flatMap(({ how }, at) => (how === "missing" ? [at] : []))).toEqual([i]);
    }),
  );
});
