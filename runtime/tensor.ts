/**
 * `Tensor`: shape, element type and a view of a storage; reads, views, disposal, printing.
 *
 * The one class of the library, because users hold it: its parts are private, its methods few, and
 * it has no `then`, so that an async function can return it. Absent on purpose: making tensors
 * from data (`create.ts`), running programs (`run.ts`).
 */
import type { ScalarType } from "../jit/ir/scalar_type.ts";
import type { BackendKind } from "./backend/backend.ts";
import { copyOnDevice } from "./copy_program.ts";
import {
  callKind,
  itemCount,
  kindOf,
  nestingTooLarge,
  raise,
  tensorAsNumber,
  tensorDisposed,
  viewInvalid,
} from "./diagnostics.ts";
import { isNestable, nest, type Nested, showShape } from "./host_array.ts";
import type { Lane } from "./lane.ts";
import { hostLocation } from "./location.ts";
import { describeTensor, formatElements } from "./print_tensor.ts";
import { resolveShape } from "./resolve_shape.ts";
import { disown, ownInScope, type Scope, type Scoped } from "./scope.ts";
import {
  hostStorage,
  readHost,
  release,
  retain,
  type Storage,
} from "./storage.ts";
import {
  denseStrides,
  gatherView,
  isDense,
  reshapeStrides,
} from "./strides.ts";

/** Where the elements of a tensor are. */
export interface TensorDevice {
  /** `"host"` before the first use; `"auto"` while the default device opens. */
  readonly kind: BackendKind | "host" | "auto";
  /** One line for people, such as `"NVIDIA H200 (webgpu)"`. */
  readonly description: string;
}

/** The typed array of an element type. */
export type ElementsOf<Dtype extends ScalarType> = {
  readonly f32: Float32Array;
  readonly f16: Float16Array;
  readonly i32: Int32Array;
  readonly u32: Uint32Array;
  readonly bool: Uint8Array;
}[Dtype];

/** What a tensor is made of. Internal. */
export interface TensorParts {
  /** Already counted for this tensor. */
  readonly storage: Storage;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  /** Where it was computed; null for host data. */
  readonly lane: Lane | null;
  /** Whether zeros are worth looking for, as far as anybody said or saw; null: nobody did. */
  readonly zeros: Zeros | null;
}

/** What is known of the zeros of a tensor: many, or too few to look for. */
export type Zeros = "many" | "few";

/** What a run needs of an operand. Internal. */
export interface TensorView extends TensorParts {
  /** Element type, shape and layout as text. */
  readonly signature: string;
}

/** A tensor's hold on its storage; survives the tensor, for the finalizer and the scope. */
interface Hold extends Scoped {
  storage: Storage | null;
  disposedAt: Error | null;
  scope: Scope | null;
}

/** The net under tensors that nobody disposed of. */
const ABANDONED = new FinalizationRegistry<Hold>((hold) => letGo(hold, null));

/** Makes a tensor; its storage is counted already. Internal. */
export let makeTensor: (parts: TensorParts) => Tensor;
/** The parts of a live tensor; throws for one that was disposed of. Internal. */
export let viewOf: (tensor: Tensor, use: string) => TensorView;
/** What scopes know of a tensor. Internal. */
export let scopedOf: (tensor: Tensor) => Scoped;
/** True for tensors of this library. Internal. */
export let isTensor: (value: unknown) => value is Tensor;

/**
 * An n-dimensional array of one element type, on whichever device it is needed.
 *
 * Tensors never change. Calls that make them return at once; reads (`data`, `array`, `item`,
 * `print`) are awaited. `using` or {@linkcode Tensor.dispose} frees the memory early; a tensor that
 * becomes unreachable is freed in time.
 *
 * @example
 * ```ts
 * import { tensor } from "@pit/pit";
 *
 * using A = tensor([[1, 2], [3, 4]]);
 * await A.transpose().array(); // [[1, 3], [2, 4]]
 * ```
 */
export class Tensor implements Disposable {
  static {
    makeTensor = (parts) => new Tensor(parts);
    viewOf = (tensor, use) => {
      tensor.#storage(use);
      return tensor.#view;
    };
    scopedOf = (tensor) => tensor.#hold;
    isTensor = (value): value is Tensor =>
      typeof value === "object" && value !== null && #view in value;
    // What `console.log` shows; a computed name of a symbol that Deno registers.
    Object.defineProperty(Tensor.prototype, Symbol.for("Deno.customInspect"), {
      value: Tensor.prototype.toString,
    });
  }

  readonly #view: TensorView;
  readonly #hold: Hold;

