import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { contract } from '@xianfeng/contract';
import { routes } from './contract-routes.ts';
import { reach } from './reach.ts';

const link = new OpenAPILink(routes, {
  url: `${window.location.origin}/api`,
  // What is sent while a page is left must still arrive: the last cells of a grid, the count of its use.
  fetch: (request, init) => reach(request, { ...init, keepalive: document.visibilityState === 'hidden' }),
});

/**
 * Everything the server can be asked, typed by the contract; the session travels in a cookie of the same origin.
 * The contract holds nothing that JSON cannot carry, so its types hold on this side as they are.
 */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);
