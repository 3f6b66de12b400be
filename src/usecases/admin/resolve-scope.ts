import type { AdminStore, RoleScope } from './admin-store.ts';

export type ScopeResult =
  | { readonly ok: true; readonly scope: RoleScope }
  | { readonly ok: false; readonly reason: 'malformed' | 'unknown' };

const FORM = /^(?<kind>territory|organisation):(?<territory>[^/]+)(?:\/(?<organisation>[^/]+))?$/u;

/** `territory:<key>` or `organisation:<territory>/<key>` as ids. */
export async function resolveScope(
  ports: { admin: Pick<AdminStore, 'findTerritory' | 'findOrganisations'> },
  text: string,
): Promise<ScopeResult> {
  const { kind, territory, organisation } = FORM.exec(text)?.groups ?? {};
  if (territory === undefined || (kind === 'organisation') !== (organisation !== undefined))
    return { ok: false, reason: 'malformed' };
  if (organisation === undefined) {
    const id = await ports.admin.findTerritory(territory);
    return id === null ? { ok: false, reason: 'unknown' } : { ok: true, scope: { kind: 'territory', id } };
  }
  const found = (await ports.admin.findOrganisations(organisation, territory))[0];
  return found
    ? { ok: true, scope: { kind: 'organisation', id: found.id } }
    : { ok: false, reason: 'unknown' };
}
