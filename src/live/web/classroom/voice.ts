import { createContext, useContext } from 'react';

/** How the school speaks to somebody: *tu* to pupils at école and collège, *vous* to everybody else. */
export type Voice = 'tu' | 'vous';

export const VoiceContext = createContext<Voice>('vous');

export const useVoice = (): Voice => useContext(VoiceContext);
