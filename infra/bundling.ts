import { fileURLToPath } from 'node:url';
import { type BundlingOptions, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';

/** How esbuild makes one file out of a function and all that it imports. */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  // Packages that bring both are smaller as modules: esbuild leaves out what nobody imports.
  mainFields: ['module', 'main'],
  minify: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  // Stack traces need lines and names only, and the sources are in the repository.
  sourcesContent: false,
  // The runtime has some version of the SDK, this is the one that was tested.
  bundleAwsSDK: true,
};

/** The same for the function that publishes, with the player's script beside it. */
export const bundlingWithPlayer: BundlingOptions = {
  ...bundling,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_, output) => [`"${process.execPath}" "${writeScript}" "${output}/player.js"`],
  },
};

const writeScript = fileURLToPath(new URL('../player/build/write-script.ts', import.meta.url));
