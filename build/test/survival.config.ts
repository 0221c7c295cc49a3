import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** What may die during a talk, dies: long trials, run by hand with `npx playwright test -c build/test/survival.config.ts`. */
export default defineConfig(journeys, { testMatch: '**/*.trial.ts' });
