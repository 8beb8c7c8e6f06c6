import type { ContenderName } from '../contenders/ContenderName.js';
import type { CaseResult } from './CaseResult.js';
import { mainTallies } from './mainTallies.js';

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 70;
const BAR = 16;
const GAP = 4;
const COLOURS: Readonly<Record<ContenderName, string>> = {
  'hand-written': '#8a8f98',
  rotunda: '#c2410c',
  'rotunda with coalescing': '#ea580c',
  'rotunda with a cache': '#fb923c',
  'apollo with dataloaders': '#2563eb',
  'apollo without dataloaders': '#60a5fa',
  mercurius: '#16a34a',
  yoga: '#9333ea',
  hive: '#ca8a04',
};

/** Draws processor time per answer as bars, in multiples of the first contender's: shorter is better. */
export function drawChart(results: readonly CaseResult[]): string {
  const ratios = results.map((result) => {
    const tallies = mainTallies(result);
    const bars = tallies.map(({ contender: { name }, cpuMs }) => ({
      name,
      ratio: cpuMs / (tallies[0]?.cpuMs ?? cpuMs),
    }));
    return { title: result.title, bars };
  });
  const longest = Math.max(...ratios.flatMap(({ bars }) => bars.map(({ ratio }) => ratio)));
  const scale = (WIDTH - LEFT - RIGHT) / longest;
  const parts: string[] = [];
  let y = 34;
  for (const { title, bars } of ratios) {
    parts.push(`<text x="8" y="${y + 12}" class="title">${escapeXml(title)}</text>`);
    y += 22;
    for (const { name, ratio } of bars) {
      const width = Math.max(1, ratio * scale).toFixed(1);
      parts.push(
        `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${escapeXml(name)}</text>`,
        `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${COLOURS[name]}"/>`,
        `<text x="${(LEFT + Number(width) + 6).toFixed(1)}" y="${y + 12}">${ratio.toFixed(2)}×</text>`,
      );
      y += BAR + GAP;
    }
    y += 12;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="Processor time per answer">
<style>text { font: 12px system-ui, sans-serif; fill: #1f2937 } .title { font-weight: 600 }</style>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="8" y="20" class="title">Processor time per answer, as multiples of the hand-written endpoint's: shorter is better</text>
${parts.join('\n')}
</svg>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
