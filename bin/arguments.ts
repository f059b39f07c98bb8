/** Reads what was typed behind a command. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { Unable } from "./command.ts";
import { messageOf } from "./texts.ts";

/** @throws Unable, with the usage, for options that there are not. */
export function readArguments<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Unable(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

/** @throws Unable for a value that is none of those. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value.toLowerCase());
  const all = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(allowed);
  if (found === undefined) throw new Unable(`${name} is ${all}, not ${value}.`);
  return found;
}
