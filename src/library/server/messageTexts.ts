type Message = string | { readonly [part: string]: Message } | readonly Message[];

/** The sentences of a catalogue of messages with their keys; a plural's grammar is not a sentence. */
export function messageTexts(json: string): readonly (readonly [key: string, text: string])[] {
  const catalogue = JSON.parse(json) as Record<string, Message>;
  return Object.entries(catalogue).flatMap(([key, message]) =>
    key === '$schema' ? [] : textsOf(message).map((text) => [key, text] as const),
  );
}

function textsOf(message: Message): string[] {
  if (typeof message === 'string') return [message];
  if (Array.isArray(message)) return message.flatMap(textsOf);
  return Object.entries(message).flatMap(([part, inner]) =>
    part === 'declarations' || part === 'selectors' ? [] : textsOf(inner),
  );
}
