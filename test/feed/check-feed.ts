import { childrenOf, type Element, parseXml } from './parse-xml.ts';
import { channelRules } from './rules/channel-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { fileRules } from './rules/file-rules.ts';
import { itemRules } from './rules/item-rules.ts';
import type { CheckedFeed, Rule } from './rules/rule.ts';

/** What the rules ask of a document before any of them can be asked. */
const wellFormed = 'the document is well-formed XML';

/** All that directories, the Podcast Standards Project and the podcast namespace ask for and that can be seen from outside. */
export const rules: readonly Rule[] = [...documentRules, ...channelRules, ...itemRules, ...fileRules];

/** A rule that a feed breaks, and where. */
export type Fault = { readonly rule: string; readonly places: readonly string[] };

/** Checks a feed as it is served, with all files that it names; no fault is returned for a feed that every directory takes. */
export async function checkFeed(
  served: Pick<CheckedFeed, 'xml' | 'address' | 'now' | 'read'>,
  some: readonly Rule[] = rules,
): Promise<readonly Fault[]> {
  const root = read(served.xml);
  if (root === undefined) return [{ rule: wellFormed, places: ['document'] }];
  const [channel = root] = childrenOf(root, 'channel');
  const feed = { ...served, root, channel, items: childrenOf(channel, 'item') };
  const faults = some.map(async ({ rule, find }) => ({ rule, places: await find(feed) }));
  return (await Promise.all(faults)).filter(({ places }) => places.length > 0);
}

function read(xml: string): Element | undefined {
  try {
    return parseXml(xml);
  } catch {
    return undefined;
  }
}
