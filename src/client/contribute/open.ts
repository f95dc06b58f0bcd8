import { wantedBy, type Wanted } from '../../form/address.ts';
import type { FormAtlas } from '../../form/page.ts';
import type * as project from '../../form/project.ts';
import type { Entry } from '../../form/project.ts';
import { newCheckpointForm, newCorrection, newModel } from '../../form/state.ts';
import type { Source } from '../../schema/source.ts';
import { drawChooser } from './chooser.ts';
import { h } from './dom.ts';
import { runForm } from './form.ts';
import { json, keys, language, page, words } from './here.ts';

let atlas: Promise<FormAtlas> | undefined;
/** Stops what the form before this one was still doing. */
let leave: AbortController | undefined;

/** Draws what an address asks for: a form, the choice of a fact, or nothing. */
export async function openForm(place: HTMLElement, query: string): Promise<void> {
  leave?.abort();
  leave = new AbortController();
  const { signal } = leave;
  const wanted = wantedBy(query);
  if (!wanted) return place.replaceChildren();
  atlas ??= json<FormAtlas>('contribute/atlas.json');
  atlas.catch(() => (atlas = undefined));
  const known = await atlas;
  if (signal.aborted) return;
  if (wanted.form === 'model') return runForm(place, newModel(keys), known, undefined, undefined, signal);
  await openEntry(place, wanted, known, signal);
}

async function openEntry(place: HTMLElement, wanted: NonNullable<Wanted>, known: FormAtlas, signal: AbortSignal): Promise<void> {
  const slug = 'entry' in wanted ? wanted.entry : '';
  const named = known.entries.find((entry) => entry.slug === slug);
  const choose = (problem: string | undefined, entry?: Entry, byHand?: string) =>
    drawChooser(place, { page, words, language, atlas: known, entry, problem, byHand });
  if (!named) return choose(slug ? words.choose.noEntry(slug) : undefined);
  let entry: Entry;
  let sources: Record<string, Source>;
  let engine: typeof project;
  try {
    const [loaded, data] = await Promise.all([
      import('../../form/project.ts'),
      json<Record<string, unknown>>(`api/v1/models/${slug}.json`),
    ]);
    engine = loaded;
    sources = data.sources as Record<string, Source>;
    entry = engine.entryFrom(slug, data, named.files);
  } catch {
    if (!signal.aborted) place.replaceChildren(h('p', { role: 'alert' }, words.choose.offline));
    return;
  }
  if (signal.aborted) return;
  if (wanted.form === 'checkpoint') return runForm(place, newCheckpointForm(slug, keys), known, { entry, sources }, undefined, signal);
  if (wanted.form === 'choose') return choose(undefined, entry);
  const field = 'field' in wanted ? wanted.field : '';
  const target = engine.targetOf(field, entry, page.questions);
  if (!target) {
    const file = engine.fileByHand(field, entry);
    return choose(file === undefined ? words.choose.noField(field) : words.choose.byHand(field, file), entry, file);
  }
  runForm(place, newCorrection(slug, field), known, { entry, sources }, target, signal);
}
