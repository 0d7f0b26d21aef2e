import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The classic script of a site, `player.js`. */
export async function buildPlayerScript(): Promise<string> {
  return await bundle({ entryPoints: [sourceFile('script.ts')], format: 'iife' });
}

/** The same element as a module, for sites that bundle their own scripts. */
export async function buildPlayerModule(): Promise<string> {
  return await bundle({ entryPoints: [sourceFile('bucketcast-player.ts')], format: 'esm' });
}

/**
 * Names of the player's own values that are neither in the DOM, nor in `player.json`, nor for others to use: they get letters.
 * It saves a hundred bytes of the twelve thousand that a page shall load at most.
 */
const ownNames =
  /^(onChange|onOpen|words|say|direction|tell|showTranscript|folded|offsets|owners|nodes|isExact|cuesIn|sentence|endSeconds|seek|toggle|on|keep|fill|mark|word|element|content|source|root|read|start|factor|label)$/;

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    minify: true,
    target: 'es2022',
    mangleProps: ownNames,
    legalComments: 'none',
    // `>` and letters of all languages as they are: every page that loads it says UTF-8 with it.
    charset: 'utf8',
    write: false,
    plugins: [styleText],
  });
  return outputFiles[0]?.text ?? '';
}

/** Style sheets become texts for constructable sheets, which the strictest security policy lets pass. */
const styleText: Plugin = {
  name: 'style-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles = [] } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
      });
      // esbuild leaves custom properties as they are written.
      const css = outputFiles[0]?.text.trim().replace(/([:,]) | (\/) /g, '$1$2');
      return { contents: `export const css = ${JSON.stringify(css)}`, loader: 'js' };
    });
  },
};

function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
