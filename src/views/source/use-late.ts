import { useEffect, useState } from "react";

/** Under this nothing is said: it would be gone before it was read. */
const PATIENCE_MS = 200;

/** Whether what mounted this has been there for a while. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
