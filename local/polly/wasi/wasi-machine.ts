import { type GrowingFile, makeFile } from './growing-file.ts';

/** A file and the place in it where the program reads or writes next. */
export type OpenFile = { readonly file: GrowingFile; position: number };

/** One run of a program; its memory is set once the program is loaded. */
export type WasiMachine = {
  readonly words: readonly Uint8Array[];
  readonly files: Map<string, GrowingFile>;
  readonly open: Map<number, OpenFile>;
  readonly printed: GrowingFile;
  memory: WebAssembly.Memory;
};

/** Results of calls, by the numbers of WASI preview 1. */
export const errno = { success: 0, badDescriptor: 8, noEntry: 44, illegalSeek: 70 } as const;

/** A machine with no files, about to run a program with these words of a command line. */
export function makeMachine(programArguments: readonly string[]): WasiMachine {
  return {
    words: programArguments.map((word) => Buffer.from(`${word}\0`)),
    files: new Map(),
    open: new Map(),
    printed: makeFile(),
    memory: new WebAssembly.Memory({ initial: 0 }),
  };
}

/** The program's memory as it is now: growing it makes older views useless. */
export function viewOf(machine: WasiMachine): DataView {
  return new DataView(machine.memory.buffer);
}

/** A part of the program's memory. */
export function bytesOf(machine: WasiMachine, start: number, length: number): Uint8Array {
  return new Uint8Array(machine.memory.buffer, start, length);
}

/** Stores a 32-bit number for the program. */
export function storeNumber(machine: WasiMachine, address: number, value: number): void {
  viewOf(machine).setUint32(address, value, true);
}
