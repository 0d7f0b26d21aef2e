import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../functions/article/markdown/read-markdown.ts';

const omissionsOf = (text: string) => readMarkdown('main/a.md', text).omissions;

describe('a footnote that is not shown', () => {
  it('is in the report where no mark leads to it', () => {
    expect(omissionsOf('The sea.\n\n[^tide]: It *comes* back.\n\n    And goes.')).toEqual([
      { what: 'footnote “It *comes* back. And goes.”', why: 'no mark in the text leads to it' },
    ]);
  });

  it('is in the report where another one has its mark', () => {
    const omissions = omissionsOf('The sea[^1].\n\n[^1]: First words.\n\n[^1]: Second words.');
    expect(omissions).toContainEqual({
      what: 'footnote “First words.”',
      why: 'another footnote has its mark',
    });
    expect(omissions.map(({ what }) => what)).not.toContain('footnote “Second words.”');
  });

  it('is not in the report where it is shown', () => {
    const text = 'The sea[^1], the sky[^2] and sand^[in it].\n\n[^1]: One.\n\n[^2]: Two.';
    expect(omissionsOf(text).filter(({ what }) => /^footnote “/.test(what))).toEqual([]);
  });
});
