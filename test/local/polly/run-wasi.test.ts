import { describe, expect, it } from 'vitest';
import { runWasi } from '../../../local/polly/wasi/run-wasi.ts';
import { makeFileCalls } from '../../../local/polly/wasi/wasi-files.ts';
import { bytesOf, errno, makeMachine, viewOf } from '../../../local/polly/wasi/wasi-machine.ts';

const write = { path: 1 | 8, read: 0 };

describe('the files of a WASI program', () => {
  it('are kept in memory, written at any place, and read again', () => {
    const { machine, calls, open } = makeProgram();
    const descriptor = open('note.txt', write.path);
    transfer(machine, 'Hello world');
    expect(calls.fd_write(descriptor, 100, 1, 300)).toBe(errno.success);
    expect(calls.fd_seek(descriptor, 6n, 0, 300)).toBe(errno.success);
    transfer(machine, 'WASI!');
    calls.fd_write(descriptor, 100, 1, 300);
    calls.fd_close(descriptor);
    const again = open('note.txt', write.read);
    transfer(machine, '-'.repeat(40));
    calls.fd_read(again, 100, 1, 300);
    const count = viewOf(machine).getUint32(300, true);
    expect(Buffer.from(bytesOf(machine, 1000, count)).toString()).toBe('Hello WASI!');
  });

  it('are missing until they are made, and empty when made anew', () => {
    const { calls, machine, tryOpen, open } = makeProgram();
    expect(tryOpen('none.txt', write.read)).toBe(errno.noEntry);
    transfer(machine, 'old');
    calls.fd_write(open('file', write.path), 100, 1, 300);
    open('file', write.path);
    expect(machine.files.get('file')?.length).toBe(0);
  });

  it('are sought from the start, from here and from the end', () => {
    const { calls, machine, open } = makeProgram();
    const descriptor = open('file', write.path);
    transfer(machine, '0123456789');
    calls.fd_write(descriptor, 100, 1, 300);
    const seek = (offset: bigint, whence: number) => {
      calls.fd_seek(descriptor, offset, whence, 300);
      return viewOf(machine).getBigUint64(300, true);
    };
    expect([seek(4n, 0), seek(2n, 1), seek(-1n, 2)]).toEqual([4n, 6n, 9n]);
  });

  it('do not include the terminal, which keeps what is printed', () => {
    const { calls, machine } = makeProgram();
    transfer(machine, 'seen');
    calls.fd_write(1, 100, 1, 300);
    calls.fd_write(2, 100, 1, 300);
    expect(Buffer.from(machine.printed.bytes.subarray(0, 8)).toString()).toBe('seenseen');
    expect(calls.fd_seek(1, 0n, 0, 300)).toBe(errno.illegalSeek);
    expect(calls.fd_read(0, 100, 1, 300)).toBe(errno.success);
    expect(viewOf(machine).getUint32(300, true)).toBe(0);
  });

  it('lie in one directory, of the third descriptor', () => {
    const { calls } = makeProgram();
    expect([3, 4, 5].map((descriptor) => calls.fd_prestat_get(descriptor, 300))).toEqual([
      errno.success,
      errno.badDescriptor,
      errno.badDescriptor,
    ]);
  });

  it('grow to any size', () => {
    const { calls, machine, open } = makeProgram();
    const descriptor = open('large', write.path);
    transfer(machine, 'x'.repeat(1000));
    for (let n = 0; n < 100; n += 1) calls.fd_write(descriptor, 100, 1, 300);
    expect(machine.files.get('large')?.length).toBe(100_000);
  });
});

describe('a module', () => {
  it('that is no program is told from one', () => {
    const empty = new WebAssembly.Module(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    expect(() => runWasi(empty, ['nothing'])).toThrow(/no WASI program/);
  });
});

/** A program's calls, without the program: its memory is laid out by the tests. */
function makeProgram() {
  const machine = makeMachine([]);
  machine.memory = new WebAssembly.Memory({ initial: 2 });
  const calls = makeFileCalls(machine);
  const tryOpen = (name: string, flags: number) => {
    bytesOf(machine, 5000, name.length).set(Buffer.from(name));
    return calls.path_open(3, 0, 5000, name.length, flags, 0n, 0n, 0, 400);
  };
  const open = (name: string, flags: number) => {
    expect(tryOpen(name, flags)).toBe(errno.success);
    return viewOf(machine).getUint32(400, true);
  };
  return { machine, calls, open, tryOpen };
}

/** One vector at 100, of this text at 1000. */
function transfer(machine: ReturnType<typeof makeMachine>, text: string): void {
  bytesOf(machine, 1000, text.length).set(Buffer.from(text));
  viewOf(machine).setUint32(100, 1000, true);
  viewOf(machine).setUint32(104, text.length, true);
}
