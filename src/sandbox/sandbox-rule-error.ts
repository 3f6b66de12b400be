/** Somebody asked the sandbox's people for what they cannot do in Telegram; the control API answers 400 with the text. */
export class SandboxRuleError extends Error {
  override readonly name = 'SandboxRuleError';
}
