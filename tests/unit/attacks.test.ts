import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../src/loader/load.ts';
import { atlasFiles } from '../fixtures/entry.ts';
import { attackFiles, ATTACKS } from '../fixtures/attacks.ts';

describe('an attack', () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
    'by %s is refused, and nothing of the entry is taken over',
    (_name, attack) => {
      const files = new Map([...atlasFiles(), ...attackFiles(attack, 'trial')]);
      const { findings } = loadAtlas(files);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(
        errors.some(({ rule, line }) => attack.rules.includes(rule) && line >= 1),
        errors.map(({ rule }) => rule).join(),
      ).toBe(true);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});
