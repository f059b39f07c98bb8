import type { ReactNode, Ref } from "react";
import { useIntl } from "react-intl";
import { type Anchored, type Found, without } from "../../../dataset/quotation/find-in-copy.ts";
import { compareWords, type WordRun } from "../../../dataset/quotation/word-diff.ts";
import type { PassageText, SourceDetail } from "../../../query/answers/answer-types.ts";
import css from "./CopyReport.module.css";
import type { Checked } from "./shelf.ts";
import { OUTCOMES, tallyOf } from "./tally.ts";

interface Props {
  readonly detail: SourceDetail;
  readonly copy: Checked;
  /** False where it lasts no longer than the dataset is open. */
  readonly isKept: boolean;
  /** Takes the focus when a copy has been checked. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onOpen: (passage: string) => void;
}

/** Up to this many differences are all shown at once. */
const AT_ONCE = 4;

/** Says how many passages are in the copy, and lists every one that is not quite as quoted, word by word. */
export function CopyReport({ detail, copy, isKept, heading, onOpen }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const different = copy.anchored.filter(
    (each): each is Found =>
      each.how !== "missing" &&
      (each.how === "approximate" || each.elsewhere || each.furniture.length > 0),
  );
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={css["name"]} data-verdict>
        {formatMessage(
          { id: copy.name === null ? "copy.pastedTitle" : "copy.title" },
          { name: copy.name },
        )}
      </h2>
      <p role="status" className={css["summary"]}>
        <Verdict anchored={copy.anchored} />
      </p>
      <p className={css["stand"]}>
        {formatMessage({ id: isKept ? "copy.stand" : "copy.stand.visit" })}
      </p>
      {different.length > 0 && (
        <details className={css["differences"]} open={different.length <= AT_ONCE}>
          <summary>
            {formatMessage({ id: "copy.differences" }, { count: different.length })}
          </summary>
          <p className={css["stand"]}>{formatMessage({ id: "copy.differences.stand" })}</p>
          <ul>
            {different.map((found) => {
              const passage = detail.passages.find(({ id }) => id === found.id);
              return (
                passage && (
                  <li key={found.id}>
                    <Difference passage={passage} found={found} copy={copy} onOpen={onOpen} />
                  </li>
                )
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

/**
 * "41 exact, 2 with small differences, 1 not found." Exact and not found are always said; that a copy has
 * words more inside a passage is said besides, for the passage may be any of these.
 */
export function Verdict({ anchored }: { anchored: readonly Anchored[] }): ReactNode {
  const { formatMessage } = useIntl();
  const { outcomes, more } = tallyOf(anchored);
  const parts = OUTCOMES.flatMap((outcome) => {
    const count = outcomes[outcome];
    const always = outcome === "exact" || outcome === "missing";
    return count > 0 || always ? [formatMessage({ id: `copy.count.${outcome}` }, { count })] : [];
  });
  const counts = `${parts.join(", ")}.`;
  return more === 0
    ? counts
    : `${counts} ${formatMessage({ id: "copy.count.more" }, { count: more })}`;
}

function Difference({
  passage,
  found,
  copy,
  onOpen,
}: {
  passage: PassageText;
  found: Found;
} & Pick<Props, "copy" | "onOpen">): ReactNode {
  const { formatMessage, formatNumber } = useIntl();
  const runs = compareWords(passage.exact, without(copy.text, found, found.furniture));
  const more = found.furniture.map(({ start, end }) => copy.text.slice(start, end).trim());
  return (
    <>
      <p className={css["words"]} lang={passage.lang || undefined} dir="auto">
        {runs.map((run, i) => (
          <Wording key={keyOf(i)} run={run} />
        ))}
      </p>
      {more.length > 0 && (
        <p className={css["about"]}>
          {formatMessage(
            { id: "copy.furniture" },
            { count: wordsIn(more), words: more.join(" … ") },
          )}
        </p>
      )}
      <p className={css["about"]}>
        {found.telling && <strong>{formatMessage({ id: "copy.telling" })} </strong>}
        {found.elsewhere && formatMessage({ id: "copy.elsewhere" })}
        {!found.elsewhere &&
          found.score < 1 &&
          formatMessage(
            { id: "copy.score" },
            // A whole hundred would say that nothing differs.
            { score: formatNumber(Math.min(0.99, found.score), { style: "percent" }) },
          )}{" "}
        <button type="button" className="link" onClick={() => onOpen(passage.id)}>
          {formatMessage({ id: "copy.show" })}
        </button>
      </p>
    </>
  );
}

const wordsIn = (texts: readonly string[]): number =>
  texts.flatMap((text) => text.split(/\s+/)).length;

const keyOf = (i: number): string => `${i}`;

function Wording({ run: { side, text } }: { run: WordRun }): ReactNode {
  if (side === "same") return `${text} `;
  return <>{side === "left" ? <del>{text}</del> : <ins>{text}</ins>} </>;
}
