import { useEffect, useState } from 'react';

const REST = 250;

/** What was typed, once typing has come to rest: the server is asked for words, not for letters. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), REST);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
