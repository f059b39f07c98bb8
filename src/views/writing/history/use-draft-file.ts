import { saveFile } from "../../kit/save-file.ts";
import { useWriting } from "../writing.ts";
import { fileName } from "./save-dataset.ts";

/** Has the browser put the whole draft where it puts files: with its texts, its history, all. */
export function useDraftFile(): () => Promise<void> {
  const { ask, state } = useWriting();
  return async () => {
    const text = await ask("draftFile");
    saveFile(new Blob([text], { type: "application/json" }), fileName(state.title, "draft.json"));
  };
}
