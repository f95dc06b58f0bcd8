import { DRAFT_PREFIX } from '../../form/draft.ts';

// Storage can be switched off, full, or another's: every use of it may throw, and none may break the page.

/** The text kept under a name; nothing where there is none or nothing can be read. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name; false where that is not possible. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept under a name. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // What cannot be reached is not kept either.
  }
}

/** Names of all drafts in this browser. */
export function draftNames(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(DRAFT_PREFIX))
      .sort();
  } catch {
    return [];
  }
}
