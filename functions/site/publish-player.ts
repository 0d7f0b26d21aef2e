import { createHash } from 'node:crypto';
import { keepText, keepTextOver } from '../cloud/keep-text.ts';
import { siteKeys } from '../episode/keys.ts';
import type { SiteEdges } from './site-edges.ts';

/**
 * Puts the player's script on the site: under the name that every page asks for, and before that under one that is made of its
 * contents, for pages that name a checksum and do not want another script under it.
 * @throws ConflictError when another run was faster
 */
export async function publishPlayer({ site, playerScript }: SiteEdges): Promise<void> {
  const script = await playerScript();
  const former = await site.read(siteKeys.player);
  if (former !== undefined && new TextDecoder().decode(former.bytes) === script) return;
  await keepText(site, siteKeys.playerCopy(hashScript(script)), script);
  await keepTextOver({ store: site, key: siteKeys.player, former }, script);
}

/** The first half of the SHA-256, as `sha256sum player.js | cut -c1-32` writes it. */
function hashScript(script: string): string {
  return createHash('sha256').update(script).digest('hex').slice(0, 32);
}
