import { excerpt } from '../../advice/excerpt.ts';
import type { Block, Inline, Omission } from '../article.ts';
import { readLink, readWebAddress } from '../fields/web-address.ts';
import { tidyInlines } from './tidy-inlines.ts';
import type { Walked } from './walk-blocks.ts';

/** Completes links and images from the article's own address; those that still lead nowhere are dropped, not their text. */
export function settleAddresses({ blocks, omissions }: Walked, url: string | undefined): Walked {
  const lost: Omission[] = [];
  const settled = blocks.flatMap((block): readonly Block[] => {
    if ('content' in block) return [{ ...block, content: settleLinks(block.content, url) }];
    if (block.kind !== 'image') return [block];
    const address = readWebAddress(block.address, url);
    if (address === undefined) lost.push(omitImage(block.alternative || block.address));
    return address === undefined ? [] : [{ ...block, address }];
  });
  return { blocks: settled, omissions: [...omissions, ...lost] };
}

function settleLinks(content: readonly Inline[], url: string | undefined): readonly Inline[] {
  return tidyInlines(content.map((inline) => settleLink(inline, url)));
}

function settleLink({ link, ...inline }: Inline, url: string | undefined): Inline {
  // A place in the same page means nothing outside of it.
  const address = link === undefined || link.startsWith('#') ? undefined : readLink(link, url);
  return address === undefined ? inline : { ...inline, link: address };
}

function omitImage(name: string): Omission {
  return {
    what: `image “${excerpt(name)}”`,
    why: 'its address is not complete: write it with https://, or name the article’s own address as url',
  };
}
