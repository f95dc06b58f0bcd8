import { describe, expect, it } from 'vitest';
import { pedigreeOf } from '../../src/domain/lineage.ts';
import { comparedWith, tallyOf, TOLERANCE } from '../../src/domain/measured.ts';
import { isMachine, machineOf, parametersOf } from '../../src/domain/parameters.ts';
import { readContent } from '../../src/loader/files.ts';
import { loadAtlas } from '../../src/loader/load.ts';

const { atlas } = loadAtlas(await readContent(new URL('../..', import.meta.url)));
const pedigree = pedigreeOf(atlas);
const compared = comparedWith(atlas.measurements, atlas.models, pedigree);
const where = ({ set, figure }: (typeof compared)[number]) => `${set.id}/${figure.id}`;

describe('published figures', () => {
  it('are within five per cent of what is reckoned, or say why not', () => {
    for (const one of compared) {
      const { difference, figure } = one;
      if (difference === undefined || Math.abs(difference) > TOLERANCE) expect(figure.reason, where(one)).toBeDefined();
    }
  });

  it('carry a reason only where one is needed', () => {
    for (const one of compared) {
      const { difference, figure } = one;
      if (difference !== undefined && Math.abs(difference) <= TOLERANCE) expect(figure.reason, where(one)).toBeUndefined();
    }
  });

  it('are many, and mostly met to one per cent', () => {
    const tally = tallyOf(compared);
    expect(tally.figures).toBeGreaterThanOrEqual(100);
    expect(tally.onePercent / tally.figures).toBeGreaterThan(0.7);
    expect(tally.fivePercent + tally.beyond + tally.unreckoned).toBe(tally.figures);
  });

  it('of parameters are met to the last one', () => {
    const counts = compared.filter(({ set }) => set.what === 'parameters');
    expect(counts.length).toBeGreaterThanOrEqual(4);
    for (const one of counts) expect(one.reckoned, where(one)).toBe(one.published);
  });

  it('have ids of their own in each set', () => {
    for (const { id, figures } of atlas.measurements?.sets ?? [])
      expect(new Set(figures.map((figure) => figure.id)).size, id).toBe(figures.length);
  });
});

describe('parameters of the checkpoints', () => {
  const all = atlas.models.flatMap(({ checkpoints }) =>
    checkpoints.map((checkpoint) => ({ checkpoint, machine: machineOf(checkpoint, pedigree) })),
  );

  it('are counted wherever base and vocabulary are known, and nowhere else', () => {
    for (const { checkpoint, machine } of all) {
      const known = checkpoint.vocabulary.status === 'known' || checkpoint.embedding_rows?.status === 'known';
      if (isMachine(machine)) {
        expect(known, checkpoint.id).toBe(true);
        expect(machine.parameters).toBe(parametersOf(machine.architecture, machine.rows));
      } else if (known) expect(['base', 'vision'], checkpoint.id).toContain(machine.missing);
    }
    expect(all.filter(({ machine }) => isMachine(machine)).length).toBeGreaterThanOrEqual(53);
  });

  it('lie near the nominal size', () => {
    for (const { checkpoint, machine } of all) {
      if (!isMachine(machine) || checkpoint.size.status !== 'known') continue;
      expect(Math.abs(machine.parameters / 1e9 / checkpoint.size.value - 1), checkpoint.id).toBeLessThan(0.1);
    }
  });
});
