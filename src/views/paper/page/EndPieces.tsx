import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { statedDate } from "../../../dataset/time/stated-date.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { markForm } from "../../../drawing/form.ts";
import { coloursOf } from "../../../drawing/timeline/colours.ts";
import { signDrawing, signsOfForm } from "../../../drawing/timeline/key.ts";
import { SIGNS, type SignName, versionLine, WORDS } from "../../../drawing/timeline/words.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Picture } from "../../marks/Picture.tsx";
import { useReader } from "../../state/reader.ts";
import css from "./EndPieces.module.css";
import { Link } from "./EntryPiece.tsx";
import { fullAddressOf, spokenAddress } from "./paper-address.ts";
import { usePaper } from "./paper-context.ts";

/** The marks and colours of this edition, and no others. */
export function MarksPiece(): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { summary } = useReader();
  const { edition, drawn } = usePaper();
  const { panels } = drawn.sheet;
  const marks = panels.flatMap((panel) => panel.marks.map(({ mark }) => mark));
  const used = new Set<SignName>(
    edition.entries.flatMap(({ event }) => signsOfForm(markForm(event))),
  );
  if (marks.some(({ type }) => type === "cluster")) used.add("several");
  if (panels.some(({ folds }) => folds.length > 0)) used.add("fold");
  const signs = SIGNS.filter((name) => used.has(name));
  const colours = coloursOf(summary, marks, "none", lang);
  return (
    <section className={css["piece"]}>
      <h2>{formatMessage({ id: "paper.marks" })}</h2>
      <ul className={css["marks"]}>
        {signs.map((name) => (
          <li key={name}>
            <span className={css["sample"]}>
              {name === "fold" ? <Fold /> : <Picture drawing={signDrawing(name)} hue={null} />}
            </span>
            {WORDS[lang].signs[name]}
          </li>
        ))}
        {colours.map(({ hue, name, lang: own }) => (
          <li key={`colour ${hue}`}>
            <span className={css["sample"]}>
              <Picture drawing={signDrawing("day")} hue={hue} />
            </span>
            <span lang={own || undefined}>{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A stretch of the axis that is torn on both sides. */
const Fold = (): ReactNode => (
  <svg className={css["fold"]} width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
    <path d="M2 0l3 4l-3 4l3 4l-3 4H18l3-4l-3-4l3-4l-3-4z" />
  </svg>
);

/** What was shown and by which rule, from which version, whose words they are, and where it is. */
export function ColophonPiece(): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { summary } = useReader();
  const { day, matching, total, shown, query, hasAddress, sha256 } = usePaper();
  const version = versionLine(summary, lang);
  const address = fullAddressOf(query);
  const counted = formatMessage({ id: "paper.counted" }, { events: matching, all: total });
  const sentences = [
    formatMessage(
      { id: "paper.printedOn" },
      {
        date: dateText(statedDate(day), lang, "long"),
        title: localText(summary.title, lang).text,
      },
    ),
    version === "" ? "" : `${version}.`,
    matching === total
      ? formatMessage({ id: "paper.shown.all" }, { all: total })
      : formatMessage({ id: "paper.shown" }, { counted, sentences: shown.sentences.join(" ") }),
    shown.sentences.length > 1 ? formatMessage({ id: "filters.rule" }) : "",
    formatMessage({ id: "paper.owners" }),
    summary.license === null
      ? ""
      : formatMessage({ id: "paper.license" }, { license: summary.license }),
  ];
  return (
    <section className={css["piece"]}>
      <h2>{formatMessage({ id: "paper.edition" })}</h2>
      <p>
        {sentences
          .map((each) => each.trim())
          .filter((each) => each !== "")
          .join(" ")}
      </p>
      {hasAddress && (
        <p className={css["address"]}>
          {formatMessage(
            { id: "paper.address" },
            {
              address: (
                <Link key="address" address={address}>
                  {spokenAddress(address)}
                </Link>
              ),
            },
          )}
        </p>
      )}
      {sha256 !== null && (
        <p className={css["address"]}>{formatMessage({ id: "paper.file" }, { hash: sha256 })}</p>
      )}
    </section>
  );
}
