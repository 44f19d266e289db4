import { createContext } from 'react';

/** Whether what stands here has a page's title above it. What is on its way or did not come brings one of its own where it has not. */
export const InPage = createContext(false);
