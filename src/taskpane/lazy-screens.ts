import { lazy } from 'react';

const later = () => import(/* webpackChunkName: "screens" */ './later-screens');

/** Loads the other screens behind the first, so that they open at once. */
export function preloadScreens(): void {
  // A screen that cannot be loaded says so when it is opened.
  void later().catch(() => null);
}

export const FormDetail = lazy(async () => ({ default: (await later()).FormDetail }));
export const HistoryScreen = lazy(async () => ({ default: (await later()).HistoryScreen }));
export const NewFormsScreen = lazy(async () => ({ default: (await later()).NewFormsScreen }));
export const ReasonList = lazy(async () => ({ default: (await later()).ReasonList }));
export const ReasonStep = lazy(async () => ({ default: (await later()).ReasonStep }));
export const RecomputePreview = lazy(async () => ({ default: (await later()).RecomputePreview }));
export const SettingsScreen = lazy(async () => ({ default: (await later()).SettingsScreen }));
