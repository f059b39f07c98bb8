/**
 * The same task, run one at a time. Whoever asks while it runs has it run once more after that, so
 * that the last one asked for always sees the newest state, however often it was asked.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isDueAgain = false;
  return async () => {
    isDueAgain = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isDueAgain) {
        isDueAgain = false;
        await task();
      }
    } finally {
      isRunning = false;
    }
  };
}
