/** Reads `--where`, and the events of a conversion that it asks for. */
import type { WholeConversion } from "../src/convert/convert.ts";
import { chosen } from "../src/dataset/writing/choose-events.ts";
import { noteChoice } from "../src/dataset/writing/note-choice.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { parseLink } from "../src/query/criteria/link.ts";
import type { Query } from "../src/query/criteria/query.ts";
import { Matching } from "../src/query/matching/matching.ts";
import { Unable } from "./command.ts";

/**
 * The query of a link, with or without its question mark.
 *
 * @throws Unable for a link that nobody can read.
 */
export function queryOf(link: string): Query {
  const { query, notices } = parseLink([...new URLSearchParams(withoutMark(link))]);
  const [notice] = notices;
  if (notice)
    throw new Unable(`--where: ${notice.key}=${notice.value} cannot be read (${notice.reason}).`);
  return query;
}

const withoutMark = (link: string): string => link.replace(/^\?/, "");

/**
 * Every other event is left out, and its row says so: the sum still holds.
 *
 * @throws Unable for a link that nobody can read.
 */
export function chosenByLink(conversion: WholeConversion, link: string): WholeConversion {
  const { dataset, eventRows, left } = conversion;
  const filter = withoutMark(link);
  const query = queryOf(link);
  if (dataset === null) return conversion;
  const columns = buildColumns(dataset);
  const { window } = query;
  const rows = [...new Matching(columns).matches(query).rows].filter(
    (row) =>
      window === null ||
      ((columns.starts[row] ?? 0) >= window.start && (columns.ends[row] ?? 0) <= window.end),
  );
  const ids = new Set(rows.map((row) => columns.id(row)));
  const others = dataset.events.flatMap(({ id, title }, index) =>
    ids.has(id)
      ? []
      : [
          {
            row: eventRows[index] ?? 0,
            column: null,
            value: typeof title === "string" ? title : "",
            why: "it is not among the events that --where asks for",
            accepted: link,
            kind: "not-asked",
          },
        ],
  );
  const part = noteChoice(chosen(dataset, ids), { of: dataset.events.length, filter });
  return {
    ...conversion,
    dataset: part.events.length === 0 ? null : part,
    eventRows: eventRows.filter((_, index) => ids.has(dataset.events[index]?.id ?? "")),
    left: [...left, ...others].sort((a, b) => a.row - b.row),
  };
}
