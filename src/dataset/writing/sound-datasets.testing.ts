/** Random sound datasets, with all that a format may stumble over: dates of every form, scripts, quotes, line ends. */
import fc from "fast-check";
import { type Dataset, datasetSchema, type Localized } from "../format/schema.ts";
import { CLAIM_ROLES, EVENT_KINDS, EVENT_STATUSES, EVENT_WEIGHTS } from "../format/vocabulary.ts";

/** Ids as people give them; of sources without a slash, which would say of a passage what source it is from. */
const names = (prefix: string, max: number) =>
  fc.uniqueArray(
    fc.constantFrom("a", "b-2", "C.3", "d_4", "e:5", "1920-toll").map((each) => prefix + each),
    { minLength: 1, maxLength: max },
  );

/** Words that are known to break files. */
const HARD_WORDS = [
  "The truce is signed",
  "휴전 협정에 서명하다",
  '"Quoted", and; parted, by: all \\ marks',
  "=SUM(A1:A9)",
  "+1 bell",
  "-5 degrees",
  "@ the ford",
  "'tis said",
  "'=1",
  "معاهدة السلام",
  "שלום, עולם",
  "🚢👩‍👩‍👧 at anchor",
  "Ünïcödé – naïve café",
  "a < b && c > d",
  "<b>bold</b> &amp; &lt;bare&gt;",
  "50% of {all} $ums_#1 ~ ^",
  "BEGIN:VEVENT",
  "TY  - BOOK",
  "@book{x,",
  "x".repeat(200),
  "가".repeat(120),
] as const;

const words = fc.oneof(
  fc.constantFrom(...HARD_WORDS),
  fc
    .array(fc.constantFrom(...HARD_WORDS.slice(0, 19)), { minLength: 1, maxLength: 3 })
    .map((each) => each.join(" ")),
);
/** Words over several lines, with white space that a format may lose. */
const prose = fc.oneof(
  words,
  fc.tuple(words, words).map((two) => two.join("\n")),
  fc.tuple(words, words).map((two) => two.join("\n\n")),
  fc.constantFrom("  indented\tand  spaced  ", "a\r\nb", "line\n", "\nline"),
);

const either = (text: fc.Arbitrary<string>): fc.Arbitrary<Localized> =>
  fc.oneof(
    text,
    fc.record({ en: text, ko: text }),
    text.map((ko) => ({ ko })),
  );

const DATES = [
  "1921-03-04",
  "2001-02",
  "2001",
  "1985~",
  "1985-03?",
  "1985-03-04%",
  "2001-21",
  "2001-24~",
  "198X",
  "19XX",
  "2013/2017",
  "2013-02/2013-05-04",
  "1985~/1990?",
  "2025-02/..",
  "../1990-01-02",
  "1990/",
  "/1990",
  "-0043",
  "-0043-03-15",
  "0000",
  "0079-10",
  "-0099/0014-08-19",
  "Y-12000",
  "Y12000",
  "2034-33",
  "1984-1X",
  "2000-12-31/2001-01-01",
] as const;

const date = fc.constantFrom(...DATES);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const address = fc.constantFrom(
  "https://example.org/",
  "https://example.org/a?b=1&c=%20{d}",
  "http://예시.example/문서#절",
);

const lists = fc.record({
  collections: names("k", 2),
  sources: names("s", 3),
  topics: names("t", 3),
  actors: names("p", 3),
  passages: names("", 3),
  events: names("", 5),
});

