import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { CDK_VALIDATION: 'false' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Of two cores vitest would leave one idle.
    maxWorkers: '100%',
    // A process for each file would read the same modules two hundred times: a quarter of the time.
    isolate: false,
    // Node itself reads the modules, as it does outside of tests: Vite's runner looks each import up at every use, which slows the decoder down five times.
    experimental: { viteModuleRunner: false },
  },
});
