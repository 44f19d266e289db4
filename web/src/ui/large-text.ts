const REMEMBERED = 'xianfeng.large-text';

/** Whether this device shows large text (大字版). */
export function isLargeText(): boolean {
  return localStorage.getItem(REMEMBERED) === 'yes';
}

/** Everything on the page grows alike, so that nothing is cut; remembered on this device only. */
export function showLargeText(isLarge: boolean = isLargeText()): void {
  document.documentElement.style.setProperty('zoom', isLarge ? '1.25' : '');
}

export function changeLargeText(isLarge: boolean): void {
  localStorage.setItem(REMEMBERED, isLarge ? 'yes' : 'no');
  showLargeText(isLarge);
}
