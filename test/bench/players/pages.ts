import { buildPlayerScript } from '../../../player/build/build-player.ts';

/** A page with one player: what a site's bundler would be given, and the page's own markup. */
export type PlayerPage = {
  readonly name: string;
  /** The module that the page begins with, or the whole script where a player comes as one. */
  readonly source: string;
  readonly isBundled: boolean;
  readonly body: string;
  /** Matches when the player has drawn its controls. */
  readonly ready: string;
};

const audio = '<audio controls preload="none" src="episode.mp3"></audio>';

/** This project's player and four that many sites have, each with play, seek, times, speed and volume as far as it offers them. */
export async function playerPages(): Promise<readonly PlayerPage[]> {
  return [await ownPage(), shikwasa, mediaChrome, plyr, vidstack];
}

async function ownPage(): Promise<PlayerPage> {
  return {
    name: 'bucketcast-player',
    source: await buildPlayerScript(),
    isBundled: true,
    body: `<bucketcast-player src="./">${audio}</bucketcast-player>`,
    ready: 'bucketcast-player .slider',
  };
}

const shikwasa: PlayerPage = {
  name: 'shikwasa 2.2.1',
  source: `import 'shikwasa/dist/style.css';
import { Player } from 'shikwasa';
new Player({ container: () => document.querySelector('#player'), preload: 'none',
  audio: { title: 'Episode', artist: 'Show', src: 'episode.mp3' } });`,
  isBundled: false,
  body: '<div id="player"></div>',
  ready: '.shk',
};

const mediaChromeParts = [
  'controller',
  'control-bar',
  'play-button',
  'seek-backward-button',
  'seek-forward-button',
  'mute-button',
  'volume-range',
  'time-range',
  'time-display',
  'playback-rate-button',
];

const mediaChrome: PlayerPage = {
  name: 'media-chrome 4.19.4, the parts for audio',
  source: mediaChromeParts.map((part) => `import 'media-chrome/media-${part}';`).join('\n'),
  isBundled: false,
  body: `<media-controller audio>${audio.replace('<audio controls', '<audio slot="media"')}<media-control-bar>${mediaChromeParts
    .slice(2)
    .map((part) => `<media-${part}></media-${part}>`)
    .join('')}</media-control-bar></media-controller>`,
  ready: 'media-time-range',
};

const plyr: PlayerPage = {
  name: 'Plyr 3.8.4',
  source: `import 'plyr/dist/plyr.css';
import Plyr from 'plyr';
new Plyr('audio', { iconUrl: 'plyr.svg', settings: ['speed'] });`,
  isBundled: false,
  body: audio,
  ready: '.plyr__progress',
};

const vidstack: PlayerPage = {
  name: 'Vidstack 1.15.6, default layout',
  source: `import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/styles/default/layouts/audio.css';
import 'vidstack/player';
import 'vidstack/player/layouts';
import 'vidstack/player/ui';`,
  isBundled: false,
  body: '<media-player src="episode.mp3" view-type="audio" preload="none"><media-provider></media-provider><media-audio-layout></media-audio-layout></media-player>',
  ready: 'media-audio-layout media-time-slider',
};
