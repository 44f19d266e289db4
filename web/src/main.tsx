import './older-browsers.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { startText } from './text/start.ts';
import './ui/tokens.css';
import './ui/parts.css';
import { showElder } from './ui/elder.ts';
import { fetchTheRest } from './ui/the-rest.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
showElder();
await startText();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>
  </StrictMode>,
);
// What the first page does not show is fetched while it is read.
setTimeout(() => void fetchTheRest(), 1000);
