import type { MARKS } from '../schema/model.ts';

type Mark = (typeof MARKS)[number];

const polygon = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`).join('L')}Z`;

/**
 * Outline of a mark about the origin, as an SVG path.
 * @param radius half the height in pixels; the marks are scaled to look equally heavy
 */
export function markPath(mark: Mark, radius: number): string {
  const r = radius;
  switch (mark) {
    case 'circle':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'square': {
      const s = r * 0.88;
      return polygon([
        [-s, -s],
        [s, -s],
        [s, s],
        [-s, s],
      ]);
    }
    case 'triangle':
      return polygon([
        [0, -r * 1.1],
        [r * 1.1, r * 0.85],
        [-r * 1.1, r * 0.85],
      ]);
    case 'diamond':
      return polygon([
        [0, -r * 1.25],
        [r * 1.05, 0],
        [0, r * 1.25],
        [-r * 1.05, 0],
      ]);
    case 'wedge':
      return polygon([
        [0, r * 1.1],
        [r * 1.1, -r * 0.85],
        [-r * 1.1, -r * 0.85],
      ]);
    case 'cross': {
      const [a, b] = [r * 0.4, r * 1.05];
      return polygon([
        [-a, -b],
        [a, -b],
        [a, -a],
        [b, -a],
        [b, a],
        [a, a],
        [a, b],
        [-a, b],
        [-a, a],
        [-b, a],
        [-b, -a],
        [-a, -a],
      ]);
    }
    case 'star':
      return polygon(
        Array.from({ length: 10 }, (_, index) => {
          const length = index % 2 === 0 ? r * 1.3 : r * 0.55;
          const angle = (Math.PI * index) / 5 - Math.PI / 2;
          return [Math.cos(angle) * length, Math.sin(angle) * length] as const;
        }),
      );
  }
}
