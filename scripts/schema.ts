/**
 * Writes `data/events.schema.json` from the zod schema, so that editors complete and check a
 * dataset. With `--check` it writes nothing, and fails when the file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { datasetSchema } from "../src/dataset/format/schema.ts";

const path = fileURLToPath(new URL("../data/events.schema.json", import.meta.url));

const schema = z.toJSONSchema(datasetSchema, { io: "input", target: "draft-2020-12" });
const written = `${JSON.stringify(schema, null, 2)}\n`;

function current(): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

if (!process.argv.includes("--check")) {
  writeFileSync(path, written);
  console.log("Wrote data/events.schema.json.");
} else if (current() === written) {
  console.log("data/events.schema.json is what the schema says.");
} else {
  console.error(
    "data/events.schema.json is stale: run `npm run schema` and commit what it writes.",
  );
  process.exitCode = 1;
}
