import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { errorSentence } from '../errors.ts';
import { Doorway } from './Doorway.tsx';

/** The school did not answer the first question. */
export function Unreached({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <Doorway title={m.live_unreached_title()}>
      <p>{errorSentence(error)}</p>
      <div>
        <Button kind="primary" onClick={retry}>
          {m.kit_retry()}
        </Button>
      </div>
    </Doorway>
  );
}
