import { soundDataset } from "../dataset/reading/sound-dataset.ts";
import type { Tools } from "./merge-files.ts";

/** Reads a whole text as the store does: what explains problems is loaded where there are some. */
export const readText: Tools["readText"] = async (text) => {
  const sound = soundDataset(text);
  if (sound) return { dataset: sound.dataset, losses: 0 };
  const { parseDataset } = await import("../dataset/reading/parse-dataset.ts");
  const { dataset, losses } = parseDataset(text);
  return dataset && { dataset, losses: losses.entries + losses.parts };
};
