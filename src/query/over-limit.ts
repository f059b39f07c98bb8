/** Rejects a question that would need more time, memory or room than a store gives to one. */
export class OverLimit extends Error {
  // It crosses threads and wires by its name.
  override readonly name = "OverLimit";
}

/** Tells it from a failure of the store itself: to ask the same once more would be as dear. */
export const isOverLimit = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === "OverLimit";
