import type { Locate } from '../loader/entry.ts';
import { fieldPath, placeIn, type Finding, type Spot } from './finding.ts';
import type { Place, Problem, Rule } from './rule.ts';

const isSpot = (place: Place): place is Spot => 'file' in place;

/** Findings of one rule in one file; what occurs more often has one cause, and mending it shows the rest. */
const MOST = 100;

/** Turns what rules say into findings with file, line and column, and keeps them. */
export class Findings {
  readonly list: Finding[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** What a rule reports with; `locate` turns a path into data into a place, by the owner of the data where rules look at many. */
  reporter(
    rule: Pick<Rule, 'id' | 'severity' | 'mend'>,
    locate: (owner: string | undefined) => Locate | undefined,
  ): (place: Place, problem: Problem, owner?: string) => void {
    return (place, problem, owner) => {
      const path = isSpot(place) ? undefined : place;
      const spot: Spot = isSpot(place) ? place : (locate(owner)?.(place) ?? { file: owner ?? '', start: 0, end: 1 });
      const key = `${rule.id} ${spot.file}`;
      const same = `${key} ${spot.start} ${problem.message.en}`;
      const count = this.#counts.get(key) ?? 0;
      if (count >= MOST || this.#seen.has(same)) return;
      this.#seen.add(same);
      this.#counts.set(key, count + 1);
      this.list.push({
        rule: rule.id,
        severity: rule.severity,
        file: spot.file,
        ...placeIn(this.#texts.get(spot.file) ?? '', spot),
        ...(path && path.length > 0 ? { field: fieldPath(path) } : {}),
        message: problem.message,
        mend: problem.mend ?? rule.mend,
        ...(problem.near === undefined ? {} : { near: problem.near }),
        ...(problem.fix === undefined ? {} : { fix: problem.fix }),
      });
    };
  }
}
