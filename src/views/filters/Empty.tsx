import { Fragment, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { spanText, yearsText } from "../../dataset/wording/date-text.ts";
import { FACETS } from "../../query/criteria/facets.ts";
import {
  clearFilters,
  dropValue,
  type Query,
  setOnly,
  setWords,
  unquotedWords,
} from "../../query/criteria/query.ts";
import type { FacetAnswer, Relaxation } from "../../query/matching/facet-answer.ts";
import { type LabelOf, useLabels } from "../locale/labels.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useReader, useSession, useSessionState } from "../state/reader.ts";
import css from "./Empty.module.css";
import { EMPTY_WORDS } from "./words.ts";

/** Says which of the criteria never meet, and offers to leave out some of them. */
export function Empty({ answer }: { answer: FacetAnswer }): ReactNode {
  return (
    <WithWords words={EMPTY_WORDS}>
      <WaysOut answer={answer} />
    </WithWords>
  );
}

function WaysOut({ answer }: { answer: FacetAnswer }): ReactNode {
  const { query, change } = useReader();
  const { undo } = useSession();
  const undoable = useSessionState((state) => state.undoable > 0);
  const name = useCriteria();
  const asked = FACETS.flatMap((facet) => {
    const { values, without = [] } = query.facets[facet];
    return [...values, ...without].map((value) => ({ facet, value }));
  });
  const words = query.words.trim() !== "";
  const episode = query.episode !== null;
  const window = query.only === "window" && query.window !== null;
  const count = asked.length + Number(words) + Number(episode) + Number(window);
  if (count === 0) return null;
  return (
    <section className={css["empty"]}>
      <h2>
        <FormattedMessage id="empty.title" values={{ count }} />
      </h2>
      <p className={css["stand"]}>
        <FormattedMessage
          id={count > 1 ? "empty.never" : "empty.one"}
          values={{
            criteria: name({
              without: asked,
              withoutWords: words,
              withoutEpisode: episode,
              withoutWindow: window,
            }),
          }}
        />
      </p>
      <ul>
        {answer.relaxations.map((relaxation) => (
          <li key={nameKey(relaxation)}>
            <span>
              <FormattedMessage
                id="empty.without"
                values={{
                  criteria: <b>{name(relaxation)}</b>,
                }}
              />
            </span>
            <Gives
              relaxation={relaxation}
              relax={() => change((each) => relax(each, relaxation))}
            />
          </li>
        ))}
      </ul>
      <p className={css["acts"]}>
        <button type="button" className={css["main"]} onClick={() => change(clearFilters)}>
          <FormattedMessage id="empty.clear" />
        </button>
        {undoable && (
          <button type="button" className="link" onClick={undo}>
            <FormattedMessage id="empty.undo" />
          </button>
        )}
      </p>
    </section>
  );
}

function Gives({
  relaxation: { matching, extent },
  relax,
}: {
  relaxation: Relaxation;
  relax: () => void;
}): ReactNode {
  const { lang } = useReader();
  if (matching === 0) {
    return (
      <span className={css["none"]}>
        <FormattedMessage id="empty.none" />
      </span>
    );
  }
  return (
    <button type="button" onClick={relax}>
      <FormattedMessage
        id={extent === null ? "empty.gives" : "empty.givesSpan"}
        values={{ count: matching, span: extent === null ? "" : yearsText(extent, lang, "dash") }}
      />
    </button>
  );
}

const relax = (
  query: Query,
  { without, withoutWords, withoutEpisode, withoutWindow }: Relaxation,
): Query =>
  without.reduce((looser, { facet, value }) => dropValue(looser, facet, value), {
    ...setOnly(withoutWords ? setWords(query, "") : query, withoutWindow ? null : query.only),
    episode: withoutEpisode ? null : query.episode,
  });

/** Criteria that are named together. */
type Named = Pick<Relaxation, "without" | "withoutWords" | "withoutEpisode" | "withoutWindow">;
type Names = (criteria: Named) => ReactNode;

const nameKey = ({ without, withoutWords, withoutEpisode, withoutWindow }: Named): string =>
  JSON.stringify([without, withoutWords, withoutEpisode, withoutWindow]);

/** Gives criteria as a list in words: "Japan, THAAD and “three no’s”". */
function useCriteria(): Names {
  const intl = useIntl();
  const labelOf: LabelOf = useLabels();
  const { query, summary, lang } = useReader();
  return ({ without, withoutWords, withoutEpisode, withoutWindow }) => {
    const names = without.map(({ facet, value }) => {
      const label = labelOf(facet, value).text;
      const isLeftOut = query.facets[facet].without?.includes(value);
      return isLeftOut ? intl.formatMessage({ id: "filters.without" }, { label }) : label;
    });
    if (withoutWindow && query.window) names.push(spanText(query.window, lang));
    const walked = summary.episodes.find(({ id }) => id === query.episode);
    if (withoutEpisode && walked) names.push(localText(walked.title, lang).text);
    if (withoutWords)
      names.push(
        intl.formatMessage({ id: "toolbar.words" }, { words: unquotedWords(query.words) }),
      );
    return <Fragment>{intl.formatList(names, { type: "conjunction" })}</Fragment>;
  };
}
