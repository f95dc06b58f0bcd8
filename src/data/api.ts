import type { Verification } from '../domain/verification.ts';
import type { Model } from '../schema/model.ts';

/** Version of the shape of the JSON files; a change that breaks readers makes a new one beside it. */
export const API_VERSION = 1;

/** Licence of the content, stated in every file. */
export const CONTENT_LICENCE = 'CC-BY-4.0';

/** An entry as the JSON files give it: everything that was validated, with sources. */
export function apiModel(model: Model, site: string) {
  const { slug, ...facts } = model;
  return { slug, url: `${site}models/${slug}/`, ...facts };
}

/** What a program found about the facts of an entry, by their addresses, as the JSON files give it. */
export function apiVerification(verifications: ReadonlyMap<string, Verification>) {
  return Object.fromEntries(
    [...verifications].map(([path, { outcome, date, cited, missing, reason }]) => [
      path,
      { outcome, date, cited, ...(missing.length > 0 ? { missing } : {}), ...(reason ? { reason } : {}) },
    ]),
  );
}

/** The file of one entry, `/api/v1/models/<slug>.json`. */
export const modelFile = (model: Model, site: string, verifications: ReadonlyMap<string, Verification>) => ({
  version: API_VERSION,
  contentLicence: CONTENT_LICENCE,
  ...apiModel(model, site),
  verification: apiVerification(verifications),
});
