import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { WriteFormatId } from "../../convert/writing/formats.ts";
import { announce } from "../kit/announce.ts";
import { fileName } from "../kit/files/file-name.ts";
import { saveFile } from "../kit/files/save-file.ts";
import { useSize } from "../kit/files/use-size.ts";
import { useReader } from "../state/reader.ts";
import { type Choice, countOf, filterText, linkedQuery, partOf, type Taken } from "./chosen-set.ts";
import css from "./Use.module.css";
import { UsePart } from "./UsePart.tsx";
import { type Files, useFiles } from "./use-files.ts";

/** In the order in which people ask for them, with the end of the name of a file of each. */
const FORMATS: readonly (readonly [WriteFormatId, ending: string])[] = [
  ["csv", "csv"],
  ["json", "json"],
  ["jsonl", "jsonl"],
  ["ics", "ics"],
  ["bibtex", "bib"],
  ["ris", "ris"],
  ["csl", "csl.json"],
  ["webannotation", "annotations.json"],
  ["datapackage", "zip"],
  ["timelinejs", "timelinejs.json"],
];

/** The events as files for other programs; where the page does not have them whole, the way to such files. */
export const DownloadPart = (taken: Taken): ReactNode =>
  taken.dataset.summary.served ? <Elsewhere {...taken} /> : <Downloads {...taken} />;

/** Says where files of what a service answers for are written, with the same filter. */
function Elsewhere({ choice }: Taken): ReactNode {
  const { query } = useReader();
  const filter = filterText(linkedQuery(choice, query));
  const where = filter === "" ? "" : ` --where "${filter}"`;
  return (
    <UsePart name="download">
      <p className={css["quiet"]}>
        <FormattedMessage
          id="use.download.served"
          values={{
            command: <code>{`npm run convert -- FILE --to csv --out events.csv${where}`}</code>,
          }}
        />
      </p>
    </UsePart>
  );
}

/** Written in this browser. */
function Downloads({ dataset, choice, counts }: Taken): ReactNode {
  const { query } = useReader();
  const choices: readonly Choice[] =
    choice === "all" || countOf(choice, counts) === counts.total ? ["all"] : [choice, "all"];
  const offers = choices.map((each) => ({
    choice: each,
    part: partOf(each, query, counts),
    count: countOf(each, counts),
  }));
  const files = useFiles(
    dataset,
    offers.map(({ part }) => part),
  );
  return (
    <UsePart name="download" note={<FormattedMessage id="use.download.note" />}>
      <div className={css["formats"]}>
        <div className={css["formatsHead"]} aria-hidden="true">
          <span>
            <FormattedMessage id="use.download.format" />
          </span>
          {offers.map(({ choice: each, count }) => (
            <span key={each}>
              <FormattedMessage id={`use.column.${each}`} values={{ count }} />
            </span>
          ))}
        </div>
        <ul>
          {FORMATS.map(([id, ending]) => (
            <Format key={id} id={id} ending={ending} offers={offers} files={files} />
          ))}
        </ul>
      </div>
      <p className={css["quiet"]}>
        <FormattedMessage id="use.download.dates" />
      </p>
    </UsePart>
  );
}

interface Offer {
  readonly choice: Choice;
  readonly part: ReturnType<typeof partOf>;
  readonly count: number;
}

function Format({
  id,
  ending,
  offers,
  files,
}: {
  readonly id: WriteFormatId;
  readonly ending: string;
  readonly offers: readonly Offer[];
  readonly files: Files;
}): ReactNode {
  const [first] = offers;
  const made = first && files.of(id, first.part);
  return (
    <li className={css["format"]}>
      <div>
        <b>
          <FormattedMessage id={`use.format.${id}`} />
        </b>
        <p>
          <FormattedMessage id={`use.format.${id}.what`} />
          {made && made !== "failed" && <NoPlace left={made.left} />}
        </p>
      </div>
      {offers.map((offer, at) => (
        <Save
          key={offer.choice}
          format={id}
          ending={ending}
          offer={offer}
          files={files}
          isFirst={at === 0}
        />
      ))}
    </li>
  );
}

/** Names the number of events that a format has no place for, and why. */
function NoPlace({ left }: { left: readonly { readonly why: string }[] }): ReactNode {
  const [first] = left;
  if (first === undefined) return null;
  return (
    <>
      {" "}
      <FormattedMessage id={`use.noPlace.${first.why}`} values={{ count: left.length }} />
    </>
  );
}

function Save({
  format,
  ending,
  offer: { choice, part, count },
  files,
  isFirst,
}: {
  readonly format: WriteFormatId;
  readonly ending: string;
  readonly offer: Offer;
  readonly files: Files;
  readonly isFirst: boolean;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { summary } = useReader();
  const sizeOf = useSize(1);
  const [making, setMaking] = useState(false);
  const made = files.of(format, part);
  const name = formatMessage({ id: `use.format.${format}` });
  const save = async () => {
    setMaking(true);
    const file = await files.make(format, part);
    setMaking(false);
    if (file === null) {
      announce(formatMessage({ id: "use.download.failed" }, { name }));
      return;
    }
    const whole = fileName(summary.title, ending);
    // There is no dot before the ending.
    saveFile(file.file, part.of === "all" ? whole : whole.replace(".", `-${count}.`));
  };
  const shown =
    made === undefined
      ? formatMessage({ id: making ? "use.download.making" : "use.download.make" })
      : made === "failed"
        ? formatMessage({ id: "use.download.again" })
        : sizeOf(made.file.size);
  // Of the two of a row only one begins with the format's name: whoever asks for it by name finds what was chosen.
  const label = isFirst ? `use.save.${choice}` : "use.save.allToo";
  return (
    <span className={css["size"]}>
      <button
        type="button"
        className={css["act"]}
        aria-label={formatMessage({ id: label }, { name, count, size: shown })}
        aria-busy={making || undefined}
        onClick={() => void save()}
      >
        {shown}
      </button>
      {made === "failed" && (
        <span role="alert">
          <FormattedMessage id="use.download.failed" values={{ name }} />
        </span>
      )}
    </span>
  );
}
