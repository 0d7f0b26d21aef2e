// Phones of the voice by the viseme that Polly has for them in US English:
// https://docs.aws.amazon.com/polly/latest/dg/ph-table-english-us.html
const table: Readonly<Record<string, string>> = {
  p: 'b m p',
  t: 'd n t l',
  S: 'ch jh sh zh',
  T: 'dh th',
  f: 'f v',
  k: 'g hh k ng',
  s: 's z',
  r: 'r',
  i: 'iy ih y',
  u: 'uw uh w',
  '@': 'ax',
  E: 'er eh ah',
  a: 'aa ae ay aw',
  e: 'ey',
  o: 'ow',
  O: 'ao oy',
  sil: 'pau',
};

const visemes = new Map(
  Object.entries(table).flatMap(([viseme, phones]) =>
    phones.split(' ').map((phone) => [phone, viseme] as const),
  ),
);

/** The shape of the mouth for one of the voice's phones. */
export function visemeOf(phone: string): string {
  return visemes.get(phone) ?? '@';
}
