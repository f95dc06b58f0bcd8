import { effectiveIn } from '../domain/licence-words.ts';
import type { LicenceStep, Owner, TermStatement } from '../domain/licence.ts';
import { inLanguage, type Language } from '../i18n/language.ts';
import type { Model } from '../schema/model.ts';
import type { Source } from '../schema/source.ts';
import { placeAddress } from '../domain/references.ts';
import { atlas, pedigree } from './atlas.ts';

/** The sources of an entry or of a family of base models. */
export function sourcesOf({ kind, slug }: Owner): Record<string, Source> {
  const owner = kind === 'base' ? atlas.bases.find((base) => base.slug === slug) : atlas.models.find((model) => model.slug === slug);
  return owner?.sources ?? {};
}

/** Name of an entry or of a family of base models. */
export function ownerName({ kind, slug }: Owner, language: Language): string {
  const owner = kind === 'base' ? pedigree.families.get(slug) : atlas.models.find((model) => model.slug === slug);
  return owner ? inLanguage(owner.name, language) : slug;
}

/** A step as the JSON file gives it: statements with the addresses of what they cite. */
const stepFile = ({ part, from, verdict, binds, statements }: LicenceStep, decides: boolean) => ({
  part,
  ...(from === undefined ? {} : { from }),
  verdict,
  binds,
  decides,
  statements: statements.map(statementFile),
});

const statementFile = ({ owner, words, note, verdict, sources }: TermStatement) => ({
  owner,
  ...(words === undefined ? {} : { words }),
  ...(note === undefined ? {} : { note }),
  ...(verdict === undefined ? {} : { verdict }),
  sources: sources.map((citation) => {
    const source = sourcesOf(owner)[citation.ref];
    return { ...citation, url: source && placeAddress(source, citation.at) };
  }),
});

/** The effective licence of every checkpoint of a model, with its steps. */
export const licencesOf = (model: Model) =>
  model.checkpoints.map((checkpoint) => {
    const { verdict, stated, steps, decidedBy, contradictions } = effectiveIn({ model, checkpoint, pedigree });
    return {
      id: checkpoint.id,
      model: model.slug,
      effective: verdict,
      ...(stated === undefined ? {} : { stated }),
      steps: steps.map((step) => stepFile(step, decidedBy.includes(step))),
      contradictions: contradictions.map((one) => ({
        about: one.about,
        verdict: one.verdict,
        statements: one.statements.map(statementFile),
      })),
    };
  });
