import { useLocation } from '@tanstack/react-router';
import type { Me } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import style from './watermark.module.css';

/** Pages that are about oneself, or about nobody. */
const OWN = ['/home', '/me', '/me/record', '/statement'];

/** What is printed from these pages is handed to others or hung on the wall, as a paper of the organization's. */
const PAPERS =
  /^\/(notices\/|branches\/[^/]+\/notices|ballots\/[^/]+\/(tickets|key)|accounts|impact-assessment|retention)/;

const TILE = { width: 320, height: 200 };

/** Who looks, and on which day, faintly over pages that show other people's data: whoever passes a picture on is known. */
export function Watermark({ me }: { readonly me: Me }): ReactElement | null {
  const path = useLocation({ select: ({ pathname }) => pathname });
  if (OWN.includes(path) || path === `/members/${me.personId}/card`) return null;
  const isPaper = PAPERS.test(path);
  return (
    <div
      aria-hidden
      className={isPaper ? `${style.watermark} noprint` : style.watermark}
      style={{ backgroundImage: `url("${tileOf(`${me.name} ${me.today}`)}")` }}
    />
  );
}

/** One tile of the background, drawn here: nothing is fetched for it. */
function tileOf(words: string): string {
  const safe = words.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE.width}" height="${TILE.height}">` +
    `<text x="20" y="120" font-size="16" font-family="sans-serif" fill="#1e1b17" fill-opacity="0.06" ` +
    `transform="rotate(-22 160 100)">${safe}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
