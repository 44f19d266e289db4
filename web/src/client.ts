import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { contract } from '@xianfeng/contract';
import { routes } from './contract-routes.ts';
import { reach } from './reach.ts';
import { newId } from './ui/new-id.ts';
import { readRefusal } from './ui/problems.ts';

const link = new OpenAPILink(routes, {
  url: `${window.location.origin}/api`,
  customErrorResponseBodyDecoder: readRefusal,
  // What is sent while a page is left must still arrive: the last cells of a grid, the count of its use.
  fetch: (request, init) => {
    // Each write is one act: however often the line repeats it, it is carried out once.
    if (request.method !== 'GET') request.headers.set('idempotency-key', newId());
    return reach(request, { ...init, keepalive: document.visibilityState === 'hidden' });
  },
});

/**
 * Everything the server can be asked, typed by the contract; the session travels in a cookie of the same origin.
 * The contract holds nothing that JSON cannot carry, so its types hold on this side as they are.
 */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);
