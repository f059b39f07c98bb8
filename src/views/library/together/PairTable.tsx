import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { type LocalText, localText } from "../../../dataset/format/localized.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import type { Language } from "../../../dataset/wording/languages.ts";
import { openEvent } from "../../../query/criteria/query.ts";
import type { Decision, ShownPair, ShownSide } from "../../../workers/merge-files.ts";
import { useLabels } from "../../locale/labels.ts";
import { useReader } from "../../state/reader.ts";
import css from "./Together.module.css";

interface Props {
  readonly pair: ShownPair;
  readonly decision: Decision | null;
}

/** A date as people write it. */
export function dateWords(edtf: string, lang: Language): string {
  const parsed = parseDate(edtf);
  return parsed.ok ? dateText(parsed.date, lang, "long") : edtf;
}

/** Two events side by side, with what each says and the difference in words. */
export function PairTable({ pair, decision }: Props): ReactNode {
  const { sides } = pair;
  const { lang, summary, change } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  const difference = useDifference(pair);
  const lead = decision?.as === "one" ? leadOf(pair, decision) : null;
  const hueOf = ({ collection }: ShownSide) =>
    summary.collections.find(({ id }) => id === collection)?.hue ?? "none";
  const row = (name: string, cell: (side: ShownSide) => ReactNode) => (
    <tr>
      <th scope="row">
        <FormattedMessage id={`together.row.${name}`} />
      </th>
      {sides.map((side) => (
        <td key={side.part} data-of={name} data-hue={hueOf(side)}>
          {cell(side)}
        </td>
      ))}
      <td className={css["difference"]}>{difference(name)}</td>
    </tr>
  );
  return (
    <table className={css["table"]}>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side.part} scope="col">
              <i data-hue={hueOf(side)} />
              <FormattedMessage
                id="together.side"
                values={{
                  name: <Words of={labelOf("collection", side.collection)} />,
                  rank: side.rank,
                }}
              />
            </th>
          ))}
          <th scope="col" className={css["difference"]}>
            <FormattedMessage id="together.difference" />
          </th>
        </tr>
      </thead>
      <tbody>
        {row("title", (side) => (
          <button
            type="button"
            title={formatMessage({ id: "together.show" })}
            onClick={() => change((query) => openEvent(query, lead?.id ?? side.id))}
          >
            <Words of={localText(side.title, lang)} />
          </button>
        ))}
        {row("date", ({ date }) => dateWords(date, lang))}
        {row("place", ({ place, countries }) => {
          const names = countries.map((code) => labelOf("country", code).text).join(", ");
          if (place === null && names === "") return <Unsaid id="unsaid" />;
          return (
            <>
              {place !== null && <Words of={localText(place, lang)} />}
              {place !== null && names !== "" && " · "}
              {names}
            </>
          );
        })}
        {row("passage", ({ passages }) =>
          passages.length === 0 ? (
            <Unsaid id="noPassage" />
          ) : (
            passages.map(({ exact, language }) => (
              <q key={exact} lang={language || undefined} dir="auto">
                {exact}
              </q>
            ))
          ),
        )}
        {row("source", ({ passages }) => {
          const names = new Map(
            passages.map(({ source }) => [localText(source, lang).text, localText(source, lang)]),
          );
          if (names.size === 0) return <Unsaid id="unsaid" />;
          return [...names.values()].map((name) => (
            <p key={name.text}>
              <Words of={name} />
            </p>
          ));
        })}
      </tbody>
    </table>
  );
}

/** The side that a decision gives the title to. */
export const leadOf = ({ sides }: ShownPair, { events: [lead] }: Decision): ShownSide =>
  sides.find(({ ref }) => ref.dataset === lead.dataset && ref.event === lead.event) ?? sides[0];

function Words({ of: { text, lang } }: { of: LocalText }): ReactNode {
  return (
    <span lang={lang || undefined} dir="auto">
      {text}
    </span>
  );
}

const Unsaid = ({ id }: { id: string }): ReactNode => (
  <span className={css["unsaid"]}>
    <FormattedMessage id={`together.${id}`} />
  </span>
);

/** Gives the difference between both sides of a row, in words. */
function useDifference({ sides: [first, second], reasons }: ShownPair): (row: string) => string {
  const intl = useIntl();
  const { lang } = useReader();
  const labelOf = useLabels();
  const say = (id: string, values: Record<string, string | number> = {}) =>
    intl.formatMessage({ id: `together.${id}` }, values);
  const text = (side: ShownSide) => localText(side.title, lang).text;
  const sources = ({ passages }: ShownSide) =>
    passages.map(({ source }) => localText(source, lang).text);
  const { words, countries } = reasons;
  const differences: Readonly<Record<string, () => string>> = {
    title: () =>
      text(first) === text(second)
        ? say("sameTitle")
        : say("words", { count: words.length, words: words.join(", ") }),
    date: () => say(`dates.${reasons.dates}`),
    place: () => {
      if (reasons.isSamePlace) return say("places.same");
      if (first.place !== null && second.place !== null) return say("places.differ");
      if (countries.length > 0) {
        const names = countries.map((code) => labelOf("country", code).text);
        return say("places.countries", { countries: intl.formatList(names) });
      }
      const isSaid = ({ place, countries }: ShownSide) => place !== null || countries.length > 0;
      if (isSaid(first) && isSaid(second)) return say("places.differ");
      return isSaid(first) || isSaid(second) ? say("places.unsaid") : "";
    },
    passage: () => {
      if (reasons.isSamePassage) return say("passages.same");
      const quoted = [first, second].filter(({ passages }) => passages.length > 0).length;
      return say(`passages.${["none", "one", "two"][quoted]}`);
    },
    source: () => {
      if (reasons.isSameAddress) return say("sources.same");
      if (first.passages.length === 0 || second.passages.length === 0) return "";
      const names = sources(first);
      return say(
        sources(second).some((name) => names.includes(name)) ? "sources.named" : "sources.two",
      );
    },
  };
  return (row) => differences[row]?.() ?? "";
}
