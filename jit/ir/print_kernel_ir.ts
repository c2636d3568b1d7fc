/**
 * Kernel IR -> canonical text for golden files, traces and equality. No origins, no name of the
 * kernel, no dialect: two kernels with one text are one kernel.
 *
 * ```text
 * kernel (256, 1, 1) {
 *   param points: u32
 *   read A: array<f32>
 *   read_write C: array<f32>
 *   main {
 *     let point: u32 = workgroup_id.x * 256u + local_invocation_index
 *     if point >= param points {
 *       return
 *     }
 *     C[point] = A[point]
 *   }
 * }
 * ```
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  KernelExpr,
  KernelFunction,
  KernelIr,
  KernelScalar,
  KernelStatement,
  KernelType,
} from "./kernel_ir.ts";
import { kernelTypeOf } from "./kernel_nodes.ts";

/** The canonical text of a kernel, with a trailing newline. */
export function printKernelIr(kernel: KernelIr): string {
  const { workgroupSize, enables, params, bindings, workgroup } = kernel;
  const enabled = enables.length === 0 ? "" : ` enables ${enables.join(", ")}`;
  const lines = [
    `kernel (${workgroupSize.join(", ")})${enabled} {`,
    ...indent([
      ...params.map(({ name, scalar }) => `param ${name}: ${scalar}`),
      ...bindings.map(({ name, access, element }) =>
        `${access} ${name}: array<${printKernelType(element)}>`
      ),
      ...workgroup.map(({ name, type }) =>
        `workgroup ${name}: ${printKernelType(type)}`
      ),
      ...kernel.functions.flatMap(printFunction),
      "main {",
      ...indent(printBlock(kernel.body)),
      "}",
    ]),
    "}",
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** A type, as `f32`, `vec4<f32>` or `array<u32, 256>`. */
export function printKernelType(type: KernelType): string {
  switch (type.kind) {
    case "scalar":
      return type.scalar;
    case "vector":
      return `vec${type.size}<${type.scalar}>`;
    case "array": {
      const element = printKernelType(type.element);
      return type.count === null
        ? `array<${element}>`
        : `array<${element}, ${type.count}>`;
    }
    case "atomic":
      return `atomic<${type.scalar}>`;
  }
  return unreachable(type);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function printFunction(
  { name, params, result, body }: KernelFunction,
): string[] {
  const list = params.map((param) =>
    `${param.name}: ${printKernelType(param.type)}`
  );
  return [
    `function ${name}(${list.join(", ")}): ${printKernelType(result)} {`,
    ...indent(printBlock(body)),
    "}",
  ];
}

function printBlock(block: readonly KernelStatement[]): string[] {
  return block.flatMap(printStatement);
}

function printStatement(statement: KernelStatement): string[] {
  switch (statement.kind) {
    case "let": {
      const { name, value } = statement;
      const type = printKernelType(kernelTypeOf(value));
      return [`let ${name}: ${type} = ${printKernelExpr(value)}`];
    }
    case "var": {
      const { name, type, value } = statement;
      return [
        `var ${name}: ${printKernelType(type)} = ${printKernelExpr(value)}`,
      ];
    }
    case "assign":
      return [
        `${printKernelExpr(statement.target)} = ${
          printKernelExpr(statement.value)
        }`,
      ];
    case "if":
      return printIf(statement);
    case "for": {
      const { name, from, to, step, body } = statement;
      const range = [from, to].map(printKernelExpr).join("..");
      return [
        `for ${name} in ${range} step ${printKernelExpr(step)} {`,
        ...indent(printBlock(body)),
        "}",
      ];
    }
    case "barrier":
      return [`barrier ${statement.scope}`];
    case "break":
    case "continue":
      return [statement.kind];
    case "return":
      return [
        statement.value === null
          ? "return"
          : `return ${printKernelExpr(statement.value)}`,
      ];
    case "atomic": {
      const { op, target, value, name } = statement;
      const args = value === null ? [target] : [target, value];
      const call = `atomic ${op}(${args.map(printKernelExpr).join(", ")})`;
      return [name === null ? call : `let ${name} = ${call}`];
    }
  }
  return unreachable(statement);
}

function printIf(
  { condition, then, otherwise }: KernelStatement & { readonly kind: "if" },
): string[] {
  return [
    `if ${printKernelExpr(condition)} {`,
    ...indent(printBlock(then)),
    ...(otherwise.length === 0
      ? []
      : ["} else {", ...indent(printBlock(otherwise))]),
    "}",
  ];
}

const SUFFIXES: Readonly<Record<KernelScalar, string>> = {
  f32: "f",
  f16: "h",
  i32: "i",
  u32: "u",
  bool: "",
};

/** An expression on one line; every operand that is itself an operator stands in parentheses. */
export function printKernelExpr(expr: KernelExpr): string {
  switch (expr.kind) {
    case "literal":
      return printLiteral(expr.value, expr.scalar);
    case "name":
      return expr.name;
    case "param":
      return `param ${expr.name}`;
    case "builtin":
      return expr.value;
    case "index":
      return `${printOperand(expr.base)}[${printKernelExpr(expr.index)}]`;
    case "component":
      return `${printOperand(expr.base)}.${"xyzw"[expr.component]}`;
    case "unary":
      return `${expr.op}${printOperand(expr.arg)}`;
    case "binary":
      return `${printOperand(expr.left)} ${expr.op} ${
        printOperand(expr.right)
      }`;
    case "call":
      return `${expr.name}(${expr.args.map(printKernelExpr).join(", ")})`;
    case "construct":
      return `${printKernelType(expr.type)}(${
        expr.args.map(printKernelExpr).join(", ")
      })`;
    case "bitcast":
      return `bitcast<${printKernelType(expr.type)}>(${
        printKernelExpr(expr.arg)
      })`;
  }
  return unreachable(expr);
}

function printOperand(expr: KernelExpr): string {
  const text = printKernelExpr(expr);
  return expr.kind === "binary" || expr.kind === "unary" ? `(${text})` : text;
}

function printLiteral(value: number, scalar: KernelScalar): string {
  if (scalar === "bool") return value !== 0 ? "true" : "false";
  const digits = Object.is(value, -0) ? "-0" : String(value);
  return `${digits}${SUFFIXES[scalar]}`;
}
