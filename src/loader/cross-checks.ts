import { dateRange } from '../domain/dates.ts';
import type { Base } from '../schema/base.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import type { Claim } from '../schema/claim.ts';
import type { Citation, Source } from '../schema/source.ts';
import type { Atlas } from './atlas.ts';
import { fieldPath, type Finding } from './finding.ts';
import type { Locators } from './load.ts';
import { citationsIn } from './walk.ts';
import { suggestion } from './zod-issues.ts';

/** Addresses under /models/ that belong to pages and cannot name a model. */
export const RESERVED_MODEL_SLUGS: readonly string[] = ['checkpoints'];

const known = <T>(claim: Claim<T> | undefined): T | undefined => (claim?.status === 'known' ? claim.value : undefined);

function checkCitations(
  owner: string,
  data: unknown,
  sources: Record<string, Source>,
  extra: readonly Citation[],
  locators: Locators,
): Finding[] {
  const locate = locators.get(owner);
  const ids = Object.keys(sources);
  const findings: Finding[] = [];
  const used = new Set<string>(extra.map(({ ref }) => ref));
  for (const { citation, path } of citationsIn(data)) {
    used.add(citation.ref);
    if (!Object.hasOwn(sources, citation.ref)) {
      const written = path.map((key) => (key === 'sources' ? 'source' : key)).map((key) => (key === 'disputedBy' ? 'disputed_by' : key));
      findings.push({
        ...(locate?.(written) ?? { file: owner }),
        field: fieldPath(written),
        message: `cites “${citation.ref}”, which is no source of this entry${suggestion(citation.ref, ids)}`,
      });
    }
  }
  for (const citation of extra) {
    if (!Object.hasOwn(sources, citation.ref)) {
      findings.push({
        file: `content/${owner}`,
        message: `the article cites “${citation.ref}”, which is no source of this entry${suggestion(citation.ref, ids)}`,
      });
    }
  }
  for (const id of ids) {
    if (!used.has(id)) {
      findings.push({
        ...(locate?.(['sources', id]) ?? { file: owner }),
        field: `sources.${id}`,
        message: 'is cited by nothing: cite it or take it out',
      });
    }
  }
  return findings;
}

/**
 * Rules between entries: every reference resolves, ids are unique, and what is told agrees with itself.
 * With `complete` false some entries could not be read, so references to them are not judged.
 */
