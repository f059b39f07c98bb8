import { type ReactNode, useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { ROLES, type Role } from "../../convert/columns/roles.ts";
import type { Shown } from "../../convert/preview/shown.ts";
import { announce } from "../kit/announce.ts";
import { saveFile } from "../kit/files/save-file.ts";
import { useLanguage } from "../locale/use-language.ts";
import css from "./Import.module.css";
import { clauseIn } from "./sentence.ts";
import { type ImportActs, type ImportState, wishedColumns } from "./use-import.ts";
import { columnsToShow } from "./wishes.ts";

/** What an event has, in the order in which a table has it; all else is seldom. */
const COMMON: readonly Role[] = [
  "none",
  "date",
  "end",
  "title",
  "text",
  "quote",
  "source",
  "url",
  "page",
  "authors",
  "published",
  "countries",
  "place",
  "topics",
  "actors",
  "kind",
  "status",
  "id",
];
const SELDOM = ROLES.filter((role) => !COMMON.includes(role));

/** Columns that one press shows more: a page of thousands would stand still. */
const MORE = 200;

interface Props {
  readonly state: ImportState;
  readonly acts: ImportActs;
  /** The name of the file. */
  readonly name: string;
  /** The wish of the last table with these names. */
  readonly known: ImportState["wish"] | null;
}

/** Each column with its first value, what it becomes and why, to be changed by a select. */
export function Columns({ state, acts, name, known }: Props): ReactNode {
  const [more, setMore] = useState(0);
  const columns = wishedColumns(state);
  const shown = columnsToShow(columns, more);
  const isKnown = known !== null && state.wish === known;
  const used = columns.filter(({ role }) => role !== "none").length;
  const options = useOptions();
  return (
    <section className={css["columns"]} aria-labelledby="import-columns">
      <div className={css["sectionHead"]}>
        <h2 id="import-columns">
          <FormattedMessage id="import.columns" />
        </h2>
        <span className={css["muted"]}>
          <FormattedMessage id="import.columns.found" values={{ found: columns.length, used }} />
          {isKnown && (
            <>
              {" · "}
              <FormattedMessage id="import.columns.known" />
            </>
          )}
        </span>
        <button type="button" className="link" onClick={acts.guessAgain}>
          <FormattedMessage id="import.columns.again" />
        </button>
      </div>
      <table className={css["table"]}>
        <thead>
          <tr>
            {["inFile", "firstValue", "becomes", "why"].map((each) => (
              <th key={each} scope="col">
                <FormattedMessage id={`import.${each}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <Column key={column.name} column={column} options={options} state={state} acts={acts} />
          ))}
        </tbody>
      </table>
      {shown.length < columns.length && (
        <button type="button" className="link" onClick={() => setMore(more + MORE)}>
          <FormattedMessage
            id="import.columns.more"
            values={{ count: Math.min(MORE, columns.length - shown.length) }}
          />
        </button>
      )}
      <MappingFiles give={acts.mapping} take={acts.takeMapping} name={name} />
    </section>
  );
}

const roleId = (role: Role) => `import.role.${role}` as const;

/** All that a column may become, made once for all columns: of a wide table there are thousands. */
function useOptions(): ReactNode {
  const { formatMessage } = useIntl();
  return useMemo(() => {
    const group = (id: "common" | "seldom", roles: readonly Role[]) => (
      <optgroup label={formatMessage({ id: `import.roles.${id}` })}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {formatMessage({ id: roleId(role) })}
          </option>
        ))}
      </optgroup>
    );
    return (
      <>
        {group("common", COMMON)}
        {group("seldom", SELDOM)}
      </>
    );
  }, [formatMessage]);
}

function Column({
  column: { name, role, first, filled },
  options,
  state,
  acts,
}: {
  column: Shown["columns"][number];
  options: ReactNode;
  state: ImportState;
  acts: ImportActs;
}): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const guess = state.guessed.find((each) => each.name === name);
  const why = guess?.role === role ? clauseIn(lang, guess.why) : null;
  const choose = (chosen: Role) => {
    const other = acts.setRole(name, chosen);
    if (other === null) return;
    announce(
      formatMessage(
        { id: "import.columns.freed" },
        { other, column: name, role: formatMessage({ id: roleId(chosen) }) },
      ),
    );
  };
  return (
    <tr data-unused={role === "none" || undefined}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={css["raw"]}>
        {filled === 0 ? (
          <span className={css["muted"]}>
            <FormattedMessage id="import.emptyColumn" />
          </span>
        ) : (
          <span dir="auto">{first}</span>
        )}
      </td>
      <td>
        <select
          className={css["select"]}
          aria-label={name}
          value={role}
          onChange={({ currentTarget }) => {
            const chosen = ROLES.find((each) => each === currentTarget.value);
            if (chosen) choose(chosen);
          }}
        >
          {options}
        </select>
      </td>
      <td className={css["muted"]}>{why ?? <FormattedMessage id="import.chosen" />}</td>
    </tr>
  );
}

/** Saves the mapping as a small file, and takes one. */
function MappingFiles({
  give,
  take,
  name,
}: {
  give: ImportActs["mapping"];
  take: ImportActs["takeMapping"];
  name: string;
}): ReactNode {
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const read = async (file: File) => {
    const why = take(await file.text());
    setWrong(why);
    if (why === null) announce(formatMessage({ id: "import.columns.used" }));
  };
  const save = async () => {
    const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, "");
    saveFile(new Blob([await give()], { type: "application/json" }), `${bare}-mapping.json`);
  };
  return (
    <div className={css["mappings"]}>
      <button type="button" className="link" onClick={() => void save().catch(() => undefined)}>
        <FormattedMessage id="import.columns.save" />
      </button>
      <button type="button" className="link" onClick={() => input.current?.click()}>
        <FormattedMessage id="import.columns.use" />
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          if (file) void read(file);
        }}
      />
      {wrong !== null && (
        <p role="alert">
          <FormattedMessage id="import.columns.wrong" values={{ why: clauseIn(lang, wrong) }} />
        </p>
      )}
    </div>
  );
}
