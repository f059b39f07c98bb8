/** Bytes from which a file has its place in the browser's own folder, where there is one. */
export const BIG_BYTES = 8_000_000;

/** Files that are too large for a database. */
export interface BigFiles {
  /** @returns false where there is no folder to put them in. */
  put(name: string, bytes: Blob): Promise<boolean>;
  get(name: string): Promise<Blob | null>;
  delete(name: string): Promise<void>;
  /** The names of all that are there. */
  names(): Promise<readonly string[]>;
}

/** The folder that the browser keeps for this page and nobody else sees. */
export const BROWSER_FOLDER: BigFiles = {
  async put(name, bytes) {
    const folder = await folderOf(true);
    const file = await folder?.getFileHandle(name, { create: true });
    if (folder === null || file?.createWritable === undefined) return false;
    try {
      await bytes.stream().pipeTo(await file.createWritable());
    } catch (cause) {
      // Half a file is none.
      await folder.removeEntry(name).catch(() => undefined);
      throw cause;
    }
    return true;
  },
  async get(name) {
    const folder = await folderOf(false);
    const file = await folder?.getFileHandle(name).catch(() => null);
    return (await file?.getFile()) ?? null;
  },
  async delete(name) {
    const folder = await folderOf(false);
    // It may have been deleted with all of the page's storage.
    await folder?.removeEntry(name).catch(() => undefined);
  },
  async names() {
    const folder = await folderOf(false);
    const names: string[] = [];
    for await (const name of folder?.keys() ?? []) names.push(name);
    return names;
  },
};

/** Null where the browser has none, or none for a private window. */
async function folderOf(create: boolean): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle("dateline", { create });
  } catch {
    return null;
  }
}
