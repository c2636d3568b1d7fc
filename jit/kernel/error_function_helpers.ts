/**
 * erf and gelu, as helper functions of a kernel.
 *
 * Both rest on erfcx(t) = e^(t^2) erfc(t), which is smooth and slowly varying, and on an exponential
 * whose argument is given as a sum, because t^2 alone would lose the digits that e^-t^2 needs.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import { F32 } from "../ir/kernel_ir.ts";
import {
  add,
  compare,
  f32,
  multiply,
  select,
  subtract,
} from "./expressions.ts";
import { EXP_SUM } from "./exponential_helpers.ts";
import {
  binary,
  builtinCall,
  defineHelper,
  type Helper,
  type HelperBody,
  invoke,
  isNan,
  named,
  negate,
  polynomial,
  upperHalf,
} from "./helper.ts";

/** erf(x) / x - 1 over z = x^2, for |x| < 0.9. */
const ERF_COEFFICIENTS = [
  0.128379166,
  -0.376126289,
  0.112836242,
  -0.0268555619,
  0.00519176479,
  -0.00080399774,
  7.94446823e-5,
];

/** (1 + 2t) erfcx(t) over q = (t - 2) / (t + 2), for 0 <= t <= 10.6. */
const ERFCX_COEFFICIENTS = [
  1.27697837,
  -0.0927638263,
  -0.166029856,
  0.164051294,
  -0.0542258136,
  -0.00803447608,
  0.00874335505,
  0.0012717871,
  -0.00148171873,
  -0.000441072101,
  0.000207635254,
  0.000108275148,
];

/** erfcx(t) for 0 <= t <= 10.6. */
const ERFCX: Helper = defineHelper(
  "pit_erfcx",
  { t: F32 },
  [],
  (body, t) => {
    const q = named(
      body,
      "q",
      binary("/", subtract(t!, f32(2)), add(t!, f32(2))),
    );
    const scale = add(f32(1), multiply(f32(2), t!));
    return binary("/", polynomial(q, ERFCX_COEFFICIENTS), scale);
  },
);

/** e^(-factor a^2): the square in an exact part and a rest. */
function gaussian(
  body: HelperBody,
  a: KernelExpr,
  factor: number,
): KernelExpr {
  const near = named(body, "near", upperHalf(a));
  const rest = multiply(subtract(a, near), add(a, near));
  return named(
    body,
    "gaussian",
    invoke(EXP_SUM, [
      multiply(f32(-factor), multiply(near, near)),
      multiply(f32(-factor), rest),
    ]),
  );
}

/** Error function. */
export const ERF: Helper = defineHelper(
  "pit_erf",
  { x: F32 },
  [EXP_SUM, ERFCX],
  (body, x) => {
    const magnitude = named(body, "magnitude", builtinCall("abs", x!));
    const a = named(body, "a", builtinCall("min", magnitude, f32(4)));
    const z = named(body, "z", multiply(a, a));
    const small = named(
      body,
      "small",
      add(x!, multiply(x!, polynomial(z, ERF_COEFFICIENTS))),
    );
    const complement = multiply(gaussian(body, a, 1), invoke(ERFCX, [a]));
    const large = named(body, "large", subtract(f32(1), complement));
    const signed = select(compare("<", x!, f32(0)), negate(large), large);
    const value = select(compare("<", magnitude, f32(0.9)), small, signed);
    return select(isNan(x!), x!, value);
  },
);

/** Beyond, the smaller tail of the normal distribution is 0 in f32. */
const GELU_LIMIT = 14.9;

/** x times the normal distribution's probability below x; 0 at -inf. */
export const GELU: Helper = defineHelper(
  "pit_gelu",
  { x: F32 },
  [EXP_SUM, ERFCX],
  (body, x) => {
    const magnitude = named(body, "magnitude", builtinCall("abs", x!));
    const a = named(body, "a", builtinCall("min", magnitude, f32(GELU_LIMIT)));
    const t = multiply(a, f32(Math.fround(Math.SQRT1_2)));
    const tail = named(
      body,
      "tail",
      multiply(
        multiply(f32(0.5), gaussian(body, a, 0.5)),
        invoke(ERFCX, [t]),
      ),
    );
    const share = select(
      compare("<", x!, f32(0)),
      tail,
      subtract(f32(1), tail),
    );
    const value = named(body, "value", multiply(x!, share));
    const low = select(compare("<", x!, f32(-GELU_LIMIT)), f32(0), value);
    const high = select(compare(">", x!, f32(GELU_LIMIT)), x!, low);
    return select(isNan(x!), x!, high);
  },
);
