import { describe, expect, it, test } from 'vitest';
import { sayBlocks } from '../../../functions/script/say-blocks.ts';
import { read } from '../read.ts';

const prose = 'The harbour at Wells was quiet that morning, and all the boats lay where they had been left. ';

function hear(key: string, piece: string): { said: string; told: string } {
  const paragraph = key.endsWith('.md') ? prose.repeat(3) : `<p>${prose.repeat(3)}</p>`;
  const text = `${paragraph}\n\n${piece}\n\n${paragraph}`;
  const page = `<html><head><title>Sea</title></head><body><article>${text}</article></body></html>`;
  const { blocks, omissions } = read(key, key.endsWith('.md') ? text : page);
  const { texts, omissions: left } = sayBlocks(blocks, { language: 'en-US' });
  const told = [...omissions, ...left].map(({ what, why }) => `${what}: ${why}`);
  return { said: texts.join('\n'), told: told.join('\n') };
}

describe.each(['a.md', 'a.html'])('in %s an author’s mark leaves out, and the report names,', (key) => {
  test.each([
    ['a division', '<div data-narration="skip">Not aloud, said the master.</div>'],
    ['a paragraph in a division', '<div data-narration="skip"><p>Not aloud, said the master.</p></div>'],
    ['a table', '<table data-narration="skip"><tr><td>Not aloud</td><td>at all</td></tr></table>'],
    ['a table of one cell', '<table data-narration="skip"><tr><td>Not aloud, he said.</td></tr></table>'],
    ['an item of a list', '<ol><li data-narration="skip">Not aloud</li><li>The sea.</li></ol>'],
    [
      'a row',
      '<table><tr data-narration="skip"><td>Not aloud</td><td>5</td></tr><tr><td>Sea</td><td>6</td></tr></table>',
    ],
    [
      'a cell',
      '<table><tr><td data-narration="skip">Not aloud</td><td>5</td></tr><tr><td>Sea</td><td>6</td></tr></table>',
    ],
    [
      'a part of a cell',
      '<table><tr><td><b data-narration="skip">Not aloud</b></td><td>5</td></tr><tr><td>Sea</td><td>6</td></tr></table>',
    ],
  ])('%s', (_, piece) => {
    const { said, told } = hear(key, piece);
    expect(said).not.toContain('Not aloud');
    expect(told).toMatch(/Not aloud.*: its author marked it as not to be read$/m);
  });

  it('but no hidden row', () => {
    const { said } = hear(
      key,
      '<table><tr hidden><td>Not aloud</td><td>5</td></tr><tr><td>Sea</td><td>6</td></tr><tr><td>Sky</td><td>7</td></tr></table>',
    );
    expect(said).toContain('Sea');
    expect(said).not.toContain('Not aloud');
  });
});

const table = '| Day | High |\n|---|---|\n| Monday | 06:10 |';

describe('a mark of Kramdown’s on the next line leaves out', () => {
  test.each([
    ['a table', `${table}\n{: .skip}`, 'Monday'],
    ['a table, behind a blank line', `${table}\n\n{: .skip}`, 'Monday'],
    [
      'a picture, and not the text before it',
      'Last.\n\n![Boats](https://sea.example/a.png)\n{: .skip}',
      'Boats',
    ],
  ])('%s', (_, piece, text) => {
    const { said, told } = hear('a.md', piece);
    expect(said).not.toContain(text);
    expect(told).toMatch(new RegExp(`^[^\\n]*${text}.*: its author marked it as not to be read$`));
  });

  it('but one that says nothing of it is not heard', () => {
    const { said, told } = hear('a.md', `${table}\n{: .wide}`);
    expect(said).toMatch(/Monday.*06:10/);
    expect(said + told).not.toContain('wide');
  });
});
