/** The part of grammY's `Api` that is needed. */
interface FileApi {
  readonly token: string;
  readonly options?: { readonly apiRoot?: string | undefined } | undefined;
  getFile(fileId: string): Promise<{ file_path?: string | undefined; file_size?: number | undefined }>;
}

const OFFICIAL_ROOT = 'https://api.telegram.org';
const LIMIT_MS = 20_000;

/**
 * The bytes of a file somebody sent: null when it has more than `maxBytes`. Rejects with grammY's errors when Telegram
 * does not know the file or is not reached, and with `FileDownloadError` when it does not give the bytes. The address holds
 * the token, so no error repeats it.
 */
export async function downloadFile(
  api: FileApi,
  fileId: string,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const file = await api.getFile(fileId);
  if (file.file_path === undefined) throw new FileDownloadError('the file has no path');
  if ((file.file_size ?? 0) > maxBytes) return null;
  const address = `${api.options?.apiRoot ?? OFFICIAL_ROOT}/file/bot${api.token}/${file.file_path}`;
  const bytes = await fetchBytes(address);
  return bytes.byteLength > maxBytes ? null : bytes;
}

/** Telegram has the file and does not give it now. */
export class FileDownloadError extends Error {
  override readonly name = 'FileDownloadError';
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  let answer: Response;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new FileDownloadError(error instanceof Error ? error.name : 'no answer');
  }
  throw new FileDownloadError(`status ${answer.status}`);
}
