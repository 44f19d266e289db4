const REMEMBERED = 'xianfeng.kiosk';

/**
 * Whether this device is one tablet for all: asked for in the address once and remembered, since a ticket scanned by the
 * tablet's own camera opens the page without it. Nothing else is ever remembered of a ticket.
 */
export function isKiosk(): boolean {
  if (new URLSearchParams(window.location.search).has('kiosk')) localStorage.setItem(REMEMBERED, 'yes');
  return localStorage.getItem(REMEMBERED) === 'yes';
}

export function leaveKiosk(): void {
  localStorage.removeItem(REMEMBERED);
}
