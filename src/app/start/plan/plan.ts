/** Where the media engine listens for browsers. Its signalling port is the school's alone and not planned here. */
export interface MediaPlan {
  readonly ip: string;
  /** 0: a free one. */
  readonly udpPort: number;
  /** For networks that let no UDP out. 0: a free one. */
  readonly tcpPort: number;
}

/** What one `preau start` is going to run, decided before anything is touched. */
export interface StartPlan extends BasePlan {
  readonly dataFolder: string;
  readonly engine: EnginePlan;
  readonly watch: boolean;
}

/** `elsewhere`: the environment names an engine that somebody else runs. */
export type EnginePlan =
  | { readonly kind: 'own'; readonly media: MediaPlan }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'none' };

/** The part that differs between the demo school and a public one. */
export interface BasePlan {
  readonly mode: 'demo' | 'public';
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly behindProxy: boolean;
  /** Undefined only where no engine of our own is wanted. */
  readonly media: MediaPlan | undefined;
}

export type Environment = Record<string, string | undefined>;
