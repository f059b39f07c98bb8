import { BLOCK, type Block, NOBODY, startsOf, TextLines } from "./text-index.ts";

/** Lines, and by their owner the new one; -1 where its lines are left out. */
export interface Renamed {
  readonly lines: TextLines;
  readonly owners: Int32Array;
}

/** The lines of both under new owners. None is folded again, and both stay as they are. */
export function wovenLines(old: Renamed, fresh: Renamed): TextLines {
  const blocks = old.lines.blocks.flatMap((block) => withOwners(block, old.owners) ?? []);
  for (const block of fresh.lines.blocks) {
    const added = withOwners(block, fresh.owners);
    if (!added) continue;
    const at = blocks.findLastIndex(({ isWide }) => isWide === added.isWide);
    const last = blocks[at];
    if (last && last.text.length + added.text.length < BLOCK) blocks[at] = joined(last, added);
    else blocks.push(added);
  }
  return new TextLines(blocks);
}

/** The block with its lines' new owners, without those of nobody once they are most; null where all are. */
function withOwners(block: Block, renamed: Int32Array): Block | null {
  const { text, starts } = block;
  const owners = new Uint32Array(block.owners.length);
  let left = 0;
  for (let line = 0; line < owners.length; line++) {
    const owner = renamed[block.owners[line] ?? 0] ?? -1;
    owners[line] = owner < 0 ? NOBODY : owner;
    if (owner >= 0) left += 1;
  }
  if (left * 2 >= owners.length) return { ...block, owners };
  if (left === 0) return null;
  const lines = [...owners.keys()].filter((line) => owners[line] !== NOBODY);
  const kept = lines.map((line) =>
    text.slice(starts[line], (starts[line + 1] ?? text.length + 1) - 1),
  );
  const shorter = kept.join("\n");
  return {
    ...block,
    text: shorter,
    starts: startsOf(shorter, lines.length),
    owners: Uint32Array.from(lines, (line) => owners[line] ?? 0),
  };
}

function joined(one: Block, other: Block): Block {
  const shift = one.text.length + 1;
  const starts = new Uint32Array(one.starts.length + other.starts.length);
  starts.set(one.starts);
  for (let line = 0; line < other.starts.length; line++) {
    starts[one.starts.length + line] = (other.starts[line] ?? 0) + shift;
  }
  const owners = new Uint32Array(starts.length);
  owners.set(one.owners);
  owners.set(other.owners, one.owners.length);
  return { ...one, text: `${one.text}\n${other.text}`, starts, owners };
}
