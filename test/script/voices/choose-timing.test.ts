import { expect, it, test } from 'vitest';
import { chooseTiming } from '../../../functions/script/voices/choose-timing.ts';

test.each(['standard', 'neural', 'long-form'] as const)('words are timed with the %s engine', (engine) => {
  expect(chooseTiming({ timing: 'words' }, {}, { engine })).toEqual({ timing: 'words', omissions: [] });
});

it('the article’s own timing comes before the show’s, and neither is wanted by itself', () => {
  const voice = { engine: 'neural' } as const;
  expect(chooseTiming({ timing: 'sentences' }, { timing: 'words' }, voice).timing).toBeUndefined();
  expect(chooseTiming({}, { timing: 'words' }, voice).timing).toBe('words');
  expect(chooseTiming({}, {}, voice)).toEqual({ omissions: [] });
});

it('the generative engine cannot, and the report says so', () => {
  expect(chooseTiming({ timing: 'words' }, {}, { engine: 'generative' })).toEqual({
    omissions: [
      {
        what: 'timing: words',
        why: 'the generative engine does not tell when words are said: sentences are timed, at no cost',
      },
    ],
  });
});
