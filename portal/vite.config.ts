import { defineConfig } from 'vite';

/** Builds what browsers load: one style sheet, one script per island. `build.ts` calls it; `portal/dist` receives it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { preprocessorOptions: { scss: { loadPaths: [`${import.meta.dirname}/../node_modules`], quietDeps: true } } },
  worker: { format: 'es' },
  build: {
    manifest: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: [
        'design/styles/main.scss',
        'design/mark.svg',
        'islands/base.ts',
        'islands/drop-zone.ts',
        'islands/live-status.ts',
        'islands/shortcuts.ts',
        'islands/entry-form.ts',
        'islands/verify.ts',
        'islands/passkeys.ts',
      ],
    },
  },
});
