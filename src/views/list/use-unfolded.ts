import { useEffect, useState } from "react";
import { entryIn } from "../state/history/link-writer.ts";
import { useSession } from "../state/reader.ts";

const unfoldedNow = (): readonly number[] => entryIn(history.state).unfolded ?? [];

/**
 * The stretches and days that the reader has unfolded, by where their first events begin (epoch ms), and a function that
 * unfolds one more: a step of the history, so that Back folds it again.
 */
export function useUnfolded(): readonly [readonly number[], (start: number) => void] {
  const { step } = useSession();
  const [unfolded, setUnfolded] = useState(unfoldedNow);
  useEffect(() => {
    const follow = () => setUnfolded(unfoldedNow);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const unfold = (start: number) => {
    const next = [...unfolded, start];
    step({ unfolded: next });
    setUnfolded(next);
  };
  return [unfolded, unfold];
}
