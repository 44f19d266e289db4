import type { Page } from 'playwright-core';

interface Answer {
  readonly status: number;
  /** The JSON it sent. */
  readonly body: unknown;
}

/** Reads an address of the service with the session of the page. */
export function readService(page: Page, path: string): Promise<Answer> {
  return askService(page, path, 'GET');
}

/** Asks the service as the page's own script does, with its session and its origin. */
export function askService(page: Page, path: string, method: 'GET' | 'POST', body?: object): Promise<Answer> {
  return page.evaluate(
    async ({ path: at, method: verb, body: sent }) => {
      const response = await fetch(`/api${at}`, {
        method: verb,
        ...(sent === undefined
          ? {}
          : {
              headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
              body: JSON.stringify(sent),
            }),
      });
      return { status: response.status, body: (await response.json().catch(() => null)) as unknown };
    },
    { path, method, body },
  );
}

/** What a story reads of a month's sheet. */
export interface Sheet {
  readonly branch: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly state: 'open' | 'passed' | 'published';
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly isOwn: boolean;
    readonly isDue: boolean;
    readonly exemptReason: string | null;
    readonly previous: Readonly<Record<string, string>>;
  }[];
  readonly cells: readonly {
    readonly memberId: string;
    readonly item: string;
    readonly points: string | null;
    readonly reason: string | null;
    readonly revision: number;
  }[];
}

export async function readSheet(page: Page, branchId: string, period: string): Promise<Sheet> {
  return (await readService(page, `/branches/${branchId}/sheets/${period}`)).body as Sheet;
}

/** Who is signed in on the page. */
export interface Me {
  readonly personId: string;
  readonly branch: { readonly id: string; readonly name: string } | null;
  readonly isDemo: boolean;
  readonly today: string;
}

export async function readMe(page: Page): Promise<Me> {
  return (await readService(page, '/session')).body as Me;
}
