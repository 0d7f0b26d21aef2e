import { makeFile, readAt, writeAt } from './growing-file.ts';
import { bytesOf, errno, storeNumber, viewOf, type WasiMachine } from './wasi-machine.ts';

type SeekCall = readonly [descriptor: number, offset: bigint, whence: number, result: number];
/** Where a call's parts of memory are listed, and where the sum of their bytes goes. */
type TransferCall = readonly [descriptor: number, vectors: number, count: number, result: number];

const fileType = { terminal: 2, directory: 3, file: 4 } as const;
const errorOutput = 2;
/** The first descriptor behind the terminal's three is a directory named `/`, opened in advance. */
const rootDescriptor = 3;
const createFlag = 1;
const truncateFlag = 8;
const allRights = 0xffffffffffffffffn;

/** WASI's calls about files, all of them in memory. */
export function makeFileCalls(machine: WasiMachine) {
  return { ...makeDirectoryCalls(machine), ...makeDescriptorCalls(machine) };
}

function makeDirectoryCalls(machine: WasiMachine) {
  return {
    fd_prestat_get: (descriptor: number, result: number) => {
      if (descriptor !== rootDescriptor) return errno.badDescriptor;
      storeNumber(machine, result, 0);
      storeNumber(machine, result + 4, 1);
      return errno.success;
    },
    fd_prestat_dir_name: (_descriptor: number, path: number) => {
      viewOf(machine).setUint8(path, '/'.charCodeAt(0));
      return errno.success;
    },
    path_open: (...values: readonly (number | bigint)[]) => {
      const [, , path = 0, length = 0, flags = 0, , , , result = 0] = values.map(Number);
      const name = Buffer.from(bytesOf(machine, path, length)).toString();
      return openFile(machine, { name, flags, result });
    },
  };
}

type Opening = { readonly name: string; readonly flags: number; readonly result: number };

function openFile(machine: WasiMachine, { name, flags, result }: Opening): number {
  const existing = (flags & truncateFlag) === 0 ? machine.files.get(name) : undefined;
  if (existing === undefined && (flags & createFlag) === 0) return errno.noEntry;
  const file = existing ?? makeFile();
  machine.files.set(name, file);
  const descriptor = Math.max(rootDescriptor, ...machine.open.keys()) + 1;
  machine.open.set(descriptor, { file, position: 0 });
  storeNumber(machine, result, descriptor);
  return errno.success;
}

function makeDescriptorCalls(machine: WasiMachine) {
  return {
    fd_fdstat_get: (descriptor: number, result: number) => {
      storeNumber(machine, result, readType(descriptor));
      viewOf(machine).setBigUint64(result + 8, allRights, true);
      viewOf(machine).setBigUint64(result + 16, allRights, true);
      return errno.success;
    },
    fd_fdstat_set_flags: () => errno.success,
    fd_close: (descriptor: number) => {
      machine.open.delete(descriptor);
      return errno.success;
    },
    // The header of a WAV file is written last, so that a program goes back to the start.
    fd_seek: (...[descriptor, offset, whence, result]: SeekCall) => {
      const opened = machine.open.get(descriptor);
      if (opened === undefined) return errno.illegalSeek;
      const origin = [0, opened.position, opened.file.length][whence] ?? 0;
      opened.position = origin + Number(offset);
      viewOf(machine).setBigUint64(result, BigInt(opened.position), true);
      return errno.success;
    },
    fd_read: (...call: TransferCall) => transfer(machine, call, (part) => readPart(machine, call[0], part)),
    fd_write: (...call: TransferCall) => transfer(machine, call, (part) => writePart(machine, call[0], part)),
  };
}

function readType(descriptor: number): number {
  if (descriptor === rootDescriptor) return fileType.directory;
  return descriptor < rootDescriptor ? fileType.terminal : fileType.file;
}

function transfer(machine: WasiMachine, call: TransferCall, move: (part: Uint8Array) => number): number {
  const [, vectors, count, result] = call;
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const vector = vectors + 8 * index;
    const view = viewOf(machine);
    sum += move(bytesOf(machine, view.getUint32(vector, true), view.getUint32(vector + 4, true)));
  }
  storeNumber(machine, result, sum);
  return errno.success;
}

function readPart(machine: WasiMachine, descriptor: number, part: Uint8Array): number {
  const opened = machine.open.get(descriptor);
  if (opened === undefined) return 0;
  const found = readAt(opened.file, opened.position, part.length);
  part.set(found);
  opened.position += found.length;
  return found.length;
}

function writePart(machine: WasiMachine, descriptor: number, part: Uint8Array): number {
  if (descriptor <= errorOutput) writeAt(machine.printed, machine.printed.length, part);
  const opened = machine.open.get(descriptor);
  if (opened !== undefined) {
    writeAt(opened.file, opened.position, part);
    opened.position += part.length;
  }
  return part.length;
}
