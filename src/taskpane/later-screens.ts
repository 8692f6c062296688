/** The screens that are not the first: they are loaded while the user looks at the list. */
export { FormDetail } from './detail/FormDetail';
export { HistoryScreen } from './HistoryScreen';
export { NewFormsScreen } from './new-forms/NewFormsScreen';
export { ReasonList } from './reasons/ReasonList';
export { ReasonStep } from './reasons/ReasonStep';
export { RecomputePreview } from './preview/RecomputePreview';
export { SettingsScreen } from './settings/SettingsScreen';
