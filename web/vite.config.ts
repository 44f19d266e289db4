import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** In development the API is the one that `xianfeng start` serves; XIANFENG_API names another. */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': loadEnv(mode, '.', 'XIANFENG_')['XIANFENG_API'] ?? 'http://127.0.0.1:8080' },
  },
}));
