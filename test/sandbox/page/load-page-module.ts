import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * One of the page's own modules, under the type the caller knows it by: the page is plain JavaScript, which the
 * project's types do not reach (`page-types.test.ts` checks it by its own).
 */
export async function loadPageModule<T>(path: string): Promise<T> {
  const url = pathToFileURL(resolve('src/sandbox/page/assets', path)).href;
  const module: T = await import(/* @vite-ignore */ url);
  return module;
}
