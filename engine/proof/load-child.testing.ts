/** Loads a file, and kills itself without a warning in the midst of a so many-th change of tables. */
import { chdbDatabase } from "../chdb.ts";
import type { Database } from "../database.ts";
import { fileSource } from "../load/file-source.ts";
import { load } from "../load/load.ts";
import { makeTables } from "../tables.ts";

/** Arguments: folder, file, events of a batch, and the change at which it is killed; 0 for none. */
async function main([folder = "", file = "", batch = "", killAt = ""]: readonly string[]) {
  const database = mortal(await chdbDatabase(folder), Number(killAt));
  const source = await fileSource(file);
  await load(database, await makeTables(database), source, { batch: Number(batch) });
  await database.close();
}

function mortal(database: Database, killAt: number): Database {
  let changes = 0;
  const change = async (begun: Promise<void>) => {
    changes += 1;
    if (changes === killAt) {
      // Odd ones in the midst of it, even ones once it is done and nobody knows.
      if (changes % 2 === 0) await begun;
      process.kill(process.pid, "SIGKILL");
    }
    await begun;
  };
  return {
    ...database,
    write: (...asked) => change(database.write(...asked)),
    insert: (...rows) => change(database.insert(...rows)),
  };
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(String(cause));
  process.exitCode = 1;
});
