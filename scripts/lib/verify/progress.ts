import type { WriteStream } from 'node:tty';

const WIDTH = 24;

/** Shows how far a run is: a bar that stays in its line on a terminal, a line for each step elsewhere. */
export class Progress {
  readonly #out: Pick<WriteStream, 'write' | 'isTTY'>;
  #total = 0;
  #done = 0;

  constructor(out: Pick<WriteStream, 'write' | 'isTTY'>) {
    this.#out = out;
  }

  /** Begins with a number of steps. */
  begin(total: number): void {
    [this.#total, this.#done] = [total, 0];
  }

  /** A step is done. */
  step(label: string): void {
    this.#done += 1;
    if (!this.#out.isTTY) this.#out.write(`${this.#done}/${this.#total} ${label}\n`);
    else this.#draw(label);
  }

  /** Something is under way within a step. */
  note(label: string): void {
    if (this.#out.isTTY) this.#draw(label);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001B[2K');
  }

  #draw(label: string): void {
    const filled = this.#total === 0 ? 0 : Math.round((WIDTH * this.#done) / this.#total);
    this.#out.write(`\r\u001B[2K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${this.#done}/${this.#total} ${label.slice(0, 60)}`);
  }
}
