import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { verbatimPack } from './cli/pack/vite-plugin.ts';
import { CHROMIUM_FLAGS, findBrowser } from './tests/browsers/find.ts';

/** core: pure logic in Node · wiring: the rim on a fake browser · dom: real Chromium · e2e: the built extension. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', environment: 'node', include: ['tests/core/**/*.test.ts'] } },
      {
        plugins: [WxtVitest()],
        test: { name: 'wiring', environment: 'node', include: ['tests/wiring/**/*.test.ts'] },
      },
      {
        // No WxtVitest: its virtual set-up module does not load in a browser; DOM code is handed what it needs.
        // Named here, or Vite finds them late and reloads a test that already runs.
        plugins: [verbatimPack('data/ilya-sutskever')],
        optimizeDeps: {
          include: [
            'axe-core',
            'wxt/browser',
            'wxt/utils/define-content-script',
            'react',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'radix-ui',
            'i18next',
            '@tanstack/react-virtual',
            'fuse.js',
            'valibot',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium') ?? '', args: [...CHROMIUM_FLAGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
