/** Asks a server one question, and prints what it answers. */
import { userOf } from "../server/address.ts";
import { serverDatabase } from "../server/server-database.ts";

/** Arguments: the address of the server and its database; the user is in the environment. */
async function main([url = "", name = ""]: readonly string[]) {
  const database = await serverDatabase({ url, database: name }, userOf(process.env));
  const rows = await database.read({
    sql: "SELECT {a:String}, length({b:Array(String)})",
    values: { a: "한", b: ["x", "y"] },
  });
  process.stdout.write(JSON.stringify(rows));
  await database.close();
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(String(cause));
  process.exitCode = 1;
});