export function checkAcross(atlas: Atlas, locators: Locators, { complete }: { complete: boolean }): Finding[] {
  const findings: Finding[] = [];
  const techniqueSlugs = atlas.techniques.map(({ slug }) => slug);
  const baseSizes = new Map(atlas.bases.flatMap((base) => base.sizes.map((size) => [size.id, base] as const)));
  const owners = new Map<string, string>();
  const names = new Map<string, string>();

  for (const base of atlas.bases) {
    for (const { id } of base.sizes) owners.set(id, `bases/${base.slug}`);
  }
  for (const model of atlas.models) {
    const locate = locators.get(`models/${model.slug}`);
    const at = (path: PropertyKey[], message: string) =>
      findings.push({ ...(locate?.(path) ?? { file: model.slug }), field: fieldPath(path), message });
    if (RESERVED_MODEL_SLUGS.includes(model.slug)) at([], `the name “${model.slug}” is taken by a page of the site; choose another`);
    model.checkpoints.forEach((checkpoint, index) => {
      const owner = owners.get(checkpoint.id);
      if (owner) at(['checkpoints', index, 'id'], `“${checkpoint.id}” is already the id of a checkpoint in ${owner}`);
      else owners.set(checkpoint.id, `models/${model.slug}`);
    });
    for (const alias of new Set([...(typeof model.name === 'string' ? [model.name] : Object.values(model.name)), ...model.aliases])) {
      const other = names.get(alias.toLowerCase());
      if (other && other !== model.slug) at(['aliases'], `“${alias}” is already a name of “${other}”`);
      names.set(alias.toLowerCase(), model.slug);
    }
  }

  const lookUp = new Map(
    atlas.models.flatMap((model) => model.checkpoints.map((checkpoint) => [checkpoint.id, { model, checkpoint }] as const)),
  );
  const relativeIds = new Set([...owners.keys(), ...atlas.bases.map(({ slug }) => slug), ...atlas.models.map(({ slug }) => slug)]);

  const familyOf = (id: string): Base | undefined => {
    const seen = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      const family = baseSizes.get(next);
      if (family) return family;
      next = known(lookUp.get(next)?.checkpoint.base);
    }
    return undefined;
  };

  for (const model of atlas.models) {
    const locate = locators.get(`models/${model.slug}`);
    const at = (path: PropertyKey[], message: string) =>
      findings.push({ ...(locate?.(path) ?? { file: model.slug }), field: fieldPath(path), message });
    const own = model.checkpoints.map(({ id }) => id);
    const checkIds = (ids: readonly string[] | undefined, path: PropertyKey[]) =>
      ids?.forEach((id, index) => {
        if (!own.includes(id)) at([...path, index], `names no checkpoint of this entry: “${id}”${suggestion(id, own)}`);
      });
    const checkTechnique = (technique: string, path: PropertyKey[]) => {
      if (complete && !techniqueSlugs.includes(technique)) {
        at(path, `names no technique: “${technique}”${suggestion(technique, techniqueSlugs)}`);
      }
    };

    const checkVocabulary = (checkpoint: Checkpoint, index: number) => {
      const family = familyOf(checkpoint.id);
      const vocabulary = known(checkpoint.vocabulary);
      const original = known(family?.vocabulary);
      const strategy = known(checkpoint.tokenizer);
      if (vocabulary === undefined || original === undefined) return;
      if (strategy === 'extended' && vocabulary <= original) {
        at(
          ['checkpoints', index, 'vocabulary'],
          `is ${vocabulary}, but an extended vocabulary is larger than the ${original} of ${family?.name}`,
        );
      }
      if (strategy === 'unchanged' && vocabulary !== original) {
        at(['checkpoints', index, 'vocabulary'], `is ${vocabulary}, but an unchanged vocabulary equals the ${original} of ${family?.name}`);
      }
    };

    model.checkpoints.forEach((checkpoint, index) => {
      const base = known(checkpoint.base);
      if (base === undefined) return;
      const path = ['checkpoints', index, 'base'];
      const family = baseSizes.get(base);
      const parent = lookUp.get(base);
      if (!family && !parent) {
        if (complete) at(path, `names no base model or checkpoint: “${base}”${suggestion(base, [...owners.keys()])}`);
        return;
      }
      const born = known(checkpoint.released);
      const parentBorn = known(family ? family.released : parent?.checkpoint.released);
      if (born && parentBorn && dateRange(born)[1] < dateRange(parentBorn)[0]) {
        at(['checkpoints', index, 'released'], `is ${born}, before its base “${base}” of ${parentBorn}`);
      }
      checkVocabulary(checkpoint, index);
    });

    model.checkpoints.forEach((checkpoint, index) => {
      const seen = new Set<string>();
      let id: string | undefined = checkpoint.id;
      while (id !== undefined) {
        if (seen.has(id)) {
          at(['checkpoints', index, 'base'], `leads back to itself: ${[...seen, id].join(' → ')}`);
          break;
        }
        seen.add(id);
        id = known(lookUp.get(id)?.checkpoint.base);
      }
    });

    model.training.forEach((stage, index) => checkIds(stage.applies_to, ['training', index, 'applies_to']));
    model.techniques.forEach((use, index) => {
      checkTechnique(use.technique, ['techniques', index, 'technique']);
      checkIds(use.checkpoints, ['techniques', index, 'checkpoints']);
    });
    model.timeline.forEach((event, index) => {
      checkIds(event.checkpoints, ['timeline', index, 'checkpoints']);
      const previous = model.timeline[index - 1];
      if (previous && dateRange(event.date)[1] < dateRange(previous.date)[0]) {
        at(['timeline', index, 'date'], `is ${event.date}, before the event above it (${previous.date}); events stand in order of date`);
      }
    });
    for (const key of ['derived_from', 'successors', 'related', 'built_on'] as const) {
      model.lineage[key].forEach((relative, index) => {
        if (complete && relative.id !== undefined && !relativeIds.has(relative.id)) {
          at(
            ['lineage', key, index, 'id'],
            `names nothing in the atlas: “${relative.id}”${suggestion(relative.id, [...relativeIds])}; leave “id” out for what has no entry`,
          );
        }
      });
    }
    const prose = atlas.prose.get(`models/${model.slug}`);
    findings.push(
      ...checkCitations(
        `models/${model.slug}`,
        model,
        model.sources,
        [...(prose?.zh.citations ?? []), ...(prose?.en.citations ?? [])],
        locators,
      ),
    );
  }

  for (const technique of atlas.techniques) {
    const owner = `techniques/${technique.slug}`;
    const prose = atlas.prose.get(owner);
    technique.related.forEach((slug, index) => {
      if (complete && (!techniqueSlugs.includes(slug) || slug === technique.slug)) {
        const path = ['related', index];
        findings.push({
          ...(locators.get(owner)?.(path) ?? { file: owner }),
          field: fieldPath(path),
          message: `names no other technique: “${slug}”${suggestion(slug, techniqueSlugs)}`,
        });
      }
    });
    findings.push(
      ...checkCitations(
        owner,
        { ...technique, sources: undefined },
        technique.sources,
        [...(prose?.zh.citations ?? []), ...(prose?.en.citations ?? [])],
        locators,
      ),
    );
  }
  for (const base of atlas.bases) findings.push(...checkCitations(`bases/${base.slug}`, base, base.sources, [], locators));
  if (atlas.article) findings.push(...checkCitations('article', atlas.article, atlas.article.sources, [], locators));

  if (complete) {
    const pages = new Set([
      '/',
      '/models/',
      '/models/checkpoints/',
      '/timeline/',
      '/techniques/',
      '/about/',
      '/data/',
      '/search/',
      '/contribute/',
      ...atlas.models.map(({ slug }) => `/models/${slug}/`),
      ...techniqueSlugs.map((slug) => `/techniques/${slug}/`),
    ]);
    for (const [owner, articles] of atlas.prose) {
      for (const [language, prose] of Object.entries(articles)) {
        for (const { href, line, column } of prose.links) {
          const path = href.split('#')[0] ?? '';
          if (!pages.has(path)) {
            findings.push({
              file: `content/${owner}/${language === 'zh' ? 'index.mdx' : 'en.mdx'}`,
              line,
              column,
              message: `links to “${href}”, which is no page of this site${suggestion(path, [...pages])}`,
            });
          }
        }
      }
    }
  }
  return findings;
}
