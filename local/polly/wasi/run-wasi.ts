import { contentOf } from './growing-file.ts';
import { makeFileCalls } from './wasi-files.ts';
import { bytesOf, errno, makeMachine, storeNumber, viewOf, type WasiMachine } from './wasi-machine.ts';

/** What a program left behind: the files it made, what it printed, and the code it ended with. */
export type WasiOutcome = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly printed: string;
  readonly exitCode: number;
};

/**
 * Runs a command-line program that was compiled to WASI, in memory alone: no file of this machine is seen.
 * (`node:wasi` crashed with some voices after a few calls, and needs real files.)
 */
export function runWasi(module: WebAssembly.Module, programArguments: readonly string[]): WasiOutcome {
  const machine = makeMachine(programArguments);
  const calls = { ...makeProgramCalls(machine), ...makeFileCalls(machine) };
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: calls });
  const exitCode = start(machine, instance.exports);
  return {
    files: new Map([...machine.files].map(([name, file]) => [name, contentOf(file)])),
    printed: Buffer.from(contentOf(machine.printed)).toString('latin1'),
    exitCode,
  };
}

/** How a program's `exit` gets out of the WebAssembly code. */
class ProgramExit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`the program ended with code ${code}`);
    this.code = code;
  }
}

function start(machine: WasiMachine, { memory, _start }: WebAssembly.Exports): number {
  if (!(memory instanceof WebAssembly.Memory) || typeof _start !== 'function') {
    throw new TypeError('the module is no WASI program; expected the exports "memory" and "_start"');
  }
  machine.memory = memory;
  try {
    _start();
    return 0;
  } catch (stop) {
    if (stop instanceof ProgramExit) return stop.code;
    throw stop;
  }
}

function makeProgramCalls(machine: WasiMachine) {
  return {
    args_sizes_get: (count: number, size: number) => {
      storeNumber(machine, count, machine.words.length);
      storeNumber(machine, size, Buffer.concat(machine.words).length);
      return errno.success;
    },
    args_get: (pointers: number, buffer: number) => {
      let address = buffer;
      for (const [index, word] of machine.words.entries()) {
        storeNumber(machine, pointers + 4 * index, address);
        bytesOf(machine, address, word.length).set(word);
        address += word.length;
      }
      return errno.success;
    },
    // The same moment always: no run may differ from another.
    clock_time_get: (_clock: number, _precision: bigint, result: number) => {
      viewOf(machine).setBigUint64(result, 0n, true);
      return errno.success;
    },
    proc_exit: (code: number) => {
      throw new ProgramExit(code);
    },
  };
}
