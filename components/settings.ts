/** The reader's settings in a component: null until they are read, written at once and told to the other pages. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '../lib/settings-shape.ts';
import { useServices } from './services.ts';

export interface SettingsState {
  readonly settings: Settings | null;
  readonly failed: boolean;
  /** Ignored until the settings are read, so that nothing is written over what is stored. */
  readonly change: (patch: Partial<Omit<Settings, 'version'>>) => void;
}

export function useSettings(): SettingsState {
  const services = useServices();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef<Settings | null>(null);

  const take = useCallback((next: Settings) => {
    latest.current = next;
    setSettings(next);
  }, []);

  useEffect(() => {
    let mounted = true;
    services.settings.read().then(
      (read) => mounted && take(read),
      () => mounted && setFailed(true),
    );
    const stop = services.settings.subscribe(take);
    return () => {
      mounted = false;
      stop();
    };
  }, [services, take]);

  const change = useCallback<SettingsState['change']>(
    (patch) => {
      if (!latest.current) return;
      take({ ...latest.current, ...patch });
      services.settings
        .update((stored) => ({ ...stored, ...patch }))
        .then(
          () => setFailed(false),
          () => {
            setFailed(true);
            // What is shown must be what holds.
            services.settings.read().then(take, () => undefined);
          },
        );
    },
    [services, take],
  );
  return { settings, failed, change };
}
