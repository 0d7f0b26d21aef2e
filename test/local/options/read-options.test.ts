import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../local/options/read-options.ts';
import { UsageError } from '../../../local/options/usage-error.ts';
import { usageText } from '../../../local/options/usage-text.ts';

describe('readOptions', () => {
  it('watches the examples at 127.0.0.1:4870 where nothing is asked for', () => {
    expect(readOptions([])).toEqual({
      mode: 'watch',
      paths: [],
      port: 4870,
      siteAddress: 'http://127.0.0.1:4870',
      polly: false,
    });
  });

  it('takes every option and several files', () => {
    const words = [
      '--once',
      '--out',
      'public',
      '--port=80',
      '--base-url',
      'https://a.example/b',
      '--polly',
      'a.md',
      'b.md',
    ];
    expect(readOptions(words)).toEqual({
      mode: 'once',
      paths: ['a.md', 'b.md'],
      out: 'public',
      port: 80,
      siteAddress: 'https://a.example/b',
      polly: true,
    });
  });

  it('lets a dry run win over --once, for nothing may be written', () => {
    expect(readOptions(['--once', '--dry-run'])).toMatchObject({ mode: 'dry run' });
  });

  it('puts the port into the address of the site', () => {
    expect(readOptions(['--port', '8080'])).toMatchObject({ siteAddress: 'http://127.0.0.1:8080' });
  });

  it.each([['--help'], ['-h'], ['--help', '--once']])('asks for help with %s %s', (...words) => {
    expect(readOptions(words.filter((word) => word !== undefined))).toBe('help');
  });

  it.each([
    [['--loud'], "Unknown option '--loud'; npm start -- --help lists the options"],
    [['--out'], "Option '--out <value>' argument missing; npm start -- --help lists the options"],
    [['--once=3'], "Option '--once' does not take an argument; npm start -- --help lists the options"],
    [['--port', '-1'], "Option '--port' argument is ambiguous; npm start -- --help lists the options"],
    [['--port', '0'], '--port is "0"; expected a number from 1 to 65535'],
    [['--port', '65536'], '--port is "65536"; expected a number from 1 to 65535'],
    [['--port', '80a'], '--port is "80a"; expected a number from 1 to 65535'],
    [['--out', ' '], '--out is empty; expected a path'],
    [[''], 'a FOLDER or FILE is empty; expected a path'],
  ])('refuses %j in one sentence', (words, sentence) => {
    expect(() => readOptions(words)).toThrow(new UsageError(sentence));
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/?a=b',
    'https://example.org/#a',
    'https://me@example.org/',
  ])('refuses the base address %s', (address) => {
    expect(() => readOptions(['--base-url', address])).toThrow(
      /^--base-url is .*; expected an http or https address/,
    );
  });

  it('explains each option that it takes', () => {
    for (const option of ['--once', '--out', '--port', '--base-url', '--polly', '--dry-run', '--help']) {
      expect(usageText).toContain(option);
    }
  });
});
