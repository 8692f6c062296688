import { HostError } from './host-error';
import { callMethod, childOf, isHostObject, NULL_OBJECT, query, type HostObject } from './host-object';
import type { KeptObjects } from './kept-objects';
import {
  ActionType,
  ObjectPathType,
  type BatchRequest,
  type BatchResponse,
  type WireAction,
  type WireArguments,
} from './wire';

/** Called before each action; throws to make it fail. */
export type BeforeAction = (action: WireAction) => void;

/**
 * Runs one batch. Like Excel it is not atomic: what ran before the failing action stays. `settle` waits until
 * the workbook has recalculated; it is awaited before anything is read.
 */
export async function runBatch(
  request: BatchRequest,
  root: HostObject,
  kept: KeptObjects,
  settle: () => Promise<void>,
  before: BeforeAction,
): Promise<BatchResponse> {
  const run = new Run(request, root, kept);
  const Results: BatchResponse['Results'] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) {
        // Office.js takes event handlers into service on the answer to the trace that follows them.
        Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      before(action);
      if (action.ActionType === ActionType.query) await settle();
      Results.push({ ActionId: action.Id, Value: await run.perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const Location = run.locate(action);
      return { Results, Error: { Code: error.code, Message: error.message, ActionIndex: index, Location } };
    }
  }
  return { Results };
}

/** Calls of Office.js on its own account, for the ranges that an add-in tracks. */
const KEEP = '_KeepReference';
const LET_GO = '_RemoveReference';

class Run {
  private readonly objects = new Map<number, HostObject>();

  constructor(
    private readonly request: BatchRequest,
    private readonly root: HostObject,
    private readonly kept: KeptObjects,
  ) {}

  async perform(action: WireAction): Promise<unknown> {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(object);
      case ActionType.query:
        return query(object, action.QueryInfo?.Select ?? []);
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty:
        return this.set(object, action);
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  locate(action: WireAction): string {
    try {
      return `${this.resolve(action.ObjectPathId).type}.${action.Name}`;
    } catch (error) {
      if (error instanceof HostError) return action.Name;
      throw error;
    }
  }

  private instantiate(object: HostObject): unknown {
    if (object === NULL_OBJECT) return null;
    if (object.type !== 'Range') return object.properties?.['Id'] ? { Id: object.properties['Id']() } : {};
    return { _ReferenceId: this.kept.idOf(object) };
  }

  private call(object: HostObject, action: WireAction): unknown {
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === KEEP) return (this.kept.keep(object), null);
    if (action.Name === LET_GO) return (this.kept.remove(String(args[0])), null);
    const result = callMethod(object, action.Name, args);
    return isHostObject(result) ? null : (result ?? null);
  }

  private async set(object: HostObject, action: WireAction): Promise<null> {
    const setter = object.setters?.[action.Name];
    if (!setter)
      throw new HostError('ApiNotFound', `${object.type}.${action.Name} cannot be set on this host`);
    await setter(action.ArgumentInfo?.Arguments?.[0]);
    return null;
  }

  /** Objects among the arguments arrive as the ids of their paths. */
  private argumentsOf(info: WireArguments | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) =>
      paths[index] ? this.resolve(paths[index]) : argument,
    );
  }

  private resolve(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) return known;
    const object = this.make(id);
    this.objects.set(id, object);
    return object;
  }

  private make(id: number): HostObject {
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `object path ${id} is missing`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : this.root;
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.root;
      case ObjectPathType.method: {
        const result = callMethod(parent, path.Name, args);
        return isHostObject(result) ? result : NULL_OBJECT;
      }
      case ObjectPathType.property:
        return childOf(parent, path.Name);
      case ObjectPathType.indexer:
        if (!parent.item) throw new HostError('ApiNotFound', `${parent.type} has no items`);
        return parent.item(args[0]);
      case ObjectPathType.referenceId:
        return this.kept.get(path.Name);
      case ObjectPathType.nullObject:
        return NULL_OBJECT;
      default:
        throw new HostError('NotImplemented', `object path type ${path.ObjectPathType}`);
    }
  }
}
