import { describe, expect, it, test } from 'vitest';
import { sayBlocks } from '../../../functions/script/say-blocks.ts';
import { read } from '../read.ts';

function rowsOf(rows: string): unknown {
  const table = read('a.md', `<p>A tide table.</p><table>${rows}</table>`).blocks.find(
    ({ kind }) => kind === 'table',
  );
  return table?.kind === 'table' ? table.rows : undefined;
}

describe('a cell that spans others stands in each of them', () => {
  test.each([
    [
      'down',
      '<tr><th>Day</th><th>High</th></tr><tr><td rowspan="2">Monday</td><td>06:10</td></tr><tr><td>18:40</td></tr><tr><td>Tuesday</td><td>07:00</td></tr>',
      [
        ['Day', 'High'],
        ['Monday', '06:10'],
        ['Monday', '18:40'],
        ['Tuesday', '07:00'],
      ],
    ],
    [
      'at the end of the row',
      '<tr><td>2025</td><td rowspan="2">30 kg</td></tr><tr><td>2026</td></tr>',
      [
        ['2025', '30 kg'],
        ['2026', '30 kg'],
      ],
    ],
    [
      'aside',
      '<tr><th>Day</th><th colspan="2">Tide</th></tr><tr><td>Monday</td><td>06:10</td><td>low</td></tr>',
      [
        ['Day', 'Tide', 'Tide'],
        ['Monday', '06:10', 'low'],
      ],
    ],
    [
      'in two rows of headings, which are joined',
      '<tr><th rowspan="2">Land</th><th colspan="2">Sales</th></tr><tr><th>2023</th><th>2024</th></tr><tr><td>France</td><td>1</td><td>2</td></tr>',
      [
        ['Land', 'Sales 2023', 'Sales 2024'],
        ['France', '1', '2'],
      ],
    ],
    [
      'but not where it is alone in its row',
      '<tr><th>A</th><th>B</th></tr><tr><td colspan="2">Wells</td></tr><tr><td>1</td><td>2</td></tr>',
      [['A', 'B'], ['Wells'], ['1', '2']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(rowsOf(rows)).toEqual(expected);
  });

  it('but a whole sentence once', () => {
    const text = 'Choose any two days that do not follow each other.';
    expect(
      rowsOf(
        `<tr><td>Strength</td><td colspan="2">${text}</td></tr><tr><td>Rest</td><td>1</td><td>2</td></tr>`,
      ),
    ).toEqual([
      ['Strength', text, ''],
      ['Rest', '1', '2'],
    ]);
  });

  it('no further than a hundred columns', () => {
    const [row] = [
      rowsOf('<tr><td colspan="99999">a</td><td rowspan="-3">b</td></tr><tr><td>c</td><td>d</td></tr>'),
    ];
    expect(row).toEqual([Array.from({ length: 100 }, () => 'a'), ['c', 'd']]);
  });
});

it('says a cell alone in its row without the heading of the first column', () => {
  const { blocks } = read(
    'a.html',
    '<p>Tides.</p><table><tr><th>Day</th><th>High</th></tr><tr><td colspan="2">Wells</td></tr><tr><td>Monday</td><td>6</td></tr></table>',
  );
  expect(sayBlocks(blocks, { language: 'en-US' }).texts.at(-1)).toBe('Wells. Day: Monday; High: 6.');
});
