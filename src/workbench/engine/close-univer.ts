import { LocaleService, type Univer } from '@univerjs/core';

/**
 * Disposes of Univer. A second after a calculation began, a timer of its TriggerCalculationController names the progress
 * in words of the locale; disposal does not stop it, and the words are gone by then: it would throw where nobody catches.
 * Without words a key is shown, to nobody.
 */
export function closeUniver(univer: Univer): void {
  const locale = univer.__getInjector().get(LocaleService);
  univer.dispose();
  locale.load({});
}
