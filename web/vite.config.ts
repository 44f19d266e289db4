import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig, loadEnv } from 'vite';
import { routes } from './src/contract-routes.ts';

/** Puts the finished object where the module would make it, so that no schema reaches the browser. */
function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    load: (id) => (id.endsWith('/src/contract-routes.ts') ? `export const routes = ${JSON.stringify(routes)};` : null),
  };
}

/** Lays a compressed file beside each that shrinks, so that the service sends it without work of its own. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    closeBundle: () => {
      const folder = join(import.meta.dirname, 'dist');
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:html|js|css|svg)$/.test(file)) continue;
        const bytes = readFileSync(join(folder, file));
        writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes));
      }
    },
  };
}

/** In development the API is the one that `xianfeng start` serves; XIANFENG_API names another. */
export default defineConfig(({ mode }) => {
  const target = loadEnv(mode, '.', 'XIANFENG_')['XIANFENG_API'] ?? 'http://127.0.0.1:8080';
  return {
    plugins: [react(), contractRoutes(), compressed()],
    // The oldest browsers we promise; what they lack besides syntax is in src/older-browsers.ts.
    build: { outDir: 'dist', emptyOutDir: true, manifest: true, target: ['chrome108', 'safari16.4'] },
    server: {
      host: '127.0.0.1',
      // The service refuses what comes from another site; in development it is told its own address.
      proxy: { '/api': { target, changeOrigin: true, headers: { origin: target } } },
    },
  };
});
