import type { FunctionComponent, ReactNode } from 'react';
import { useLocale } from '#kit/web/i18n/locale.ts';

/** A page that is rendered anew, and not remounted, when the language changes: a class goes on meanwhile. */
export function spoken<Props extends object>(Page: FunctionComponent<Props>): (props: Props) => ReactNode {
  return function Spoken(props: Props) {
    useLocale();
    return <Page {...props} />;
  };
}
