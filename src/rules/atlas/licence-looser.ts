import { isLooser, type Verdict } from '../../domain/licence.ts';
import { commercialLabels } from '../../i18n/labels.ts';
import { rule } from '../rule.ts';
import { familyOf, knownValue } from './parents.ts';

/** Nobody can allow with a derivative what the terms of its base forbid. */
export const licenceLooser = rule({
  id: 'licence-looser',
  scope: 'atlas',
  severity: 'error',
  title: { zh: '商用结论不比基座的条款宽', en: 'A verdict on commercial use is not looser than the terms of the base' },
  mend: {
    zh: '基座不许商用的，commercial写"no"；发布者更宽的说法写进licence，或写成disputed_by。基座只是有条件或不明确的，在commercial的note里说明为何更宽。',
    en: 'Where the base forbids commercial use, write "no" under commercial; what the publisher says beyond that goes into licence, or under disputed_by. Where the base is conditional or unclear, a note of commercial tells why it is looser.',
  },
  examples: [
    {
      good: 'licence: { value: Apache-2.0, source: readme#L15 }\n    commercial: { value: "no", source: readme#L16 }',
      bad: 'licence: { value: Apache-2.0, source: readme#L15 }\n    commercial: { value: "yes", source: readme#L16 }',
      elsewhere: true,
    },
  ],
  check({ atlas, parents }, report) {
    for (const model of atlas.models) {
      model.checkpoints.forEach(({ id, commercial }, index) => {
        const family = familyOf(id, parents);
        const own = knownValue<Verdict>(commercial);
        const base = knownValue<Verdict>(family?.commercial);
        if (!family || own === undefined || base === undefined || !isLooser(own, base)) return;
        // An unclear statement promises nothing; whatever else goes beyond a “no” is no matter for a note.
        if (own === 'unclear' || (base !== 'no' && commercial.note !== undefined)) return;
        const [said, allowed] = [commercialLabels[own], commercialLabels[base]];
        report(
          ['checkpoints', index, 'commercial', 'value'],
          {
            message: {
              zh: `写作“${said.zh}”，而基座${family.name}为“${allowed.zh}”`,
              en: `is “${said.en}”, but its base ${family.name} is “${allowed.en}”`,
            },
          },
          `models/${model.slug}`,
        );
      });
    }
  },
});
