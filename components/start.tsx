/** What every page of ours has around it. */
import './base.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserServices } from './browser-services.ts';
import { LanguageProvider } from './language.tsx';
import { ServicesContext } from './services.ts';

export function startPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <ServicesContext value={browserServices()}>
      <LanguageProvider>{page}</LanguageProvider>
    </ServicesContext>,
  );
}
