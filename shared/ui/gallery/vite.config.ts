import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery alone. Its preview serves the strict policy that the portal and the desktop live under. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { assetsInlineLimit: 0, emptyOutDir: true },
  preview: {
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'",
    },
  },
});
