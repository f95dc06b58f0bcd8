import type { Pedigree } from '../domain/lineage.ts';
import type { Field, Subject } from '../fields/field.ts';
import { FACETS, FIELDS } from '../fields/registry.ts';
import type { Model } from '../schema/model.ts';
import type { Item, Row, SortKey, TableData } from './data.ts';
import { foldText } from './filter.ts';

/** Facets whose boxes are worth a choice, with the boxes that occur, in order. */
export interface ShownFacet {
  id: string;
  boxes: string[];
}

const keyOf = (field: Field, subject: Subject): SortKey => {
  const claim = field.claim(subject);
  return claim?.status === 'known' ? field.sortKey(claim.value, subject) : null;
};

const lowest = (keys: SortKey[]): SortKey =>
  keys.filter((key) => key !== null).reduce<SortKey>((a, b) => (a === null || b < a ? b : a), null);
const highest = (keys: SortKey[]): SortKey =>
  keys.filter((key) => key !== null).reduce<SortKey>((a, b) => (a === null || b > a ? b : a), null);

function itemOf(subject: Subject): Item {
  return Object.fromEntries(FACETS.map(({ id, facet }) => [id, [...new Set(facet.boxes(subject))]]));
}

function rowOf(id: string, names: readonly string[], subjects: readonly Subject[]): Row {
  return {
    id,
    text: foldText(names.join(' | ')),
    items: subjects.map(itemOf),
    keys: Object.fromEntries(
      FIELDS.map((field) => {
        const keys = subjects.map((subject) => keyOf(field, subject));
        return [field.id, [lowest(keys), highest(keys)] as const];
      }),
    ),
  };
}

/** All names under which readers look for a model. */
export function namesOf(model: Model): string[] {
  return [
    ...(typeof model.name === 'string' ? [model.name] : [model.name.zh, model.name.en]),
    ...model.aliases,
    ...model.organisations.flatMap(({ name, aliases }) => [...(typeof name === 'string' ? [name] : [name.zh, name.en]), ...aliases]),
    model.slug,
  ];
}

function assemble(rows: Row[]): TableData {
  const facets = FACETS.flatMap(({ id, facet }) => {
    const present = new Set(rows.flatMap((row) => row.items.flatMap((item) => item[id] ?? [])));
    const listed = facet.order.filter((box) => present.has(box));
    const rest = [...present].filter((box) => !facet.order.includes(box)).sort();
    return present.size > 0 ? [{ id, boxes: [...listed, ...rest] }] : [];
  });
  return { facets, columns: FIELDS.map(({ id, shown }) => ({ id, shown })), rows };
}

/** The table of models: one row a model, found by any of its checkpoints. */
export function modelTable(models: readonly Model[], pedigree: Pedigree): TableData {
  return assemble(
    models.map((model) =>
      rowOf(
        model.slug,
        namesOf(model),
        model.checkpoints.map((checkpoint) => ({ model, checkpoint, pedigree })),
      ),
    ),
  );
}

/** The table of checkpoints: one row a checkpoint. */
export function checkpointTable(models: readonly Model[], pedigree: Pedigree): TableData {
  return assemble(
    models.flatMap((model) =>
      model.checkpoints.map((checkpoint) =>
        rowOf(checkpoint.id, [checkpoint.name, ...checkpoint.aliases, ...namesOf(model)], [{ model, checkpoint, pedigree }]),
      ),
    ),
  );
}
