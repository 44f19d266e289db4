import './older-browsers.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { startText } from './text/start.ts';
import './ui/tokens.css';
import './ui/parts.css';
import { showLargeText } from './ui/large-text.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
showLargeText();
await startText();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
