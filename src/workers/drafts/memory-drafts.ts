import { type Drafts, DraftsError, type KeptDraft, type LoadedDraft } from "./drafts.ts";

/**
 * Drafts that last as long as their window, where the browser keeps nothing for this page.
 *
 * @param unopened  true where there may be others, which cannot be read now.
 */
export function createMemoryDrafts(unopened = false): Drafts {
  const kept = new Map<string, KeptDraft>();
  const forms = new Map<string, ReadonlyMap<string, unknown>>();
  const write = (draft: KeptDraft | undefined, { row, rank, steps }: Written) =>
    void (
      draft && kept.set(row.id, { ...draft, row, steps: [...draft.steps.slice(0, rank), ...steps] })
    );
  return {
    lasting: false,
    list: () =>
      unopened && kept.size === 0
        ? Promise.reject(new DraftsError("full"))
        : Promise.resolve(
            [...kept.values()].map(({ row }) => row).sort((a, b) => b.changed - a.changed),
          ),
    create: async (draft) => void kept.set(draft.row.id, draft),
    load: async (id) => loaded(kept.get(id)),
    append: async (row, rank, steps) => write(kept.get(row.id), { row, rank, steps }),
    stepsFrom: async (id, rank) => kept.get(id)?.steps.slice(rank) ?? [],
    // Nothing breaks here, and no other tab writes.
    setAside: async () => undefined,
    aside: async () => [],
    remove: async (id) => void [kept, forms].map((each) => each.delete(id)),
    form: async (id, name) => forms.get(id)?.get(name) ?? null,
    keepForm: async (id, name, form) =>
      void forms.set(id, new Map([...(forms.get(id) ?? []), [name, form]])),
  };
}

const loaded = (draft: KeptDraft | undefined): LoadedDraft | null =>
  draft === undefined ? null : { ...draft, written: draft.steps.length };

type Written = Pick<KeptDraft, "row" | "steps"> & { readonly rank: number };
