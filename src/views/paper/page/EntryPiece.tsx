import type { ReactNode } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../../../dataset/wording/languages.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { EventGlyph } from "../../marks/Glyph.tsx";
import { unbroken } from "../../names/unbroken-date.ts";
import css from "./EntryPiece.module.css";
import type { Entry } from "./edition.ts";
import { eventAddress } from "./paper-address.ts";
import { usePaper } from "./paper-context.ts";
import { type Cut, stretches } from "./pieces.ts";

/**
 * An event as it is printed: its date in a column of its own, its mark, its title, and its passages word for word with
 * their numbers.
 *
 * @param cuts  the part of it that stands here; null for all of it.
 */
export function EntryPiece({
  entry,
  cuts,
}: {
  entry: Entry;
  cuts: readonly Cut[] | null;
}): ReactNode {
  const intl = useIntl();
  const lang = useLanguage();
  const { query, hasAddress } = usePaper();
  const { event } = entry;
  const paragraphs = paragraphsOf(entry, intl, lang);
  const shown =
    cuts === null
      ? paragraphs.map(({ text }, paragraph) => ({ paragraph, start: 0, end: text.length }))
      : stretches(cuts);
  const [first] = cuts ?? [];
  const isContinued = first !== undefined && (first.paragraph > 0 || first.start > 0);
  return (
    <article className={css["entry"]}>
      <p className={css["date"]}>{unbroken(dateText(event.date, lang, "long"))}</p>
      <span className={css["mark"]}>
        <EventGlyph event={event} />
      </span>
      <div className={css["said"]}>
        <h2 className={css["title"]} lang={event.title.lang || undefined} dir="auto">
          <Link address={hasAddress ? eventAddress(query, event.id) : null}>
            {event.title.text}
          </Link>
          {event.by && <small lang={lang}> {WORDINGS[lang].says(event.by.text)}</small>}
          {isContinued && (
            <small lang={lang}> {intl.formatMessage({ id: "paper.continued" })}</small>
          )}
        </h2>
        {shown.map(({ paragraph, start, end }) => {
          const said = paragraphs[paragraph];
          if (!said) return null;
          const isWhole = start === 0 && end === said.text.length;
          return (
            <p
              key={said.key}
              className={css[said.kind]}
              lang={said.lang || undefined}
              dir="auto"
              data-paragraph={paragraph}
            >
              {start === 0 && said.before !== "" && (
                <span className={css["lead"]} lang={lang}>{`${said.before} `}</span>
              )}
              {start === 0 && said.kind === "quote" && "“"}
              <span data-text>{isWhole ? said.text : said.text.slice(start, end).trim()}</span>
              {end === said.text.length && said.kind === "quote" && "”"}
              {end === said.text.length && said.number !== null && (
                <Raised
                  number={said.number.text}
                  address={hasAddress ? eventAddress(query, event.id, said.number.passage) : null}
                />
              )}
            </p>
          );
        })}
      </div>
    </article>
  );
}

/** The number of a passage, raised, never alone on a line. */
function Raised({ number, address }: { number: string; address: string | null }): ReactNode {
  return (
    <sup className={css["number"]}>
      {"\u2060\u202f"}
      <Link address={address}>{number}</Link>
    </sup>
  );
}

/** Words that lead to an address where there is one: on a screen, and in a PDF. */
export function Link({
  address,
  children,
}: {
  address: string | null;
  children: ReactNode;
}): ReactNode {
  if (address === null) return children;
  return (
    <a href={address} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

interface Paragraph {
  readonly key: string;
  readonly kind: "quote" | "gloss" | "summary" | "note";
  /** Words of ours before it. */
  readonly before: string;
  readonly text: string;
  readonly lang: string;
  readonly number: { readonly text: string; readonly passage: string } | null;
}

function paragraphsOf(
  { event, quotations, named }: Entry,
  { formatMessage }: IntlShape,
  lang: Language,
): readonly Paragraph[] {
  const ours = { before: "", lang, number: null } as const;
  const quoted = quotations.flatMap(({ number, passage, otherDate }): readonly Paragraph[] => [
    {
      key: passage.id,
      kind: "quote",
      before:
        otherDate === null
          ? ""
          : formatMessage({ id: "paper.instead" }, { date: dateText(otherDate, lang, "long") }),
      text: passage.exact,
      lang: passage.lang,
      number: { text: number, passage: passage.id },
    },
    ...(passage.gloss === null
      ? []
      : [
          {
            ...ours,
            key: `${passage.id} gloss`,
            kind: "gloss" as const,
            text: formatMessage({ id: "paper.gloss" }, { gloss: passage.gloss }),
          },
        ]),
  ]);
  const letters = new Intl.ListFormat(lang, { type: "conjunction" }).format(named);
  return [
    ...quoted,
    ...(quotations.length === 0 && event.summary !== null
      ? [{ ...ours, key: "summary", kind: "summary" as const, ...event.summary }]
      : []),
    ...(named.length > 0
      ? [
          {
            ...ours,
            key: "named",
            kind: "note" as const,
            text: formatMessage({ id: "paper.named" }, { letters }),
          },
        ]
      : []),
    ...(quotations.length === 0 && named.length === 0
      ? [
          {
            ...ours,
            key: "none",
            kind: "note" as const,
            text: formatMessage({ id: "paper.noPassage" }),
          },
        ]
      : []),
  ];
}
