import type { Ledger, ModuleLedger } from '../../domain/internship/ledger.ts';
import type { Translate } from '../../lib/texts.ts';

// locale-keys: internship-module-closed internship-module-possible internship-module-short

/** «Модуль 1. Название: 12 из 16 ч, уже нельзя: не хватает 4 ч». */
export function moduleLine({ module, attended, missing, state }: ModuleLedger, t: Translate): string {
  const { number, title, hours } = module;
  return t(`internship-module-${state}`, { number, title, attended, hours, missing });
}

// locale-keys: internship-ledger-closed internship-ledger-possible internship-ledger-short

/** The whole programme of one participant in a few words. */
export function ledgerWords({ attended, required, modules, state }: Ledger, t: Translate): string {
  const missing = modules.reduce((sum, line) => sum + line.missing, 0);
  return t(`internship-ledger-${state}`, { attended, required, missing });
}
