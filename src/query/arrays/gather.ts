/** Sorting by counting: rows are put into groups in two passes, whatever the groups are. */

/** The rows of each group, in the order they came. */
export type Groups = (group: number) => Uint32Array;

/**
 * @param groupOf a number below `groups`; -1 leaves the row out.
 */
export function gather(
  rows: Uint32Array,
  groups: number,
  groupOf: (row: number) => number,
): Groups {
  const group = new Int32Array(rows.length);
  const ends = new Uint32Array(groups + 1);
  for (let i = 0; i < rows.length; i++) {
    const each = groupOf(rows[i] ?? 0);
    group[i] = each;
    if (each >= 0) ends[each + 1] = (ends[each + 1] ?? 0) + 1;
  }
  for (let each = 0; each < groups; each++)
    ends[each + 1] = (ends[each + 1] ?? 0) + (ends[each] ?? 0);
  const next = ends.slice();
  const gathered = new Uint32Array(ends[groups] ?? 0);
  for (let i = 0; i < rows.length; i++) {
    const each = group[i] ?? -1;
    if (each < 0) continue;
    const at = next[each] ?? 0;
    gathered[at] = rows[i] ?? 0;
    next[each] = at + 1;
  }
  return (each) => gathered.subarray(ends[each], ends[each + 1]);
}
