import { writeFileSync } from 'node:fs';
import { readAloud, stage } from '/work/main/test/bench/spoken-passages.ts';
const readings = await readAloud();
const P2={shortest:.15,longest:.75},P3={shortest:.06,longest:.46};
const rooms: any = { plain:{}, p2:{pauses:P2}, p3:{pauses:P3}, n55:{pauses:P3,noiseDecibels:-55}, n50:{pauses:P3,noiseDecibels:-50}, n60:{pauses:P3,noiseDecibels:-60}, n45:{pauses:P3,noiseDecibels:-45}, own55:{noiseDecibels:-55}, p2n55:{pauses:P2,noiseDecibels:-55}, n65:{pauses:P3,noiseDecibels:-65}};
const out:any={};
for (const [n,r] of Object.entries(rooms)) { out[n]=[]; for (const reading of readings){ const s=await stage(reading,r as any); out[n].push({text:reading.text,starts:s.starts,frames:Buffer.from(s.frames).toString('base64')}); } }
writeFileSync('/tmp/align/cache.json', JSON.stringify(out));
console.log(readings.length);
