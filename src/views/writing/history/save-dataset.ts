/** Saves a dataset where its author wants it: in the same file again, where the browser can write one. */
import { saveFile } from "../../kit/files/save-file.ts";

/** What of the File System Access API is used; not every browser has it, nor the types of the DOM. */
interface Writable {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}
interface FileHandle {
  readonly name: string;
  createWritable(): Promise<Writable>;
}
interface Picker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileHandle>;
}

/** Files chosen in this visit, by draft: Save writes into the same one again. */
const chosen = new Map<string, FileHandle>();

export type SaveOutcome =
  /** Written into this file. */
  | { readonly is: "written"; readonly name: string }
  /** Handed to the browser, which puts it where it puts files. */
  | { readonly is: "downloaded"; readonly name: string }
  /** The author changed their mind. */
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly why: string };

/** The file that Save would write into; null where it would ask, or download. */
export const savedInto = (draft: string): string | null => chosen.get(draft)?.name ?? null;

/** @param text  is made once a place for it is known: the browser asks only right after a press. */
export async function saveDataset(
  draft: string,
  name: string,
  text: () => Promise<string>,
): Promise<SaveOutcome> {
  const { showSaveFilePicker } = window as unknown as Picker;
  if (showSaveFilePicker === undefined) {
    saveFile(new Blob([await text()], { type: "application/json" }), name);
    return { is: "downloaded", name };
  }
  try {
    const handle =
      chosen.get(draft) ??
      (await showSaveFilePicker.call(window, {
        suggestedName: name,
        types: [{ accept: { "application/json": [".json"] } }],
      }));
    const file = await handle.createWritable();
    await file.write(await text());
    await file.close();
    chosen.set(draft, handle);
    return { is: "written", name: handle.name };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return { is: "cancelled" };
    // The file may be gone, or no longer ours to write: the next Save asks anew.
    chosen.delete(draft);
    return { is: "failed", why: cause instanceof Error ? cause.message : String(cause) };
  }
}
