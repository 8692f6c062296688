/** .xlsx files as hosts: as much of the port as a file that nobody has open can stand behind. */
export { newFile } from './new-file';
export { openFile, type OpenedFile } from './opened-file';
export { patchOf } from './plan-patch';