  private constructor(parts: TensorParts) {
    // Plain JavaScript does not know that the constructor is private.
    if (typeof parts?.storage?.references !== "number") {
      raise(callKind("new Tensor", kindOf(parts), "a call of tensor(data)"));
    }
    const { storage, shape, strides, lane, zeros } = parts;
    const layout = isDense(shape, strides) ? "" : `/${strides.join(",")}`;
    const mark = (zeros ?? "") + (storage.isPacked ? "p" : "");
    const signature = `${storage.dtype}[${shape.join(",")}]${layout}${mark}`;
    this.#view = { storage, shape, strides, lane, zeros, signature };
    const hold: Hold = {
      storage,
      disposedAt: null,
      scope: null,
      free: (disposedAt) => {
        ABANDONED.unregister(hold);
        letGo(hold, disposedAt);
      },
    };
    hold.scope = ownInScope(hold);
    this.#hold = hold;
    ABANDONED.register(this, hold, hold);
  }

  /** Extent of each dimension, outermost first. */
  get shape(): readonly number[] {
    return this.#view.shape;
  }

  /** Element type. */
  get dtype(): ScalarType {
    return this.#view.storage.dtype;
  }

  /** Number of dimensions. */
  get rank(): number {
    return this.#view.shape.length;
  }

  /** Number of elements. */
  get size(): number {
    return this.#view.storage.count;
  }

  /** Where the elements are at this moment. */
  get device(): TensorDevice {
    const { storage, lane } = this.#view;
    const home = storage.homes[0];
    if (home !== undefined) {
      const { kind, description } = home.backend;
      return { kind, description };
    }
    if (storage.pending === null) {
      return { kind: "host", description: "host memory" };
    }
    const kind = (lane?.request ?? "auto") as TensorDevice["kind"];
    return { kind, description: `${kind}, opening` };
  }

  /** True once the tensor was disposed of. */
  get isDisposed(): boolean {
    return this.#hold.storage === null;
  }

