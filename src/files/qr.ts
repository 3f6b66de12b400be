/** Modules of white around the code, as the QR standard asks (ISO/IEC 18004). */
const QUIET_ZONE = 4;
const MIN_PIXELS = 600;

/**
 * A QR code as a square PNG of at least 600 pixels, with the quiet zone that scanners need and error correction M: it is
 * still read from a worn print. Every module is a whole number of pixels.
 */
export async function renderQr(text: string): Promise<Uint8Array> {
  const { create, toBuffer } = (await import('qrcode')).default;
  const code = create(text, { errorCorrectionLevel: 'M' });
  const scale = Math.ceil(MIN_PIXELS / (code.modules.size + 2 * QUIET_ZONE));
  return toBuffer(text, { errorCorrectionLevel: 'M', margin: QUIET_ZONE, scale });
}
