import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { contract } from '@xianfeng/contract';
import type { Plugin } from 'vite';
import { defineConfig, loadEnv } from 'vite';

const ROUTES = 'virtual:contract-routes';

/**
 * The contract's methods and addresses as plain data. The browser needs no schemas: the server checks what
 * comes in and what goes out, and without them the first page is some 50 kB lighter.
 */
function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === ROUTES ? `\0${ROUTES}` : null),
    load: (id) =>
      id === `\0${ROUTES}` ? `export const routes = ${JSON.stringify(minifyContractRouter(contract))};` : null,
  };
}

/** In development the API is the one that `xianfeng start` serves; XIANFENG_API names another. */
export default defineConfig(({ mode }) => {
  const target = loadEnv(mode, '.', 'XIANFENG_')['XIANFENG_API'] ?? 'http://127.0.0.1:8080';
  return {
    plugins: [react(), contractRoutes()],
    build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
    server: {
      host: '127.0.0.1',
      // The service refuses what comes from another site; in development it is told its own address.
      proxy: { '/api': { target, changeOrigin: true, headers: { origin: target } } },
    },
  };
});
