import type { Playback } from '../playback/playback.ts';
import { scrolling } from '../read-along/follow.ts';
import { writeClock } from '../time/write-time.ts';
import { make } from './make.ts';
import { makeButton } from './make-button.ts';
import { makePlayButton } from './play-button.ts';
import { makeSkipButton } from './skip-button.ts';

/** A small player at the window's lower edge while the large one is out of sight and something was played. */
export function makeMini(playback: Playback, card: HTMLElement): HTMLElement {
  const { host, data, audio, words, on, onChange, signal, duration } = playback;
  let [isWanted, isCardVisible] = [false, true];
  const title = make('button', { type: 'button', part: 'mini-title' }, make('bdi', {}, data.title));
  on(title, 'click', () => host.scrollIntoView({ block: 'center', behavior: scrolling() }));
  const time = make('span', { part: 'time', dir: 'ltr' });
  const close = makeButton({
    icon: 'close',
    label: words.say('close'),
    part: 'close-button',
    onClick: () => {
      isWanted = false;
      show();
    },
  });
  const buttons = [
    makeSkipButton(playback, 'back'),
    makePlayButton(playback),
    makeSkipButton(playback, 'forward'),
  ];
  const controls = make('div', { class: 'row', dir: 'ltr' }, ...buttons);
  const mini = make(
    'div',
    { class: 'mini', part: 'mini', popover: 'manual', hidden: true },
    controls,
    title,
    time,
    close,
  );
  const keepEdgeFree = reserveEdge(signal);
  const show = () => {
    const isShown = isWanted && !isCardVisible && mini.isConnected;
    mini.hidden = !isShown;
    // Above everything, whatever the page's own layers and transforms are.
    if ('togglePopover' in mini && mini.isConnected) mini.togglePopover(isShown);
    keepEdgeFree(isShown);
  };
  on(audio, 'play', () => {
    isWanted = true;
    show();
  });
  on(audio, 'ended', () => {
    isWanted = false;
    show();
  });
  onChange(() => {
    time.textContent = `−${writeClock(duration() - audio.currentTime)}`;
    mini.style.setProperty('--at', String(audio.currentTime / duration()));
  });
  const observer = new IntersectionObserver(([entry]) => {
    isCardVisible = entry?.isIntersecting ?? true;
    show();
  });
  observer.observe(card);
  signal.addEventListener('abort', () => observer.disconnect());
  return mini;
}

/** Keeps what gets the focus from being hidden behind the player. */
function reserveEdge(signal: AbortSignal): (isOn: boolean) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html{scroll-padding-block-end:80px}');
  const reserve = (isOn: boolean) => {
    const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.adoptedStyleSheets = isOn ? [...others, sheet] : others;
  };
  signal.addEventListener('abort', () => reserve(false));
  return reserve;
}
