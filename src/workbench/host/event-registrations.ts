import type { HostEvents } from './events';
import type { HostObject } from './host-object';

/** The calls of Office.js when somebody begins or stops to listen to the sheets. It sorts out itself who hears what. */
export function registrations(events: HostEvents): NonNullable<HostObject['methods']> {
  return {
    _RegisterDataChangedEvent: () => events.register('changed'),
    _RegisterActivatedEvent: () => events.register('activated'),
    _RegisterAddedEvent: () => events.register('added'),
    _RegisterDeletedEvent: () => events.register('deleted'),
    _RegisterEventNameChanged: () => events.register('renamed'),
    _UnregisterDataChangedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
    _UnregisterAddedEvent: () => null,
    _UnregisterDeletedEvent: () => null,
    _UnregisterEventNameChanged: () => null,
  };
}
