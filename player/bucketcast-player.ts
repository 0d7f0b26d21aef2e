import { fetchText } from './data/fetch-text.ts';
import { findEpisode } from './data/find-episode.ts';
import { readPlayerData } from './data/read-player-data.ts';
import { startPlayer } from './start-player.ts';

/** What each event of the player tells: `detail` of a `CustomEvent`. */
export type BucketcastDetail = {
  /** The episode's page, its title, the moment and the recording's duration in seconds. */
  readonly episode: string;
  readonly title: string;
  readonly seconds: number;
  readonly duration: number;
  /** `bucketcast-seek`: where it was before. */
  readonly from?: number;
  /** `bucketcast-progress`: 25, 50 or 75. */
  readonly percent?: number;
  /** `bucketcast-chapter`: its title and its place in the list. */
  readonly chapter?: string;
  readonly index?: number;
  /** `bucketcast-share`: the address that was copied. */
  readonly address?: string;
};

/** The events of the player by name. They bubble. */
export type BucketcastEvents = Readonly<
  Record<
    `bucketcast-${'ready' | 'play' | 'pause' | 'seek' | 'progress' | 'chapter' | 'ended' | 'share' | 'error'}`,
    CustomEvent<BucketcastDetail>
  >
>;

declare global {
  interface HTMLElementTagNameMap {
    'bucketcast-player': BucketcastPlayer;
  }
  interface HTMLElementEventMap extends BucketcastEvents {}
}

/** A server that renders pages may import this file too: it has no elements. */
const Element: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * An episode's player. It finds its episode by `src`, the episode's folder, or by the page's own address on the `site`
 * that it names. What the element contains stays until the player is ready, and stays for good where there is none.
 */
export class BucketcastPlayer extends Element {
  static readonly observedAttributes: readonly string[] = ['src', 'site', 'lang'];
  /** Where an element belongs to that names no site: the folder of the classic script. A module has to be told. */
  static site: string | undefined = siteOf(globalThis.document?.currentScript);
  #running: AbortController | undefined;
  #audio: HTMLAudioElement | undefined;

  /** The native element, once the player is ready. */
  get audio(): HTMLAudioElement | undefined {
    return this.#audio;
  }

  connectedCallback(): void {
    this.#stop();
    const running = new AbortController();
    this.#running = running;
    void this.#start(running.signal);
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(): void {
    // Before the first start the element reads its attributes by itself.
    if (this.#running !== undefined) this.connectedCallback();
  }

  async #start(signal: AbortSignal): Promise<void> {
    const site = this.getAttribute('site') ?? BucketcastPlayer.site;
    const folder = await findEpisode({ source: this.getAttribute('src'), site }, signal);
    const address = folder && `${folder}player.json`;
    const text = address && (await fetchText(address, signal));
    if (signal.aborted) return;
    const data = text && readPlayerData(text, address);
    // Nothing to hear and nothing else to show: no empty space either.
    this.style.display = data || this.firstElementChild ? '' : 'none';
    if (data) this.#audio = startPlayer(this, data, signal);
  }

  #stop(): void {
    this.#running?.abort();
    // What is seen from here on is what the page has inside: the buttons of a player that ended do nothing.
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    this.#running = undefined;
    this.#audio = undefined;
  }
}

const name = 'bucketcast-player';

// The script may be on a page twice.
if (globalThis.customElements !== undefined && customElements.get(name) === undefined) {
  customElements.define(name, BucketcastPlayer);
}

function siteOf(script: unknown): string | undefined {
  return globalThis.document && script instanceof HTMLScriptElement
    ? new URL('.', script.src).href
    : undefined;
}
