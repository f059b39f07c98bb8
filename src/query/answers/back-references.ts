/** The way back that a dataset does not write down: to who links to an event. */
import type { EventLink } from "../../dataset/format/schema.ts";
import { type Groups, gather } from "../arrays/code-lists.ts";
import type { Columns } from "../columns/columns.ts";

export interface BackReferences {
  /** The events that link to the one in a row, in order of time. */
  linksTo(row: number): readonly { readonly row: number; readonly link: EventLink }[];
}

export function backReferences(columns: Columns): BackReferences {
  const { links } = columns;
  let linking: Groups | null = null;
  return {
    linksTo(row) {
      // Sorted once: who asks of many events would else go through all links for each of them.
      linking ??= gather(
        Uint32Array.from(links.to.keys()),
        columns.count,
        (at) => links.to[at] ?? -1,
      );
      const id = columns.id(row);
      const from = new Set(Array.from(linking(row), (at) => links.from[at] ?? 0));
      return [...from].flatMap((other) =>
        columns
          .event(other)
          .links.filter((link) => link.event === id)
          .map((link) => ({ row: other, link })),
      );
    },
  };
}
