import { decideAccess } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { DocumentKind } from '../../domain/monitoring/document-kind.ts';
import type { DocumentState } from '../../domain/monitoring/document-state.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DocumentId, DocumentStore, ListedDocument } from './document-store.ts';

interface Ports {
  documents: DocumentStore;
  clock: Clock;
}

/** Documents and products of the territories whose monitoring the person runs; null: there are none. */
export async function listDocuments(ports: Ports, viewer: Viewer): Promise<readonly ListedDocument[] | null> {
  const today = todayOf(viewer, ports.clock.now());
  const ids = allowedTerritories(actorOf(viewer), 'monitoringManage', today);
  return ids.length === 0 ? null : ports.documents.listDocuments(ids);
}

/** Adds a document that is there from today on, or finds the one of that kind and title; null: not their territory. */
export async function addDocument(
  ports: Ports,
  viewer: Viewer,
  { territoryId, kind, title }: { territoryId: number; kind: DocumentKind; title: string },
): Promise<ListedDocument | null> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const access = decideAccess(actorOf(viewer), 'monitoringManage', { territoryIds: [territoryId] }, today);
  if (!access.allowed) return null;
  const { personId: byId } = viewer;
  const added = { territoryId: asId<TerritoryId>(territoryId), kind, title, today, byId, by: access.by, at };
  return ports.documents.findDocument(await ports.documents.addDocument(added));
}

/** One of them, changed to a state if one is given; null: it is not there, or not theirs. */
export async function openDocument(
  ports: Ports,
  viewer: Viewer,
  { id, state }: { id: DocumentId; state: DocumentState | null },
): Promise<ListedDocument | null> {
  const document = await ports.documents.findDocument(id);
  if (!document) return null;
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const place = { territoryIds: [document.territoryId] };
  const access = decideAccess(actorOf(viewer), 'monitoringManage', place, today);
  if (!access.allowed) return null;
  if (state === null || state === document.state) return document;
  await ports.documents.setState({ id, state, today, byId: viewer.personId, by: access.by, at });
  return ports.documents.findDocument(id);
}
