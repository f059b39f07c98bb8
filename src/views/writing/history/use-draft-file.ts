import { fileName } from "../../kit/files/file-name.ts";
import { saveFile } from "../../kit/files/save-file.ts";
import { useWriting } from "../writing.ts";

/** Has the browser put the whole draft where it puts files: with its texts, its history, all. */
export function useDraftFile(): () => Promise<void> {
  const { ask, state } = useWriting();
  return async () => saveJson(await ask("draftFile"), fileName(state.title, "draft.json"));
}

/** The same with what was set aside, as it was kept. */
export function useAsideFile(): () => Promise<void> {
  const { asideFile, state } = useWriting();
  return async () => saveJson(await asideFile(), fileName(state.title, "aside.json"));
}

const saveJson = (text: string, name: string): void =>
  saveFile(new Blob([text], { type: "application/json" }), name);
