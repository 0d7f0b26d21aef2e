/** An object as it is now. */
export type StoredObject = Description & { readonly bytes: Uint8Array };

/** What is known of an object without reading it. */
export type Description = {
  /** A quoted strong validator, as HTTP writes it: `"…"`. */
  readonly etag: string;
  readonly size: number;
  /** ISO 8601 instant of the last change. */
  readonly modified: string;
};

/** Write only if the object still has this ETag, or, with `absent`, only if there is none. */
export type Condition = { readonly etag: string } | 'absent';

/** The bytes of an object in order, in parts of any size. What was handed over must not be changed afterwards. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * A bucket. One contract suite (`test/contracts/store.ts`) holds for every implementation.
 * Keys are decoded (no percent signs, no pluses for spaces), have no leading slash and no empty, `.` or `..` part.
 */
export interface Store {
  /** The object, or `undefined` where there is none. */
  read(key: string): Promise<StoredObject | undefined>;
  /** The object without its bytes, or `undefined` where there is none. */
  describe(key: string): Promise<Description | undefined>;
  /**
   * Writes the whole object, content type and cache life following from its key (`http-headers.ts`); the new ETag.
   * @throws ConflictError when the condition does not hold, or when somebody else writes the object right now
   */
  keep(key: string, bytes: Uint8Array, condition?: Condition): Promise<string>;
  /**
   * Writes an object of any size with little memory, whatever was there before; the new ETag. Where the pieces fail,
   * their error is thrown, the former object stays and nothing else is left behind. Pieces are taken as fast as they
   * can be written. The ETag is that of the same bytes kept in other pieces, but not always that of `keep`.
   */
  keepStream(key: string, pieces: Pieces): Promise<string>;
  /**
   * Makes an object that `keep` wrote count as new for the bucket's expiry, and changes nothing else of it;
   * no error where there is none. Only for content that never changes: a `keep` of other bytes in the meantime may be lost.
   */
  renew(key: string): Promise<void>;
  /** Deletes the object; no error where there is none. */
  remove(key: string): Promise<void>;
  /** The keys that begin with `prefix`, in the order of their UTF-8 bytes. */
  list(prefix: string): Promise<readonly string[]>;
}
