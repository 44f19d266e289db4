import { useEffect } from 'react';

/** Until what was pressed has come back or something else has taken the focus by itself. */
const PATIENCE = 120;
const HELD = 'data-held-focus';

/**
 * Whatever has the focus may go: a line is settled, a form closes, a button is out of use while its act is under way. The
 * browser then lets the focus fall out of the page, and whoever works by keyboard or ear begins anew at the top. So it goes
 * back to what had it once that can be used again, and else stays at the place where that was.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let around: readonly Element[] = [];
    let timer = 0;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      last = target;
      around = ancestorsOf(target);
    };
    // A press beside everything takes the focus away on purpose.
    const forget = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest('button, a, input, select, textarea, label, [tabindex]') === null)
        last = null;
    };
    const look = (): void => {
      if (last === null || !isNowhere()) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (last === null || !isNowhere()) return;
        if (last.isConnected) last.focus({ preventScroll: true });
        if (isNowhere()) hold(around.find((element) => element.isConnected) ?? document.querySelector('#main'));
      }, PATIENCE);
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    return () => {
      window.clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** From the inside out, as far as the page's own part or the dialog. */
function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  if (parentElement === null || parentElement === document.body) return [];
  const isWhole = parentElement.id === 'main' || parentElement.getAttribute('role') === 'dialog';
  return isWhole ? [parentElement] : [parentElement, ...ancestorsOf(parentElement)];
}

/** A place takes the focus for as long as nothing else does; the tabulator goes on from there. */
function hold(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  const isOwn = place.hasAttribute('tabindex');
  if (!isOwn) {
    place.tabIndex = -1;
    place.setAttribute(HELD, '');
    place.addEventListener(
      'blur',
      () => {
        place.removeAttribute('tabindex');
        place.removeAttribute(HELD);
      },
      { once: true },
    );
  }
  place.focus({ preventScroll: true });
}
