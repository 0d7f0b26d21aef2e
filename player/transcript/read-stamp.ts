/** `mm:ss.ttt` or `hh:mm:ss.ttt` in seconds, `NaN` for anything else: https://www.w3.org/TR/webvtt1/#webvtt-timestamp */
export function readStamp(text: string): number {
  const [, hours = '0', minutes, seconds] =
    /^(?:(\d{2,5}):)?([0-5]\d):([0-5]\d\.\d{3})$/.exec(text.trim()) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