/** Sound by the schema and in all their pointers; not all that is listed is used. */
export const soundDatasets: fc.Arbitrary<Dataset> = lists.chain((ids) => {
  const passages = ids.passages.map((id) => `q/${id}`);
  const some = (of: readonly string[]) => fc.subarray([...of]);
  const one = (of: readonly string[]) => fc.constantFrom(...of);
  const each = <T>(of: readonly string[], make: (id: string, at: number) => fc.Arbitrary<T>) =>
    fc.tuple(...of.map(make));
  return fc
    .record(
      {
        format: fc.constant("dateline/1"),
        title: either(words),
        description: either(prose),
        license: words,
        version: fc.constantFrom("1.2", "2025-07-02"),
        updated: date,
        collections: each(ids.collections, (id) =>
          fc.record({ id: fc.constant(id), title: words }),
        ),
        sources: each(ids.sources, (id, at) =>
          record(["id", "title"], {
            id: fc.constant(id),
            title: either(words),
            authors: fc.uniqueArray(words, { maxLength: 3 }),
            publisher: either(words),
            container: either(words),
            series: words,
            published: date,
            language: fc.constantFrom("en", "ko", "ar"),
            kind: fc.constantFrom("news", "book", "paper", "analysis", "document"),
            url: address,
            sha256: fc.constant("a".repeat(64)),
            note: prose,
            citedBy:
              at === 0
                ? fc.constant(undefined)
                : fc.record({
                    source: one(ids.sources.slice(0, at)),
                    passage: maybe(one(passages)),
                  }),
          }),
        ),
        passages: each(passages, (id) =>
          record(["id", "source", "exact"], {
            id: fc.constant(id),
            source: one(ids.sources),
            exact: prose,
            prefix: words.map((text) => [...text].slice(0, 9).join("")),
            suffix: words.map((text) => [...text].slice(0, 9).join("")),
            start: fc.nat(100_000),
            language: fc.constantFrom("en", "ko"),
            gloss: either(words),
          }),
        ),
        topics: each(ids.topics, (id, at) =>
          record(["id", "label"], {
            id: fc.constant(id),
            label: either(words.map((text) => `${at} ${text}`)),
            broader: at === 0 ? fc.constant(undefined) : one(ids.topics.slice(0, at)),
          }),
        ),
        actors: each(ids.actors, (id, at) =>
          fc.record({ id: fc.constant(id), name: either(words.map((text) => `${at} ${text}`)) }),
        ),
        events: each(ids.events, (id) =>
          record(["id", "title", "date"], {
            id: fc.constant(id),
            title: either(words),
            summary: either(prose),
            kind: fc.constantFrom(...EVENT_KINDS),
            status: fc.constantFrom(...EVENT_STATUSES),
            weight: fc.constantFrom(...EVENT_WEIGHTS),
            date,
            span: fc.constantFrom("lasted", "within"),
            place: either(words),
            quantity: fc.record({ value: fc.integer(), unit: words }),
            countries: fc.subarray(["KR", "US", "JP"]),
            topics: some(ids.topics),
            actors: some(ids.actors),
            sources: fc.subarray([...ids.sources], { minLength: 1 }),
            collections: fc.subarray([...ids.collections], { minLength: 1 }),
            claims: fc.array(
              record(["passage"], {
                passage: one(passages),
                role: fc.constantFrom(...CLAIM_ROLES),
                by: one(ids.actors),
                dating: record(["basis"], {
                  basis: fc.constant("stated"),
                  wording: words,
                  base: date,
                  note: prose,
                }),
              }),
              { maxLength: 3 },
            ),
            links: fc
              .array(
                record(["type", "event"], {
                  type: fc.constantFrom("precedes", "responds-to"),
                  event: one(ids.events),
                  passage: one(passages),
                }),
                { maxLength: 2 },
              )
              .map((all) => all.filter(({ event }) => event !== id)),
          }),
        ),
        episodes: fc
          .record({
            id: fc.constant("tale"),
            title: either(words),
            zero: maybe(one(ids.events)),
            events: fc.subarray([...ids.events], { minLength: 1 }),
          })
          .map((episode) => [episode]),
        omissions: fc
          .record({ source: one(ids.sources), exact: words, reason: words })
          .map((omission) => [omission]),
      },
      {
        requiredKeys: [
          "format",
          "title",
          "sources",
          "passages",
          "topics",
          "actors",
          "events",
          "collections",
        ],
      },
    )
    .map((made) => datasetSchema.parse(JSON.parse(JSON.stringify(made))));
});

function record(
  requiredKeys: readonly string[],
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
) {
  return fc.record(fields, { requiredKeys: [...requiredKeys] }) as fc.Arbitrary<
    Readonly<Record<string, unknown>>
  >;
}
