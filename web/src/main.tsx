import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';
import { startText } from './text/start.ts';
import './ui/tokens.css';
import './ui/parts.css';
import { Themed } from './ui/themed.tsx';

const queries = new QueryClient({
  defaultOptions: {
    // Numbers are read afresh when a page opens; a refusal of the server stays a refusal when asked again.
    queries: { staleTime: 5_000, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
await startText();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Themed>
        <RouterProvider router={router} />
      </Themed>
    </QueryClientProvider>
  </StrictMode>,
);
