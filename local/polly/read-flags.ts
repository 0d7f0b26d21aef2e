import { parseArgs } from 'node:util';
import { isFault } from './faults/check-faults.ts';
import { type Fault, faults } from './faults/fault.ts';
import type { StandInOptions } from './stand-in-options.ts';

/** What the command line asks for. */
export type Flags = { readonly help: boolean; readonly options: StandInOptions };

/** The port of `npm run polly`, if none is named. */
export const defaultPort = 4875;

const flags = {
  port: { type: 'string', default: String(defaultPort) },
  instant: { type: 'boolean', default: false },
  quotas: { type: 'boolean', default: false },
  'quota-scale': { type: 'string' },
  latency: { type: 'string' },
  faults: { type: 'string' },
  script: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the words of a command line. @throws Error that says in one sentence what is wrong with them */
export function readFlags(words: readonly string[]): Flags {
  const { values } = parseArgs({ args: [...words], options: flags });
  const scale = values['quota-scale'];
  const seed = values.seed;
  return {
    help: values.help,
    options: {
      port: readPort(values.port),
      voice: values.instant ? 'instant' : 'embedded',
      quotas: scale === undefined ? values.quotas : { scale: readNumber('--quota-scale', scale) },
      ...(values.latency === undefined
        ? {}
        : { latency: { scale: readNumber('--latency', values.latency) } }),
      faults: {
        rates: readRates(values.faults),
        script: readScript(values.script),
        ...(seed === undefined ? {} : { seed: readNumber('--seed', seed) }),
      },
    },
  };
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new RangeError(`--port "${text}" is no port; expected a number from 0 to 65535`);
}

function readNumber(flag: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new RangeError(`${flag} "${text}" is no number; expected one such as 1`);
}

function readRates(text = ''): Partial<Record<Fault, number>> {
  const rates: Partial<Record<Fault, number>> = {};
  for (const part of listOf(text)) {
    const [name = '', rate = ''] = part.split('=');
    rates[readFault('--faults', name)] = readNumber(`--faults ${name}`, rate);
  }
  return rates;
}

function readScript(text = ''): readonly (Fault | 'ok')[] {
  return listOf(text).map((name) => (name === 'ok' ? name : readFault('--script', name)));
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((part) => part.trim());
}

function readFault(flag: string, name: string): Fault {
  if (isFault(name)) return name;
  throw new RangeError(`${flag} "${name}" is no fault; expected ${faults.join(', ')}`);
}
