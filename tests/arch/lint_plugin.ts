/** Lint rules of the house: the layer table in the editor, and the style of error texts. */
import { isAllowed, layerOf } from "./layers.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The path of an import from the root of the project, or the specifier of a package. */
function resolveImport(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return `npm:${specifier}`;
  return new URL(specifier, `file://${file}`).pathname.replace(ROOT, "");
}

const plugin: Deno.lint.Plugin = {
  name: "pit",
  rules: {
    "layers": {
      create(context): Deno.lint.LintVisitor {
        const from = context.filename.replace(ROOT, "");
        const check = (node: Deno.lint.Node, specifier: string): void => {
          if (layerOf(from) === null || specifier.startsWith("@std/")) return;
          const to = resolveImport(context.filename, specifier);
          if (isAllowed(from, to)) return;
          context.report({
            node,
            message: `Cannot import ${to} from layer "${layerOf(from)}"`,
            hint: "tests/arch/layers.ts says who may import whom",
          });
        };
        return {
          ImportDeclaration: (node) => check(node, node.source.value),
          ExportNamedDeclaration: (node) => {
            if (node.source !== null) check(node, node.source.value);
          },
        };
      },
    },
    "error-text": {
      create(context): Deno.lint.LintVisitor {
        return {
          'NewExpression[callee.name="Error"] > Literal': (node) => {
            const text = typeof node.value === "string" ? node.value : "";
            if (/^[A-Z]/.test(text) && !text.endsWith(".")) return;
            context.report({
              node,
              message: "Write error texts in sentence case without a full stop",
            });
          },
        };
      },
    },
  },
};

export default plugin;