  /**
   * The elements in row-major order, as a fresh array: `Float32Array`, `Float16Array` (f16),
   * `Int32Array`, `Uint32Array` or, for bool, `Uint8Array` of 0 and 1.
   *
   * Reads that are awaited together travel together: `await Promise.all([A.data(), B.data()])`.
   *
   * The type argument names the element type for the type checker, which cannot see it:
   * `await A.data<"i32">()` is an `Int32Array`. Nothing is converted.
   *
   * @throws {PitError} The device failed while it computed this tensor, or it was disposed of.
   */
  async data<Dtype extends ScalarType = "f32">(): Promise<ElementsOf<Dtype>> {
    const host = await readHost(this.#storage("read"));
    const elements = gatherView(host, this.#view.shape, this.#view.strides);
    return elements as ElementsOf<Dtype>;
  }

  /**
   * The elements as nested arrays; a plain number for rank 0. bool gives 0 and 1.
   *
   * @throws {PitError} There are too many elements for nested arrays (PIT0532).
   */
  async array(): Promise<Nested> {
    if (!isNestable(this.shape)) raise(nestingTooLarge(this.#label()));
    return nest(await this.data(), this.#view.shape);
  }

  /**
   * The only element.
   *
   * @throws {PitError} The tensor has not exactly one element (PIT0528).
   */
  async item(): Promise<number> {
    if (this.size !== 1) raise(itemCount(this.#label(), this.size));
    const [value] = await this.data();
    return value ?? 0;
  }

  /** Writes the elements to the console, long dimensions shortened. */
  async print(): Promise<void> {
    const text = formatElements(await this.data(), this.#view.shape);
    // deno-lint-ignore no-console -- printing is what was asked for
    console.log(`${this.#label()}\n${text}`);
  }

  /**
   * The same elements under another shape. One extent may be -1: it is computed.
   *
   * Shares the memory of this tensor where the layout allows it (always, unless this is a
   * transposed view); otherwise the elements are copied where they are. Both tensors are disposed
   * of separately.
   *
   * @throws {PitError} The shape holds another number of elements (PIT0524).
   */
  reshape(shape: readonly number[]): Tensor {
    const storage = this.#storage("reshape");
    const to = resolveShape(shape, this.size);
    const strides = reshapeStrides(this.shape, this.#view.strides, to);
    if (strides !== null) return this.#sharing(storage, to, strides);
    const start = this.shape.map(() => 0);
    const copy = this.#copy(storage, start, this.shape);
    return makeTensor({
      ...this.#view,
      storage: copy,
      shape: to,
      strides: denseStrides(to),
    });
  }

  /**
   * A view with the dimensions in another order; reversed when none is given.
   *
   * @param permutation Old dimension of each new one: `[0, 2, 1]` swaps the last two of three.
   * @throws {PitError} It is no permutation of the dimensions (PIT0527).
   */
  transpose(permutation?: readonly number[]): Tensor {
    const storage = this.#storage("transpose");
    const order = permutation ?? this.shape.map((_, at) => at).reverse();
    const isPermutation = Array.isArray(order) && order.length === this.rank &&
      this.shape.every((_, at) => order.includes(at));
    if (!isPermutation) {
      const wanted = `each of the dimensions 0 to ${this.rank - 1} once`;
      raise(viewInvalid("transpose", showList(order), wanted));
    }
    const pick = (from: readonly number[]): readonly number[] =>
      order.map((dimension) => from[dimension] ?? 1);
    return this.#sharing(storage, pick(this.shape), pick(this.#view.strides));
  }

  /**
   * A copy of a box: one `[start, end]` (end excluded) per dimension, outermost first; dimensions
   * that are left out or null stay whole.
   *
   * @throws {PitError} A range leaves the tensor (PIT0527).
   */
  slice(...ranges: readonly (readonly [number, number] | null)[]): Tensor {
    const storage = this.#storage("slice");
    const whole = this.shape.map((extent) => [0, extent] as const);
    const box = whole.map((all, at) => ranges[at] ?? all);
    const isInside = ranges.length <= this.rank &&
      box.every((range, at) => isRange(range, this.shape[at] ?? 0));
    if (!isInside) {
      const wanted = `a range [start, end] inside each of ${
        showShape(this.shape)
      }`;
      raise(viewInvalid("slice", ranges.map(showList).join(", "), wanted));
    }
    const shape = box.map(([start, end]) => end - start);
    const start = box.map(([from]) => from);
    const copy = this.#copy(storage, start, shape);
    const strides = denseStrides(shape);
    return makeTensor({ ...this.#view, storage: copy, shape, strides });
  }

  /** Frees the memory, unless a view still needs it. A second call does nothing. */
  dispose(): void {
    if (this.#hold.storage === null) return;
    this.#hold.free(new Error());
  }

  /** `using A = …` disposes of `A` at the end of its block. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  /** Element type, shape, device and, when it is known, density; waits for nothing. */
  toString(): string {
    // What shows objects asks the prototype too.
    if (!(#hold in this)) return "Tensor";
    if (this.#hold.storage === null) return `${this.#label()}, disposed of`;
    return describeTensor(this.#label(), this.#view.storage, this.device);
  }

  /** Refuses to be a number silently: `A + 1` is a mistake. As a string it describes itself. */
  [Symbol.toPrimitive](hint: string): string {
    return hint === "string"
      ? this.toString()
      : raise(tensorAsNumber(this.#label()));
  }

  #storage(use: string): Storage {
    const { storage, disposedAt } = this.#hold;
    if (storage !== null) return storage;
    const place = disposedAt === null
      ? null
      : hostLocation(disposedAt.stack ?? "");
    return raise(tensorDisposed(this.#label(), use, place));
  }

  #label(): string {
    const { storage, shape } = this.#view;
    const name = storage.label === "" ? "Tensor" : `Tensor "${storage.label}"`;
    return `${name} ${storage.dtype}${showShape(shape)}`;
  }

  #sharing(
    storage: Storage,
    shape: readonly number[],
    strides: readonly number[],
  ): Tensor {
    retain(storage);
    return makeTensor({ ...this.#view, storage, shape, strides });
  }

  /** A dense copy of a box, made on the host when the data is there, else on its device. */
  #copy(
    source: Storage,
    start: readonly number[],
    shape: readonly number[],
  ): Storage {
    const { strides, lane } = this.#view;
    if (source.host === null && lane !== null) {
      const plan = { source, sourceShape: this.shape, strides, start, shape };
      return copyOnDevice(lane, plan);
    }
    const offset = start.reduce(
      (sum, at, i) => sum + at * (strides[i] ?? 0),
      0,
    );
    const host = source.host?.subarray(offset);
    if (host === undefined) throw new Error("Cannot copy: no data anywhere");
    return hostStorage(
      source.dtype,
      gatherView(host, shape, strides),
      source.label,
    );
  }
}

/** A half-open range inside an extent. */
function isRange(range: unknown, extent: number): boolean {
  if (!Array.isArray(range) || range.length !== 2) return false;
  const [start, end] = range;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start &&
    start <= end && end <= extent;
}

/** What stands where a list of numbers is wanted. */
function showList(value: unknown): string {
  return Array.isArray(value) ? showShape(value) : kindOf(value);
}

function letGo(hold: Hold, disposedAt: Error | null): void {
  const { storage, scope } = hold;
  if (storage === null) return;
  hold.storage = null;
  hold.disposedAt = disposedAt;
  if (scope !== null) disown(scope, hold);
  release(storage);
}
