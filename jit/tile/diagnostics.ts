/** What no back end can run yet, as diagnostics. Codes PIT0401 to PIT0419. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";

/** A running sum along several axes at once. */
export function cumsumOfSeveralAxes(
  axes: readonly string[],
  span: Span,
): Diagnostic {
  return {
    code: "PIT0401",
    severity: "error",
    message: `Cannot run "cumsum" along ${axes.length} axes: found ${
      axes.map((axis) => `"${axis}"`).join(", ")
    }, wanted one axis`,
    primary: { span, text: "runs along more than one axis" },
    related: [],
    help: "Run along one axis; give the others as indices of the target",
  };
}
