import type { References } from './domain/references.ts';

declare global {
  namespace App {
    interface Locals {
      /** Numbers of the evidence marks of the page. */
      references?: References;
    }
  }
}
