/** Counts fields, of a value and as a JSON text names them: a text with more of them names one twice in one object. */

/** The fields of all objects in a value, without recursion. */
export function fieldsHeld(file: unknown): number {
  let held = 0;
  const open: unknown[] = [file];
  const visit = (inner: unknown) => {
    if (typeof inner === "object" && inner !== null) open.push(inner);
  };
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) value.forEach(visit);
    else {
      const fields = value as Readonly<Record<string, unknown>>;
      for (const name in fields) {
        held += 1;
        visit(fields[name]);
      }
    }
  }
  return held;
}

/** The strings of a valid JSON text that a colon follows. */
export function fieldsNamed(json: string): number {
  let named = 0;
  for (let at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at)) {
    at = endOfString(json, at);
    while (json.charCodeAt(at) <= 32) at += 1;
    if (json[at] === ":") named += 1;
  }
  return named;
}

/** Just past the quotation mark that closes the one at `start`. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json[before] === "\\") before -= 1;
    // An even number of backslashes escape each other, and leave the mark alone.
    if ((end - before) % 2 === 1) return end + 1;
  }
}
