import { Fragment, type ReactNode, useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Shown } from "../../convert/preview/shown.ts";
import type { ReadOptions } from "../../convert/reading/taken-apart.ts";
import { ENCODINGS, SEPARATORS, type Separator } from "../../convert/tables/choices.ts";
import { localText } from "../../dataset/format/localized.ts";
import { useLanguage } from "../locale/use-language.ts";
import type { Importing } from "../state/importing.ts";
import { useIsWide } from "../state/preferences.ts";
import { useSessionState } from "../state/reader.ts";
import css from "./Import.module.css";
import { sentenceIn } from "./sentence.ts";
import type { ImportState } from "./use-import.ts";

interface Props {
  readonly importing: Importing;
  readonly state: ImportState;
  readonly setOptions: (options: ReadOptions) => void;
  /** Null where there is nothing to go back to. */
  readonly cancel: (() => void) | null;
}

/** The file: what it was read as, by what evidence, and the other ways to read it. */
export function FileSide({ importing, state, setOptions, cancel }: Props): ReactNode {
  const wide = useIsWide();
  const lang = useLanguage();
  const dataset = useSessionState((session) => session.dataset);
  const { trouble } = state;
  const { tally, evidence } = state.shown;
  const { origin } = importing;
  const sheets = evidence.sheet === null ? evidence.alike : [evidence.sheet];
  return (
    <div className={css["side"]}>
      <div className={css["sideHead"]}>
        <h2>
          <FormattedMessage id="import.side" />
        </h2>
        {cancel && (
          <button type="button" className="link" onClick={cancel}>
            <FormattedMessage id="import.cancel" />
          </button>
        )}
      </div>
      <details open={wide || trouble !== null} className={css["evidence"]}>
        <summary hidden={wide}>
          <FormattedMessage id="import.readAs" />: <FormatName format={evidence.format} />
          {sheets.length > 0 && ", "}
          <Names names={sheets} />
        </summary>
        <section>
          <h3>
            <FormattedMessage id="import.file" />
          </h3>
          <p>
            <bdi>{importing.name}</bdi>
          </p>
          {origin.kind === "file" && (
            <p className={css["muted"]}>
              <Size bytes={origin.file.size} />
            </p>
          )}
        </section>
        <ReadAs state={state} setOptions={setOptions} />
      </details>
      {trouble === null && <Counts tally={tally} />}
      <p className={css["muted"]}>
        <FormattedMessage
          id={origin.kind === "file" ? "import.private" : "import.private.address"}
        />{" "}
        {dataset && (
          <FormattedMessage
            id="import.behind"
            values={{ title: localText(dataset.summary.title, lang).text }}
          />
        )}
      </p>
    </div>
  );
}

function Counts({ tally }: { tally: Shown["tally"] }): ReactNode {
  const { formatNumber } = useIntl();
  return (
    <dl className={css["counts"]}>
      <dt>
        <FormattedMessage id="import.rows" />
      </dt>
      <dd>{formatNumber(tally.rows)}</dd>
      <dt>
        <b>
          <FormattedMessage id="import.events" />
        </b>
      </dt>
      <dd>
        <b>{formatNumber(tally.events)}</b>
      </dd>
      <dt>
        <FormattedMessage id="import.look" />
      </dt>
      <dd>{formatNumber(tally.look)}</dd>
      <dt>
        <FormattedMessage id="import.left" />
      </dt>
      <dd>{formatNumber(tally.left)}</dd>
    </dl>
  );
}

function Size({ bytes }: { bytes: number }): ReactNode {
  const { formatNumber } = useIntl();
  const [unit, count] =
    bytes < 1e6 ? (["kilobyte", bytes / 1e3] as const) : (["megabyte", bytes / 1e6] as const);
  return formatNumber(count, { style: "unit", unit, maximumFractionDigits: count < 10 ? 1 : 0 });
}

/** Its name among people; of a program's own table that of the program, and what it is written as. */
function FormatName({ format }: { format: string }): ReactNode {
  const { formatMessage, messages } = useIntl();
  const id = `import.format.${format}`;
  if (id in messages) return <FormattedMessage id={id} />;
  const [program = "", file = ""] = format
    .split("-")
    .map((part) => formatMessage({ id: `import.format.${part}` }));
  return <FormattedMessage id="import.format.of" values={{ program, file }} />;
}

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

