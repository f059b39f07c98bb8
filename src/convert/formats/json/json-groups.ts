/** Takes apart lists of groups, as where each year or chapter has its own list of events. */
import { isDate } from "../../columns/column-contents.ts";
import { roleByName } from "../../columns/roles.ts";
import { cellText, type Json } from "../../tables/table.ts";
import { isObject, type JsonObject, listAt } from "../json-values.ts";

/** The list that answers of offices hand out in a wrapping of its own, beside one that tells of it: [{ "head": […] }, { "row": […] }]. */
export function unwrapped(list: readonly Json[]): readonly Json[] {
  const inner = list.flatMap((each) => {
    const [only, ...more] = isObject(each) ? Object.values(each) : [];
    return more.length === 0 && Array.isArray(only) ? [only as readonly Json[]] : [];
  });
  if (list.length < 2 || list.length > MOST_WRAPPINGS || inner.length < list.length) return list;
  return inner.find((each) => each.some((entry) => isObject(entry) && hasOwnDate(entry))) ?? list;
}

const MOST_WRAPPINGS = 5;

/** The entries of all groups, each with what its group says of them; the list itself where it is of no groups. */
export function withoutGroups(list: readonly Json[]): readonly Json[] {
  const groups = list.filter(isObject);
  if (groups.length === 0 || groups.length < list.length) return list;
  if (groups.some(hasOwnDate)) return groups.length === 1 ? ofTheOnly(list, groups) : list;
  const name = Object.keys(groups[0] ?? {}).find(
    (key) => groups.every((group) => Array.isArray(group[key])) && isOfDated(groups, key),
  );
  return name === undefined ? list : groups.flatMap((group) => entriesOf(group, name));
}

/** Takes the entries of the one case that a file is of: these are meant, and their days are their own. */
function ofTheOnly(list: readonly Json[], groups: readonly JsonObject[]): readonly Json[] {
  const [group = {}] = groups;
  const name = Object.keys(group).find(
    (key) =>
      listAt(group, key).length > 1 && isOfDated(groups, key) && isOfTitled(listAt(group, key)),
  );
  if (name === undefined) return list;
  const plain = Object.entries(group).filter(
    ([key, value]) => Array.isArray(value) || roleOf(key) === "title",
  );
  return entriesOf(Object.fromEntries(plain), name);
}

/** True where most entries say what was done. */
const isOfTitled = (entries: readonly Json[]): boolean =>
  entries.filter(
    (entry) =>
      isObject(entry) &&
      Object.keys(entry).some((key) => /^(?:title|text)$/.test(roleOf(key) ?? "")),
  ).length >
  entries.length / 2;

const roleOf = (key: string) => roleByName(key)?.role;

/** A group may have a year; with any other date it is an entry itself, and its list is of something else. */
const hasOwnDate = (group: JsonObject): boolean =>
  Object.entries(group).some(
    ([key, value]) =>
      !Array.isArray(value) &&
      roleOf(key) !== "year" &&
      (roleOf(key) === "date" || isDate(cellText(isObject(value) ? "" : value).trim())),
  );

/** True where most entries have a date or a year by its name. */
function isOfDated(groups: readonly JsonObject[], key: string): boolean {
  const entries = groups.flatMap((group) => listAt(group, key)).slice(0, 200);
  const dated = entries.filter(
    (entry) =>
      isObject(entry) &&
      Object.keys(entry).some((each) => /^(?:date|year)$/.test(roleOf(each) ?? "")),
  );
  return dated.length > entries.length / 2;
}

/** A title of the group is none of its entries: it is their topic. */
function entriesOf(group: JsonObject, name: string): readonly Json[] {
  const said = Object.entries(group).flatMap(([key, value]) => {
    if (Array.isArray(value) || isObject(value)) return [];
    return [[roleOf(key) === "title" ? "group" : key, value] as const];
  });
  const own = Object.fromEntries(said);
  return listAt(group, name).map((entry) => (isObject(entry) ? { ...own, ...entry } : entry));
}
