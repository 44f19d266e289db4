import type { Me } from '@xianfeng/contract';
import { lazy, type ReactElement, Suspense, useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import style from './search.module.css';

const SearchPanel = lazy(async () => ({ default: (await import('./search-panel.tsx')).SearchPanel }));

/** The one box that finds everything: `/` or Ctrl+K opens it wherever one is, and closed the focus is where it was. */
export function SearchBox({ me }: { readonly me: Me }): ReactElement {
  const text = useText('frame');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!asksForSearch(event) || document.querySelector('[aria-modal="true"], dialog[open]') !== null) return;
      event.preventDefault();
      before.current = document.activeElement;
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const leave = (): void => {
    setOpen(false);
    const back = before.current;
    before.current = null;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    else button.current?.focus();
  };
  return (
    <div role="search" className={style.search}>
      <button
        ref={button}
        type="button"
        className={style.open}
        aria-label={text('search')}
        aria-expanded={isOpen}
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={18} />
        <span className={style.name}>{text('search')}</span>
        <kbd className={style.key}>/</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchPanel me={me} onLeave={leave} onGone={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function asksForSearch({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !(target instanceof Element && target.matches('input, textarea, select, [contenteditable]'));
}
