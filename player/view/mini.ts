import type { Playback } from '../playback/playback.ts';
import { scrolling } from '../read-along/follow.ts';
import { writeClock } from '../time/write-time.ts';
import * as word from '../words/word.ts';
import { makeButton, makePlayButton, makeSkipButton } from './buttons.ts';
import { make } from './make.ts';
import { addPageStyle } from './page-style.ts';

/** A small player at the window's lower edge while the large one is out of sight and something was played. */
export function makeMini(playback: Playback, card: HTMLElement): HTMLElement {
  const { host, data, audio, words, on, onChange, signal, duration } = playback;
  let isWanted = false;
  let isCardVisible = true;
  const show = () => {
    const isShown = isWanted && !isCardVisible;
    mini.hidden = !isShown;
    // Above everything, whatever the page's own layers and transforms are.
    if (mini.isConnected) mini.togglePopover?.(isShown);
  };
  const want = (is: boolean) => () => {
    isWanted = is;
    show();
  };
  const title = make('button', { class: 'mini-title' }, data.title);
  on(title, 'click', () => host.scrollIntoView({ block: 'center', behavior: scrolling() }));
  const time = make('span', { class: 'time', dir: 'ltr' });
  const controls = [makeSkipButton(playback, 'back'), makePlayButton(playback)];
  const close = makeButton('close', words.say(word.close), want(false));
  const mini = make('div', { class: 'mini', popover: 'manual', hidden: '' }, ...controls, title, time, close);
  on(audio, 'play', want(true));
  on(audio, 'ended', want(false));
  onChange(() => {
    time.textContent = `−${writeClock(duration() - audio.currentTime)}`;
    mini.style.setProperty('--at', String(audio.currentTime / duration()));
  });
  const observer = new IntersectionObserver((entries) => {
    isCardVisible = entries.some(({ isIntersecting }) => isIntersecting);
    show();
  });
  observer.observe(card);
  // What gets the focus must not be hidden behind it.
  addPageStyle('html{scroll-padding-bottom:84px}', signal);
  signal.addEventListener('abort', () => observer.disconnect());
  return mini;
}