function ReadAs({ state, setOptions }: Pick<Props, "state" | "setOptions">): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const { shown, options } = state;
  const { format, encoding, encodingWhy, separator, header, sheets, isTable } = shown.evidence;
  const encodings: readonly string[] = ENCODINGS;
  const known = options.encoding ?? encoding;
  return (
    <section>
      <h3>
        <FormattedMessage id="import.readAs" />
      </h3>
      <p>
        <FormatName format={format} />
      </p>
      <SheetChoice state={state} setOptions={setOptions} />
      {separator !== null && (
        <Choice
          label="import.separator"
          value={options.separator ?? separator.separator}
          choices={SEPARATORS.map((each) => [
            each,
            formatMessage({ id: `import.separator.${SEPARATOR_NAMES[each]}` }),
          ])}
          choose={(each) => setOptions({ ...options, separator: each as Separator })}
          why={
            options.separator === undefined ? (
              <FormattedMessage id="import.separator.why" values={{ ...separator }} />
            ) : (
              <FormattedMessage id="import.chosen" />
            )
          }
        />
      )}
      {known !== null && (
        <Choice
          label="import.encoding"
          value={known}
          choices={[...new Set([...encodings, known])].map((each) => [each, encodingName(each)])}
          choose={(each) => setOptions({ ...options, encoding: each })}
          why={
            options.encoding === undefined ? (
              sentenceIn(lang, encodingWhy ?? "")
            ) : (
              <FormattedMessage id="import.chosen" />
            )
          }
        />
      )}
      {isTable && (separator !== null || sheets.length > 0) && (
        <p className={css["muted"]}>
          <FormattedMessage id="import.names" />:{" "}
          <FormattedMessage
            id={header === null ? "import.names.none" : "import.names.row"}
            values={{ row: header ?? 0 }}
          />
        </p>
      )}
    </section>
  );
}

/** Which sheet of a workbook is read, or that several are. */
function SheetChoice({ state, setOptions }: Pick<Props, "state" | "setOptions">): ReactNode {
  const { formatMessage } = useIntl();
  const { sheet, sheets, alike } = state.shown.evidence;
  const { sheet: chosen, ...others } = state.options;
  if (sheets.length < 2) return null;
  const all = [ALL, formatMessage({ id: "import.sheet.all" }, { count: alike.length })] as const;
  const why = sheet === null ? "import.sheet.together" : "import.sheet.why";
  const values = {
    count: (sheet === null ? alike : sheets).length,
    names: <Names names={alike} />,
  };
  return (
    <Choice
      label="import.sheet"
      value={sheet ?? ALL}
      choices={[...(alike.length > 0 ? [all] : []), ...sheets.map((name) => [name, name] as const)]}
      choose={(name) => setOptions(name === ALL ? others : { ...others, sheet: name })}
      why={<FormattedMessage id={chosen === undefined ? why : "import.chosen"} values={values} />}
    />
  );
}

/** Names in a row; each runs in its own direction, whatever stands in the one before it. */
function Names({ names }: { names: readonly string[] }): ReactNode {
  return names.map((name, at) => (
    <Fragment key={name}>
      {at > 0 && ", "}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}

/** No sheet is called so. */
const ALL = "";

/** Names as people know them, where they are not only the code in capitals. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  "utf-8-bom": "UTF-8 (BOM)",
  "euc-kr": "EUC-KR, CP949",
  "windows-1252": "Windows-1252",
  "windows-1251": "Windows-1251",
  macintosh: "Mac Roman",
  cp850: "DOS (CP850, CP437)",
  ibm866: "DOS (CP866)",
  shift_jis: "Shift JIS",
  big5: "Big5",
};

const encodingName = (encoding: string): string =>
  ENCODING_NAMES[encoding] ?? encoding.toUpperCase();

function Choice({
  label,
  value,
  choices,
  choose,
  why,
}: {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, name: string])[];
  choose: (value: string) => void;
  why: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={css["choice"]}>
      <label htmlFor={id}>
        <FormattedMessage id={label} />
      </label>
      <select
        id={id}
        className={css["select"]}
        value={value}
        aria-describedby={`${id}-why`}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {choices.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-why`} className={css["muted"]}>
        {why}
      </p>
    </div>
  );
}
