import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

const fields = 'input:enabled, textarea:enabled, button:enabled';

/**
 * For whoever works by keys, where rows (`data-row`) are added and taken away one by one: a new one has the focus at once; one
 * that is taken away takes the focus with it, and then what stands last has it, which is what adds another.
 */
export function useRowFocus<List extends HTMLElement>(count: number): RefObject<List | null> {
  const list = useRef<List>(null);
  const before = useRef(count);
  useEffect(() => {
    const [isMore, isFewer] = [count > before.current, count < before.current];
    before.current = count;
    const row = [...(list.current?.querySelectorAll('[data-row]') ?? [])].at(-1);
    if (isMore) row?.querySelector<HTMLElement>(fields)?.focus();
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isFewer && isLost) [...(list.current?.querySelectorAll<HTMLElement>(fields) ?? [])].at(-1)?.focus();
  }, [count]);
  return list;
}
